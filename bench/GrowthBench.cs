using Rapport.Bench.Figures;
using Rapport.Bench.Reports;

namespace Rapport.Bench;

/// <summary>T6: what a list, a page and a creation cost with five times the data, by what they cost with once the data: the time each takes of the eight who ask at once.</summary>
internal static class GrowthBench
{
    private static readonly string[] Numbers = ["T1", "T2", "T4"];

    public static async Task<Run> RunAsync(RunRequest request, CancellationToken cancel)
    {
        var asked = request with { Only = Numbers, Clients = [8] };
        var once = await RunBench.RunAsync(asked, cancel);
        var fiveTimes = await RunBench.RunAsync(asked with { Scale = 5 * request.Scale }, cancel);
        return fiveTimes with
        {
            World = $"{once.World} and {fiveTimes.World}",
            Rows = [.. fiveTimes.Rows.Where(r => r.Ours is not null).Select(big => Growth(once.Rows.Single(r => r.Figure == big.Figure), big))],
        };
    }

    private static Row Growth(Row once, Row fiveTimes) => new($"T6 {once.Figure}", once.Ours!.Rate / fiveTimes.Ours!.Rate, "× the cost")
    {
        Clients = once.Clients,
        Ours = fiveTimes.Ours,
        ServerTime = fiveTimes.ServerTime,
        DatabaseTime = fiveTimes.DatabaseTime,
        Target = Targets.Growth,
    };
}
