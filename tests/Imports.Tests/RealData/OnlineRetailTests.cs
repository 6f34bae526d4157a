using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text.Json;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.RealData;

/// <summary>
/// Half a million invoice lines as activities. It takes minutes, so it runs where <c>RAPPORT_LONG_TESTS</c> is 1;
/// <c>bench run --only T9 --invoices</c> measures the same with the server's memory.
/// </summary>
public sealed class OnlineRetailTests
{
    private static readonly (string Name, string Type)[] Fields =
        [("invoiceNo", "text"), ("stockCode", "text"), ("quantity", "integer"), ("unitPrice", "decimal"), ("customer", "text"), ("country", "text")];

    private static readonly object Mapping = new
    {
        columns = new
        {
            InvoiceNo = "custom.invoiceNo",
            StockCode = "custom.stockCode",
            Description = "subject",
            Quantity = "custom.quantity",
            InvoiceDate = "occurredAt",
            UnitPrice = "custom.unitPrice",
            CustomerID = "custom.customer",
            Country = "custom.country",
        },
        defaults = new { kind = "note" },
    };

    [Theory, OnBothDatabases]
    public async Task Half_a_million_invoice_lines_come_in_as_activities(TestDatabase database)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("RAPPORT_LONG_TESTS") == "1", "it takes minutes: set RAPPORT_LONG_TESTS=1");
        await using var packed = new GZipStream(File.OpenRead(SharedData.PathOf("online_retail/online_retail_full.csv.gz")), CompressionMode.Decompress);
        await using var server = await TestServer.StartAsync(database, new() { TimeZone = "Europe/London" });
        server.Http.Timeout = TimeSpan.FromMinutes(10);
        var api = await server.As("administrator");
        foreach (var (name, type) in Fields)
        {
            await api.Field("activity", name, type);
        }

        var form = new MultipartFormDataContent { { new StringContent("activities"), "object" }, { new StringContent(JsonSerializer.Serialize(Mapping)), "mapping" } };
        var file = new StreamContent(packed);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(file, "file", "online_retail_full.csv");
        var taken = (await api.SendAsync(new(HttpMethod.Post, "imports") { Content = form })).Is(202);

        (await api.Ended(taken.Id())).Outcome().ShouldBe("done: 541909 created");
        // 1,454 lines have no description; an activity needs no subject.
        (await api.Groups("activities", "count,sum(custom.quantity)")).ShouldBe(["541909 | 5176450"]);
        (await api.Count("activities", "subject eq null")).ShouldBe(1_454);
        (await api.Count("activities", "custom.customer eq null")).ShouldBe(135_080);
        (await api.Count("activities", "startswith(custom.invoiceNo,'C')")).ShouldBe(9_288);
    }
}
