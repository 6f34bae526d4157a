using Microsoft.Extensions.Logging;

namespace Rapport.Platform.Storage;

/// <summary>
/// Tells the log that the database, or the disk, cannot be used: when it begins, once a minute while it lasts, and when it is over;
/// whoever meets it says so here. A line for each request would bury what else the log has to say.
/// </summary>
public sealed partial class Outage(ILogger<Outage> logger, TimeProvider clock)
{
    private static readonly TimeSpan Reminder = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Without a failure for so long, it is over: a disk that is full lets reads succeed all the time, and what waits for a silent
    /// database fails only at its time limit.
    /// </summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(30);

    private readonly Lock mutex = new();
    private bool lasting;
    private long began;
    private long told;
    private long latest;
    private long failures;

    /// <summary>Something failed because of it.</summary>
    public void Met(Exception error)
    {
        lock (mutex)
        {
            latest = clock.GetTimestamp();
            failures = lasting ? failures + 1 : 1;
            if (!lasting)
            {
                (lasting, began, told) = (true, latest, latest);
                LogBegun(logger, Reason(error));
            }
            else if (clock.GetElapsedTime(told, latest) >= Reminder)
            {
                told = latest;
                LogLasting(logger, clock.GetElapsedTime(began, latest).TotalSeconds, failures, Reason(error));
            }
        }
    }

    /// <summary>The database has answered.</summary>
    public void Answered()
    {
        lock (mutex)
        {
            if (lasting && clock.GetElapsedTime(latest) >= Quiet)
            {
                lasting = false;
                LogOver(logger, clock.GetElapsedTime(began, latest).TotalSeconds, failures);
            }
        }
    }

    /// <summary>The outermost message says what failed, the innermost why.</summary>
    private static string Reason(Exception error) => error.InnerException is null ? error.Message : $"{error.Message} {error.GetBaseException().Message}";

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database or the disk cannot be used; requests are answered 503 until it can: {Reason}")]
    private static partial void LogBegun(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database or the disk cannot be used since {Seconds:F0} s, {Failures} failures so far: {Reason}")]
    private static partial void LogLasting(ILogger logger, double seconds, long failures, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database and the disk can be used again. It lasted {Seconds:F0} s, with {Failures} failures.")]
    private static partial void LogOver(ILogger logger, double seconds, long failures);
}
