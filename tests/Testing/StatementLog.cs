using System.Collections.Concurrent;
using System.Diagnostics;

namespace Rapport.Testing;

/// <summary>
/// The SQL statements that requests cause, on either database, and the passwords they hold against hashes: the application tells
/// diagnostics of each, and the trace that a request belongs to tells whose it is.
/// </summary>
public static class StatementLog
{
    private static readonly ConcurrentDictionary<ActivityTraceId, ConcurrentQueue<string>> ByTrace = new();

    static StatementLog() => DiagnosticListener.AllListeners.Subscribe(new Listeners());

    /// <summary>Runs the requests and returns the texts of their statements in order.</summary>
    public static async Task<IReadOnlyList<string>> During(Func<Task> requests)
    {
        using var activity = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
        var statements = ByTrace[activity.TraceId] = [];
        await requests();
        ByTrace.TryRemove(activity.TraceId, out _);
        return [.. statements];
    }

    private sealed class Listeners : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name is "Rapport.Statements" or "Rapport.Passwords")
            {
                value.Subscribe(new Statements());
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }

    private sealed class Statements : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (Activity.Current is { } activity && ByTrace.TryGetValue(activity.TraceId, out var statements))
            {
                statements.Enqueue((string)value.Value!);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
