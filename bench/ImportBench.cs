using System.Diagnostics;
using System.Globalization;
using Rapport.Platform.Storage;

namespace Rapport.Bench;

/// <summary>How fast a file becomes records, and what part of the bare database's speed that is.</summary>
internal static class ImportBench
{
    private const int BareBatch = 1_000;

    private static readonly object Mapping = new
    {
        columns = new Dictionary<string, object>
        {
            ["opportunity_id"] = "externalId",
            ["sales_agent"] = new { field = "ownerId", lookup = "name", missing = "error" },
            ["product"] = new { field = "productId", lookup = "name", missing = "error" },
            ["account"] = new { field = "accountId", lookup = "name", missing = "error" },
            ["deal_stage"] = new { field = "stage", values = new Dictionary<string, string> { ["Prospecting"] = "qualification", ["Engaging"] = "needs", ["Won"] = "won", ["Lost"] = "lost" } },
            ["engage_date"] = "openedDate",
            ["close_date"] = "closedDate",
            ["close_value"] = "amount",
        },
        defaults = new { currency = "USD" },
    };

    public static async Task<int> RunAsync(string? connection, int rows, CancellationToken cancel)
    {
        await using var server = await RunningServer.StartAsync(connection, "Bench", $"bench-{Guid.NewGuid():N}@rapport.example", cancel);
        await server.ImportAsync("users", PipelineFiles.Users(), new { columns = new { sales_agent = "name", regional_office = new { field = "teamId", lookup = "name", missing = "create" } } }, cancel);
        await server.ImportAsync("products", PipelineFiles.ProductList(), new { columns = new { product = "name", series = "family", sales_price = "listPrice" } }, cancel);
        await server.ImportAsync("accounts", PipelineFiles.AccountList(), new { columns = new { account = "name", sector = "industry", revenue = "annualRevenue", employees = "employees", office_location = "country" } }, cancel);

        var file = PipelineFiles.Opportunities(rows);
        var watch = Stopwatch.StartNew();
        var state = await server.ImportAsync("opportunities", file, Mapping, cancel);
        var imported = rows / watch.Elapsed.TotalSeconds;
        if (state.GetProperty("created").GetInt64() != rows)
        {
            await Console.Error.WriteLineAsync(state.GetRawText());
            return 1;
        }

        var bare = await BareAsync(server.Database, server.Definition("opportunity").Table.Table, rows, cancel);
        string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
        Console.WriteLine($"{server.Database.Description}, {Number(rows)} opportunities");
        Console.WriteLine($"  import, upload to done   {Number(imported)} rows/s   (the job itself: {Number(state.GetProperty("rowsPerSecond").GetDouble())})");
        Console.WriteLine($"  bare bulk insert         {Number(bare)} rows/s   (same rows, same table and indexes, {BareBatch} per statement, one transaction)");
        Console.WriteLine($"  ratio                    {(imported / bare).ToString("0.000", CultureInfo.InvariantCulture)}");
        return 0;
    }

    /// <summary>Takes the imported rows out of their table and puts them back, as bare rows: the same values, columns and indexes, and nothing else.</summary>
    private static async Task<double> BareAsync(Database database, Table source, int rows, CancellationToken cancel)
    {
        await using var transaction = await database.BeginWriteAsync(cancel);
        var values = await transaction.QueryAsync(
            transaction.Statement().Append($"SELECT {string.Join(", ", source.Columns.Select(c => $"\"{c.Name}\""))} FROM {source.Name} ORDER BY id LIMIT {rows}"),
            reader => source.Columns.Select((c, i) => database.Dialect.Read(reader, i, c.Stored)).ToArray(),
            cancel);
        await transaction.ExecuteAsync(transaction.Statement().Append($"{(database.Description.StartsWith("PostgreSQL", StringComparison.Ordinal) ? "TRUNCATE" : "DELETE FROM")} {source.Name}"), cancel);
        var watch = Stopwatch.StartNew();
        foreach (var batch in values.Chunk(BareBatch))
        {
            await transaction.InsertAsync(source, batch, cancel);
        }

        await transaction.CommitAsync(cancel);
        return values.Count / watch.Elapsed.TotalSeconds;
    }
}
