using Rapport.Platform.Storage;

namespace Rapport.Platform.Jobs;

/// <summary>Where use-cases put long work, in the transaction of whatever belongs to it.</summary>
public sealed class JobQueue
{
    private readonly JobSignal signal;

    internal JobQueue(JobSignal signal) => this.signal = signal;

    /// <summary>Queues a job. Call <see cref="Wake"/> after the commit, so that it starts at once.</summary>
    /// <param name="transaction">The job is there when this commits.</param>
    /// <param name="kind">The name of a registered <see cref="JobKind"/>.</param>
    /// <param name="createdBy">The user in whose name it runs.</param>
    /// <param name="state">JSON for the kind.</param>
    /// <param name="now">UTC; jobs start in this order.</param>
    /// <returns>The job's id.</returns>
    public static async Task<Guid> AddAsync(WriteTransaction transaction, string kind, Guid createdBy, string? state, DateTime now, CancellationToken cancel)
    {
        var id = Guid.CreateVersion7(now);
        await transaction.InsertAsync(JobTable.Table, [[id, kind, JobStatus.Queued, now, createdBy, null, null, null, null, false, state, null]], cancel);
        return id;
    }

    /// <summary>Stops a job: one that waits is cancelled here and now, one that runs is asked to. Call <see cref="Wake"/> after the commit.</summary>
    /// <returns>Whether it was still waiting, and so has ended without a run.</returns>
    public static async Task<bool> CancelAsync(WriteTransaction transaction, Guid id, DateTime now, CancellationToken cancel)
    {
        var waiting = transaction.Statement();
        waiting.Append($"UPDATE {JobTable.Name} SET status = '{JobStatus.Cancelled}', ended_at = {waiting.Value(Stored.Timestamp, now)} WHERE id = {waiting.Value(Stored.Id, id)} AND status = '{JobStatus.Queued}'");
        if (await transaction.ExecuteAsync(waiting, cancel) == 1)
        {
            return true;
        }

        var running = transaction.Statement();
        running.Append($"UPDATE {JobTable.Name} SET cancel_requested = {running.Value(Stored.Boolean, true)} WHERE id = {running.Value(Stored.Id, id)} AND status = '{JobStatus.Running}'");
        await transaction.ExecuteAsync(running, cancel);
        return false;
    }

    /// <summary>Has this process look at the queue now.</summary>
    public void Wake() => signal.Raise();
}
