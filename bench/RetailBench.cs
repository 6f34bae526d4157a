using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;

namespace Rapport.Bench;

/// <summary>How fast, and with how much memory, a server takes in half a million invoice lines (UCI Online Retail) as activities.</summary>
internal static class RetailBench
{
    private static readonly (string Column, string Name, string Type)[] Fields =
    [
        ("InvoiceNo", "invoiceNo", "text"), ("StockCode", "stockCode", "text"), ("Quantity", "quantity", "integer"),
        ("UnitPrice", "unitPrice", "decimal"), ("CustomerID", "customer", "text"), ("Country", "country", "text"),
    ];

    public static async Task<int> RunAsync(string? database, FileInfo file, CancellationToken cancel)
    {
        await using var server = await ChildServer.StartAsync(database, cancel);
        foreach (var (_, name, type) in Fields)
        {
            using var made = await server.Http.PostAsJsonAsync(new Uri("objects/activity/fields", UriKind.Relative), new { name, type }, cancel);
            made.EnsureSuccessStatusCode();
        }

        var columns = Fields.ToDictionary(f => f.Column, f => "custom." + f.Name);
        columns["Description"] = "subject";
        columns["InvoiceDate"] = "occurredAt";
        var before = server.Memory;
        await using var bytes = file.OpenRead();
        await using Stream text = file.Extension == ".gz" ? new GZipStream(bytes, CompressionMode.Decompress) : bytes;
        var state = await Importing.ImportAsync(server.Http, "activities", new StreamContent(text), new { columns, defaults = new { kind = "note" } }, cancel);
        var after = server.Memory;

        Console.WriteLine($"{server.Description}, {Number(state, "total")} invoice lines");
        Console.WriteLine($"  created {Number(state, "created")}, failed {Number(state, "failed")}, {Number(state, "rowsPerSecond")} rows/s");
        Console.WriteLine($"  memory of the server: {Megabytes(before.Now)} idle, {Megabytes(after.Most)} at most, {Megabytes(after.Most - before.Now)} above idle");
        return state.GetProperty("status").GetString() == "done" ? 0 : 1;
    }

    private static string Number(JsonElement state, string name) => state.GetProperty(name).GetDouble().ToString("N0", CultureInfo.InvariantCulture);

    private static string Megabytes(double value) => value.ToString("N0", CultureInfo.InvariantCulture) + " MB";
}
