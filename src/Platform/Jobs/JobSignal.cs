namespace Rapport.Platform.Jobs;

/// <summary>Wakes this process when a job was queued or is to stop. The table is the truth: other servers find out by looking.</summary>
internal sealed class JobSignal
{
    private TaskCompletionSource next = Fresh();

    /// <summary>Ends with the next <see cref="Raise"/>.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Raise() => Interlocked.Exchange(ref next, Fresh()).TrySetResult();

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
