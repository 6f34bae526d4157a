using Rapport.Platform.Storage;

namespace Rapport.Platform.Jobs;

/// <summary>A kind of long work, registered as <c>services.AddSingleton&lt;JobKind, XJob&gt;()</c>.</summary>
public abstract class JobKind
{
    public abstract string Name { get; }

    /// <summary>
    /// Does the work, or goes on with it: a job whose server died is run again from its state. Each transaction begins with
    /// <see cref="JobRun.HoldAsync"/> or <see cref="JobRun.SaveAsync"/>, so that nothing is done twice. A refusal ends the job as failed.
    /// </summary>
    public abstract Task RunAsync(JobRun run, CancellationToken cancel);

    /// <summary>Writes down that the job has ended, in the transaction that ends it.</summary>
    public virtual Task EndAsync(Job job, JobEnd end, WriteTransaction transaction, CancellationToken cancel) => Task.CompletedTask;
}

/// <summary>A job while this process runs it.</summary>
public sealed class JobRun
{
    private readonly JobLeases leases;

    internal JobRun(Job job, JobLeases leases)
    {
        Job = job;
        this.leases = leases;
    }

    public Job Job { get; }

    /// <summary>Somebody asked for the job to stop.</summary>
    internal bool CancelRequested { get; set; }

    /// <summary>Makes sure, inside a transaction, that the job is still this process's to do.</summary>
    /// <exception cref="JobLostException">It is not; the transaction must not commit.</exception>
    public Task HoldAsync(WriteTransaction transaction, CancellationToken cancel) => leases.HoldAsync(transaction, Job.Id, cancel);

    /// <summary>As <see cref="HoldAsync"/>, and keeps how far the job is: what a later run is given as its state.</summary>
    public Task SaveAsync(WriteTransaction transaction, string state, CancellationToken cancel) => leases.SaveAsync(transaction, Job.Id, state, cancel);
}
