using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Rapport.Bench.Imports;
using Rapport.Bench.Worlds;
using Rapport.Platform;
using Rapport.Server;
using Microsoft.Extensions.DependencyInjection;

namespace Rapport.Bench.Figures;

/// <summary>T7 and T9: how fast files become records, and how much memory half a million rows take; each into a new workspace.</summary>
internal static class ImportFigures
{
    private const int Opportunities = 50_000;
    private const int BareBatch = 1_000;
    private const string Name = "import";

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
    };

    private static readonly (string Column, string Name, string Type)[] InvoiceFields =
    [
        ("InvoiceNo", "invoiceNo", "text"), ("StockCode", "stockCode", "text"), ("Quantity", "quantity", "integer"),
        ("UnitPrice", "unitPrice", "decimal"), ("CustomerID", "customer", "text"), ("Country", "country", "text"),
    ];

    /// <summary>T7: opportunities with their look-ups, each checked for being there already, with history; and the same rows as a bare bulk insert.</summary>
    public static async Task<Row> SpeedAsync(Keep keep, CancellationToken cancel)
    {
        await keep.MakeAsync(Name, cancel);
        try
        {
            await using var server = await ChildServer.StartAsync(keep.Connection(Name), cancel);
            Task<JsonElement> Import(string objects, string csv, object mapping, string? match) => Importing.ImportAsync(server.Http, objects, new StringContent(csv), mapping, match, cancel);
            await Import("users", PipelineFiles.Users(), new { columns = new { sales_agent = "name", regional_office = new { field = "teamId", lookup = "name", missing = "create" } } }, null);
            await Import("products", PipelineFiles.ProductList(), new { columns = new { product = "name", series = "family", sales_price = "listPrice" } }, null);
            await Import("accounts", PipelineFiles.AccountList(), new { columns = new { account = "name", sector = "industry", revenue = "annualRevenue", employees = "employees", office_location = "country" } }, null);
            var watch = Stopwatch.StartNew();
            await Import("opportunities", PipelineFiles.Opportunities(Opportunities), Mapping, "externalId");
            var rate = Opportunities / watch.Elapsed.TotalSeconds;
            var row = new Row("T7 import", rate, "rows/s") { Target = Targets.Import, Memory = server.Memory.Most };
            return row with { Bare = await BareAsync(keep, cancel) };
        }
        finally
        {
            await keep.DropAsync(Name, CancellationToken.None);
        }
    }

    /// <summary>T9: invoice lines as activities, with six fields of the administrator's.</summary>
    public static async Task<IReadOnlyList<Row>> MemoryAsync(Keep keep, FileInfo? file, CancellationToken cancel)
    {
        await keep.MakeAsync(Name, cancel);
        try
        {
            await using var server = await ChildServer.StartAsync(keep.Connection(Name), cancel);
            foreach (var (_, name, type) in InvoiceFields)
            {
                using var made = await server.Http.PostAsJsonAsync(new Uri("objects/activity/fields", UriKind.Relative), new { name, type }, cancel);
                made.EnsureSuccessStatusCode();
            }

            var columns = InvoiceFields.ToDictionary(f => f.Column, f => "custom." + f.Name);
            columns["Description"] = "subject";
            columns["InvoiceDate"] = "occurredAt";
            await Task.Delay(TimeSpan.FromSeconds(2), cancel);
            var idle = server.Memory.Now;
            var state = await Importing.ImportAsync(server.Http, "activities", new InvoiceFile(file), new { columns, defaults = new { kind = "note" } }, null, cancel);
            return
            [
                new("T9 import memory above idle", server.Memory.Most - idle, "MB") { Target = Targets.ImportMemory, Memory = server.Memory.Most },
                new("T9 import rate", state.GetProperty("rowsPerSecond").GetDouble(), "rows/s"),
            ];
        }
        finally
        {
            await keep.DropAsync(Name, CancellationToken.None);
        }
    }

    /// <summary>Takes the imported rows out of their table and puts them back, as bare rows: the same values, columns and indexes, and nothing else.</summary>
    private static async Task<double> BareAsync(Keep keep, CancellationToken cancel)
    {
        var (app, _) = Application.Build();
        await using var _1 = app;
        var source = app.Services.GetRequiredService<Workspace>().Catalog["opportunity"].Table.Table;
        await using var database = keep.Open(Name);
        await using var transaction = await database.BeginWriteAsync(cancel);
        var values = await transaction.QueryAsync(
            transaction.Statement().Append($"SELECT {string.Join(", ", source.Columns.Select(c => $"\"{c.Name}\""))} FROM {source.Name} ORDER BY id"),
            reader => source.Columns.Select((c, i) => database.Dialect.Read(reader, i, c.Stored)).ToArray(),
            cancel);
        await transaction.ExecuteAsync(transaction.Statement().Append($"{(keep.Server is null ? "DELETE FROM" : "TRUNCATE")} {source.Name}"), cancel);
        var watch = Stopwatch.StartNew();
        foreach (var batch in values.Chunk(BareBatch))
        {
            await transaction.InsertAsync(source, batch, cancel);
        }

        await transaction.CommitAsync(cancel);
        return values.Count / watch.Elapsed.TotalSeconds;
    }
}
