using System.Diagnostics;

namespace Rapport.Bench;

/// <summary>One who does something again and again.</summary>
/// <param name="Do">Does it once.</param>
/// <param name="Held">What it holds meanwhile, given back at the end.</param>
internal sealed record Client(Func<Task> Do, IAsyncDisposable? Held);

/// <summary>How often something can be done in a second by eight who each do it again as soon as it is done.</summary>
internal static class Throughput
{
    private const int Clients = 8;

    /// <param name="prepare">Makes one client.</param>
    /// <param name="duration">How long it is measured.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <returns>Times per second, all clients together.</returns>
    public static async Task<double> MeasureAsync(Func<Task<Client>> prepare, TimeSpan duration, CancellationToken cancel)
    {
        var clients = new List<Client>();
        for (var i = 0; i < Clients; i++)
        {
            clients.Add(await prepare());
        }

        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(clients.Select(client => Task.Run(async () =>
        {
            var done = 0;
            while (watch.Elapsed < duration)
            {
                cancel.ThrowIfCancellationRequested();
                await client.Do();
                done++;
            }

            return done;
        }, cancel)));
        var rate = counts.Sum() / watch.Elapsed.TotalSeconds;
        foreach (var held in clients.Select(c => c.Held).OfType<IAsyncDisposable>())
        {
            await held.DisposeAsync();
        }

        return rate;
    }
}
