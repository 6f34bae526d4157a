using Npgsql;
using Rapport.Bench.Load;

namespace Rapport.Bench.Figures;

/// <summary>T11: how often the server waits for PostgreSQL for a list and for an account's page, counted on the wire once everything is warm.</summary>
internal static class RoundTrips
{
    private const int Times = 50;

    public static async Task<IReadOnlyList<Row>> RunAsync(Stage stage, string copy, CancellationToken cancel)
    {
        if (stage.Keep.Server is null)
        {
            return [];
        }

        var database = new NpgsqlConnectionStringBuilder(stage.Keep.Connection(copy));
        using var proxy = new CountingProxy(database.Host!, database.Port);
        (database.Host, database.Port) = ("127.0.0.1", proxy.Port);
        await using var server = await ChildServer.StartAsync(database.ConnectionString, cancel);
        var list = (await Lists.FiguresAsync(stage, cancel)).Single(f => f.Name == "T1 salesperson").Units(1);
        var page = (await Pages.FigureAsync(stage, cancel)).Units(1);
        return
        [
            new("T11 list", Count(server.Address, proxy, list), "round trips") { Target = Targets.ListTrips },
            new("T11 account page", Count(server.Address, proxy, page), "round trips") { Target = Targets.PageTrips },
        ];
    }

    /// <summary>The median of many: every few seconds the server looks up again who asks, which is no part of the question.</summary>
    private static double Count(Uri server, CountingProxy proxy, IReadOnlyList<byte[][]> units)
    {
        using var channel = new HttpChannel(server);
        var trips = new List<long>();
        for (var n = 0; n < 2 * Times; n++)
        {
            var before = proxy.Trips;
            Array.ForEach(units[n % units.Count], request => channel.Send(request));
            trips.Add(proxy.Trips - before);
        }

        // The first half prepares the statements.
        return trips.Skip(Times).Order().ElementAt(Times / 2);
    }
}
