using System.Diagnostics;

namespace Rapport.Bench.Figures;

/// <summary>T10: from the start of the process until it says that it can serve, the database being there, and its memory once it has nothing to do.</summary>
internal static class Starts
{
    private const int Times = 3;

    public static async Task<IReadOnlyList<Row>> RunAsync(string database, CancellationToken cancel)
    {
        var (seconds, memory) = (new List<double>(), new List<double>());
        for (var i = 0; i < Times; i++)
        {
            var watch = Stopwatch.StartNew();
            await using var server = await ChildServer.StartAsync(database, cancel, withToken: false);
            using var ready = await server.Http.GetAsync(new Uri("/health/ready", UriKind.Relative), cancel);
            ready.EnsureSuccessStatusCode();
            seconds.Add(watch.Elapsed.TotalSeconds);
            await Task.Delay(TimeSpan.FromSeconds(5), cancel);
            memory.Add(server.Memory.Now);
        }

        return
        [
            new("T10 start to ready", seconds.Order().ElementAt(Times / 2), "s") { Target = Targets.Start },
            new("T10 idle memory", memory.Order().ElementAt(Times / 2), "MB") { Target = Targets.IdleMemory },
        ];
    }
}
