using System.Diagnostics;

namespace Rapport.Bench.Load;

/// <summary>What a round of measuring found.</summary>
/// <param name="Rate">How often a second, all clients together.</param>
/// <param name="P50">The median time of one, in milliseconds.</param>
/// <param name="P95">95 of 100 took no longer, in milliseconds.</param>
/// <param name="P99">99 of 100 took no longer, in milliseconds.</param>
/// <param name="Count">How many there were.</param>
internal sealed record Measured(double Rate, double P50, double P95, double P99, long Count)
{
    /// <param name="elapsed">How long the round took.</param>
    /// <param name="ticks">The time of each, in ticks of <see cref="Stopwatch"/>; sorted afterwards.</param>
    public static Measured Of(TimeSpan elapsed, List<long> ticks)
    {
        ticks.Sort();
        double At(double share) => ticks.Count == 0 ? 0 : ticks[Math.Max(0, (int)Math.Ceiling(share * ticks.Count) - 1)] * 1_000.0 / Stopwatch.Frequency;
        return new(ticks.Count / elapsed.TotalSeconds, At(0.5), At(0.95), At(0.99), ticks.Count);
    }
}

/// <summary>Some clients, each a thread, that do something again as soon as it is done.</summary>
internal static class Clients
{
    /// <param name="count">How many clients.</param>
    /// <param name="duration">How long.</param>
    /// <param name="client">Makes what a client does, again and again; disposed at the end where it can be.</param>
    public static Measured Run(int count, TimeSpan duration, Func<int, (Action<long> Do, IDisposable Held)> client)
    {
        var all = Enumerable.Range(0, count).Select(client).ToList();
        var times = all.Select(_ => new List<long>(65_536)).ToList();
        Exception? failure = null;
        var watch = Stopwatch.StartNew();
        var threads = all.Select((one, i) => new Thread(() =>
        {
            try
            {
                for (var n = 0L; watch.Elapsed < duration && failure is null; n++)
                {
                    var began = Stopwatch.GetTimestamp();
                    one.Do(n);
                    times[i].Add(Stopwatch.GetTimestamp() - began);
                }
            }
            catch (Exception error) when (error is IOException or InvalidOperationException or System.Data.Common.DbException or System.Net.Sockets.SocketException)
            {
                failure = error;
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        var elapsed = watch.Elapsed;
        all.ForEach(one => one.Held.Dispose());
        return failure is null ? Measured.Of(elapsed, [.. times.SelectMany(t => t)]) : throw new InvalidOperationException(failure.Message, failure);
    }
}
