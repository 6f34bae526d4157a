namespace Rapport.Platform.Sqlite;

/// <summary>
/// Lets one writer at a time into a file, in the order of their coming. Without it SQLite makes writers poll, and a second one
/// can wait for its whole busy timeout while the first goes on writing.
/// </summary>
internal sealed class WriteGate
{
    private readonly Lock mutex = new();
    private readonly LinkedList<TaskCompletionSource> waiting = [];
    private bool taken;

    public async Task EnterAsync(CancellationToken cancel)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        LinkedListNode<TaskCompletionSource> place;
        lock (mutex)
        {
            if (!taken)
            {
                taken = true;
                return;
            }

            place = waiting.AddLast(turn);
        }

        await using var registration = cancel.Register(() => Leave(place, cancel));
        await turn.Task;
    }

    public void Exit()
    {
        TaskCompletionSource? next = null;
        lock (mutex)
        {
            if (waiting.First is { } first)
            {
                waiting.RemoveFirst();
                next = first.Value;
            }
            else
            {
                taken = false;
            }
        }

        next?.SetResult();
    }

    private void Leave(LinkedListNode<TaskCompletionSource> place, CancellationToken cancel)
    {
        lock (mutex)
        {
            if (place.List is null)
            {
                return;
            }

            waiting.Remove(place);
        }

        place.Value.TrySetCanceled(cancel);
    }
}
