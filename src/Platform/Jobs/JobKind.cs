using Rapport.Platform.Storage;

namespace Rapport.Platform.Jobs;

/// <summary>A kind of long work, registered as <c>services.AddSingleton&lt;JobKind, XJob&gt;()</c>.</summary>
public abstract class JobKind
{
    public abstract string Name { get; }

    /// <summary>What people call it.</summary>
    public abstract Labels Label { get; }

    /// <summary>
    /// Does the work, or goes on with it: a job whose server died is run again from its state. Each transaction begins with
    /// <see cref="JobRun.HoldAsync"/> or <see cref="JobRun.SaveAsync"/>, so that nothing is done twice. A refusal ends the job as failed.
    /// </summary>
    public abstract Task RunAsync(JobRun run, CancellationToken cancel);

    /// <summary>What jobs of this kind are about, and how far they are, for those who wait for them; nothing of a job of which there is nothing to say.</summary>
    public virtual Task<IReadOnlyDictionary<Guid, JobNote>> NotesAsync(IReadOnlyList<Job> jobs, CancellationToken cancel) => Task.FromResult(JobNote.None);

    /// <summary>Writes down that the job has ended, in the transaction that ends it.</summary>
    public virtual Task EndAsync(Job job, JobEnd end, WriteTransaction transaction, CancellationToken cancel) => Task.CompletedTask;
}

/// <summary>What a job is about, and how far it is.</summary>
/// <param name="About">The file, the person, the field; null where the kind says all.</param>
/// <param name="Done">How many records are done; null where nobody counts.</param>
/// <param name="Total">Of how many.</param>
public sealed record JobNote(Labels? About, long? Done = null, long? Total = null)
{
    /// <summary>The import that it carries out or takes back; null where it has none.</summary>
    public Guid? Import { get; init; }

    public static readonly IReadOnlyDictionary<Guid, JobNote> None = new Dictionary<Guid, JobNote>();

    /// <summary>The notes of jobs that can be told from their own state.</summary>
    public static Task<IReadOnlyDictionary<Guid, JobNote>> OfEach(IEnumerable<Job> jobs, Func<Job, JobNote> note) =>
        Task.FromResult<IReadOnlyDictionary<Guid, JobNote>>(jobs.ToDictionary(j => j.Id, note));
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
