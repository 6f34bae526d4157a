using Rapport.Bench.Load;

namespace Rapport.Bench.Figures;

/// <summary>Measures a figure and its bare SQL in turns, so that whatever else the machine does in the meantime disturbs both, and takes the median of the rounds.</summary>
internal static class Comparison
{
    private const int Rounds = 3;

    /// <summary>.NET compiles what is asked often a second time, after it has watched it for a while.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    public static async Task<Row> RunAsync(Stage stage, Figure figure, int clients, TimeSpan duration, CancellationToken cancel)
    {
        var units = figure.Units(clients);
        HttpLoad.Run(stage.Server.Address, units, clients, WarmUp);
        var (ours, bare) = (new List<(Measured, double Server, double? Database)>(), new List<(double Rate, double? Database)>());
        for (var round = 0; round < Rounds; round++)
        {
            var (server, database) = Times(stage);
            var measured = HttpLoad.Run(stage.Server.Address, units, clients, duration);
            var (afterServer, afterDatabase) = Times(stage);
            ours.Add((measured, (afterServer - server) / measured.Count, (afterDatabase - database) / measured.Count));
            var rate = await stage.BareAsync(figure.Bare, clients, duration, cancel);
            bare.Add((rate, (Times(stage).Database - afterDatabase) / (rate * duration.TotalSeconds)));
        }

        var (median, rateOfBare) = (ours.OrderBy(o => o.Item1.Rate).ElementAt(Rounds / 2), bare.OrderBy(b => b.Rate).ElementAt(Rounds / 2));
        return new(figure.Name, median.Item1.Rate / rateOfBare.Rate, "÷ bare")
        {
            Clients = clients,
            Ours = median.Item1,
            Bare = rateOfBare.Rate,
            ServerTime = median.Server,
            DatabaseTime = median.Database,
            BareDatabaseTime = rateOfBare.Database,
            Memory = stage.Server.Memory.Now,
            Target = clients == 8 ? figure.Target : null,
        };
    }

    private static (double Server, double? Database) Times(Stage stage) =>
        (ProcessorTime.Of(stage.Server.Process), stage.Postmaster is { } postmaster ? ProcessorTime.OfFamily(postmaster) : null);
}
