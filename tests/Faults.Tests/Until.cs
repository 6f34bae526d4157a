using System.Diagnostics;

namespace Rapport.Faults.Tests;

/// <summary>Waits for what has to come about by itself, and gives up with a reason rather than hang.</summary>
internal static class Until
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Asks again and again until the answer is yes.</summary>
    /// <returns>How long it took.</returns>
    public static async Task<TimeSpan> Async(string what, Func<Task<bool>> reached, TimeSpan? patience = null)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < (patience ?? Patience); await Task.Delay(20))
        {
            if (await reached())
            {
                return watch.Elapsed;
            }
        }

        throw new TimeoutException($"Waited in vain: {what}.");
    }

    public static Task<TimeSpan> Async(string what, Func<bool> reached) => Async(what, () => Task.FromResult(reached()));
}
