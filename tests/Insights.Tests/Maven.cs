using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Rapport.Testing;
using Shouldly;

namespace Rapport.Insights.Tests;

/// <summary>A line of the file of opportunities, as it stands there; what is empty is null.</summary>
internal sealed record Sale(string Agent, string Product, string? Account, string Stage, DateOnly? Opened, DateOnly? Closed, decimal? Amount)
{
    public bool IsWon => Stage == "Won";

    public bool IsLost => Stage == "Lost";
}

/// <summary>A server with the real pipeline of the shared data, imported over the API; and the same file read plainly, to recompute.</summary>
public sealed class Maven : Servers
{
    private static readonly object Pipeline = new
    {
        columns = new Dictionary<string, object>
        {
            ["opportunity_id"] = "externalId",
            ["sales_agent"] = new { field = "ownerId", lookup = "name", missing = "error" },
            ["product"] = new { field = "productId", lookup = "name", values = new { GTXPro = "GTX Pro" }, missing = "error" },
            ["account"] = new { field = "accountId", lookup = "name", missing = "error" },
            ["deal_stage"] = new { field = "stage", values = new { Prospecting = "qualification", Engaging = "needs", Won = "won", Lost = "lost" } },
            ["engage_date"] = "openedDate",
            ["close_date"] = "closedDate",
            ["close_value"] = "amount",
        },
        defaults = new { currency = "USD" },
    };

    internal static IReadOnlyList<Sale> Sales => [.. Lines("sales_pipeline.csv").Select(l => new Sale(
        l[1], l[2] == "GTXPro" ? "GTX Pro" : l[2], l[3].Length == 0 ? null : l[3], l[4], Day(l[5]), Day(l[6]), l[7].Length == 0 ? null : decimal.Parse(l[7], CultureInfo.InvariantCulture)))];

    /// <summary>The team of each agent.</summary>
    internal static Dictionary<string, string> Teams => Lines("sales_teams.csv").ToDictionary(l => l[0], l => l[2]);

    protected override ServerOptions Options => new() { Currency = "USD", TimeZone = "America/New_York", Language = "en" };

    protected override async Task<TestServer> PrepareAsync(TestServer server)
    {
        var api = await server.As("administrator");
        await ImportAsync(api, "users", "sales_teams.csv", new { columns = new { sales_agent = "name", regional_office = new { field = "teamId", lookup = "name", missing = "create" } } });
        await ImportAsync(api, "products", "products.csv", new { columns = new { product = "name" } });
        await ImportAsync(api, "accounts", "accounts.csv", new { columns = new { account = "name" } });
        await ImportAsync(api, "opportunities", "sales_pipeline.csv", Pipeline);
        return server;
    }

    private static async Task ImportAsync(ApiClient api, string objects, string file, object mapping)
    {
        var content = new ByteArrayContent(SharedData.Bytes($"maven_crm/{file}"));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var form = new MultipartFormDataContent { { new StringContent(objects), "object" }, { new StringContent(JsonSerializer.Serialize(mapping)), "mapping" }, { content, "file", file } };
        var id = (await api.SendAsync(new(HttpMethod.Post, "imports") { Content = form })).Is(202).Id();
        var state = await api.Get($"imports/{id}");
        for (var until = DateTime.UtcNow.AddMinutes(5); state["status"].GetString() is "queued" or "running" && DateTime.UtcNow < until; await Task.Delay(50))
        {
            state = await api.Get($"imports/{id}");
        }

        state["created"].GetInt64().ShouldBe(state["total"].GetInt64(), state.Text);
    }

    private static IEnumerable<string[]> Lines(string file) =>
        Encoding.UTF8.GetString(SharedData.Bytes($"maven_crm/{file}")).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(l => l.Split(','));

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
