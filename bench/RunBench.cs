using System.Globalization;
using System.Runtime.InteropServices;
using Rapport.Bench.Figures;
using Rapport.Bench.Load;
using Rapport.Bench.Reports;
using Rapport.Bench.Worlds;

namespace Rapport.Bench;

/// <summary>What a run is asked for.</summary>
/// <param name="Keep">Where the worlds are.</param>
/// <param name="Scale">The world's size.</param>
/// <param name="Only">The figures' numbers; all where empty.</param>
/// <param name="Clients">How many ask at once, one number after the other.</param>
/// <param name="Seconds">How long each round measures.</param>
/// <param name="Invoices">The file of T9; made up unless given.</param>
internal sealed record RunRequest(Keep Keep, double Scale, IReadOnlyList<string> Only, IReadOnlyList<int> Clients, int Seconds, FileInfo? Invoices)
{
    public bool Wants(params string[] numbers) => Only.Count == 0 || numbers.Any(n => Only.Contains(n, StringComparer.OrdinalIgnoreCase));
}

/// <summary>Measures on one database with one world.</summary>
internal static class RunBench
{
    /// <summary>The database that is measured on, a copy of the world.</summary>
    private const string Copy = "run";

    public static async Task<Run> RunAsync(RunRequest request, CancellationToken cancel)
    {
        var (began, world, rows) = (DateTime.UtcNow, new World(request.Scale), new List<Row>());
        await new Generator(world, request.Keep).EnsureAsync(Keep.World(request.Scale), cancel);
        await request.Keep.CopyAsync(Keep.World(request.Scale), Copy, cancel);
        var description = "";
        try
        {
            if (request.Wants("T10"))
            {
                (await Starts.RunAsync(request.Keep.Connection(Copy), cancel)).ToList().ForEach(Add);
            }

            description = await OnStageAsync(request, world, Add, cancel);
        }
        finally
        {
            await request.Keep.DropAsync(Copy, CancellationToken.None);
        }

        AddRoles(rows, Add);
        if (request.Wants("T7"))
        {
            Add(await ImportFigures.SpeedAsync(request.Keep, cancel));
        }

        if (request.Wants("T9"))
        {
            (await ImportFigures.MemoryAsync(request.Keep, request.Invoices, cancel)).ToList().ForEach(Add);
        }

        return new(began, Machine(), description, world.Name, rows);

        void Add(Row row)
        {
            rows.Add(row);
            // Progress, for whoever waits; the table comes at the end.
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {row.Figure} {row.Clients}: {row.Value:0.###} {row.Unit}"));
        }
    }

    private static async Task<string> OnStageAsync(RunRequest request, World world, Action<Row> add, CancellationToken cancel)
    {
        await using var stage = await Stage.SetAsync(world, request.Keep, Copy, cancel);
        if (request.Wants("T11"))
        {
            (await RoundTrips.RunAsync(stage, Copy, cancel)).ToList().ForEach(add);
        }

        if (request.Wants("T1", "T2", "T4", "T5", "stage"))
        {
            var figures = (await FiguresAsync(stage, cancel)).Where(f => request.Wants(f.Number)).ToList();
            // What comes first would pay for the whole server's warming up.
            HttpLoad.Run(stage.Server.Address, figures[0].Units(8), 8, TimeSpan.FromSeconds(15));
            foreach (var figure in figures)
            {
                foreach (var clients in request.Clients)
                {
                    add(await Comparison.RunAsync(stage, figure, clients, TimeSpan.FromSeconds(request.Seconds), cancel));
                }
            }
        }

        return stage.Server.Description;
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

    private static void AddRoles(List<Row> rows, Action<Row> add)
    {
        foreach (var roles in rows.Where(r => r.Figure is "T1 administrator" or "T1 manager" or "T1 salesperson").GroupBy(r => r.Clients).ToList())
        {
            add(new("T1 best ÷ worst role", roles.Max(r => r.Value) / roles.Min(r => r.Value), "") { Clients = roles.Key, Target = roles.Key == 8 ? Targets.Roles : null });
        }
    }

    private static string Machine() => string.Create(CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 30)} GB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");
}
