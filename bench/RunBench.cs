using System.Globalization;
using System.Runtime.InteropServices;
using Rapport.Bench.Figures;
using Rapport.Bench.Reports;
using Rapport.Bench.Worlds;

namespace Rapport.Bench;

/// <summary>What a run is asked for.</summary>
/// <param name="Only">The figures' numbers; all where empty.</param>
/// <param name="Clients">How many ask at once, one number after the other.</param>
/// <param name="Seconds">How long each round measures.</param>
internal sealed record RunRequest(Keep Keep, double Scale, IReadOnlyList<string> Only, IReadOnlyList<int> Clients, int Seconds)
{
    public bool Wants(string number) => Only.Count == 0 || Only.Contains(number, StringComparer.OrdinalIgnoreCase);
}

/// <summary>Measures everything on one database with one world.</summary>
internal static class RunBench
{
    public static async Task<Run> RunAsync(RunRequest request, CancellationToken cancel)
    {
        var (began, world) = (DateTime.UtcNow, new World(request.Scale));
        await new Generator(world, request.Keep).EnsureAsync(Keep.World(request.Scale), cancel);
        var rows = new List<Row>();
        void Add(Row row)
        {
            rows.Add(row);
            Console.Error.WriteLine(Table.Plain([row]).Last());
        }

        await using var stage = await Stage.SetAsync(world, request.Scale, request.Keep, cancel);
        foreach (var figure in (await FiguresAsync(stage, cancel)).Where(f => request.Wants(f.Number)))
        {
            foreach (var clients in request.Clients)
            {
                Add(await Comparison.RunAsync(stage, figure, clients, TimeSpan.FromSeconds(request.Seconds), cancel));
            }
        }

        foreach (var roles in rows.Where(r => r.Figure is "T1 administrator" or "T1 manager" or "T1 salesperson").GroupBy(r => r.Clients).ToList())
        {
            Add(new("T1 best ÷ worst role", roles.Max(r => r.Value) / roles.Min(r => r.Value), "") { Clients = roles.Key, Target = roles.Key == 8 ? Targets.Roles : null });
        }

        return new(began, string.Join(' ', Environment.GetCommandLineArgs().Skip(1)), Machine(), stage.Server.Description, world.Name, rows);
    }

    private static async Task<IReadOnlyList<Figure>> FiguresAsync(Stage stage, CancellationToken cancel) =>
    [
        .. await Lists.FiguresAsync(stage, cancel),
        await Pages.FigureAsync(stage, cancel),
        .. await Groups.FiguresAsync(stage, cancel),
        // What writes comes last: it leaves work for PostgreSQL's clean-up behind.
        await Writes.CreateAsync(stage, cancel),
        await Writes.MoveAsync(stage, cancel),
    ];

    private static string Machine() => string.Create(CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 30)} GB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");
}
