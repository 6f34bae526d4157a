using Rapport.Testing;
using Shouldly;

namespace Rapport.Imports.Tests.RealData;

/// <summary>The pipeline of a computer-hardware seller, with agents, products and accounts to look up.</summary>
internal static class MavenFiles
{
    /// <summary>What a person has to say about the opportunities whatever their dates look like: how names are meant and what a stage is called here.</summary>
    public static readonly Dictionary<string, object> Opportunities = new()
    {
        ["opportunity_id"] = "externalId",
        ["sales_agent"] = new { field = "ownerId", lookup = "name", missing = "error" },
        ["product"] = new { field = "productId", lookup = "name", values = new { GTXPro = "GTX Pro" }, missing = "error" },
        ["account"] = new { field = "accountId", lookup = "name", missing = "error" },
        ["deal_stage"] = new { field = "stage", values = new { Prospecting = "qualification", Engaging = "needs", Won = "won", Lost = "lost" } },
        ["engage_date"] = "openedDate",
        ["close_date"] = "closedDate",
        ["close_value"] = "amount",
    };

    /// <summary>A server with everything that the opportunities point at.</summary>
    public static async Task<TestServer> ServerAsync(TestDatabase database)
    {
        var (agents, products, accounts) = (SharedData.Bytes("maven_crm/sales_teams.csv"), SharedData.Bytes("maven_crm/products.csv"), SharedData.Bytes("maven_crm/accounts.csv"));
        var server = await TestServer.StartAsync(database, new() { Currency = "USD" });
        var api = await server.As("administrator");
        (await api.Import("users", agents, new { columns = new { sales_agent = "name" } })).Outcome().ShouldBe("done: 35 created");
        (await api.Import("products", products, new { columns = new { product = "name" } })).Outcome().ShouldBe("done: 7 created");
        (await api.Import("accounts", accounts, new { columns = new { account = "name" } })).Outcome().ShouldBe("done: 85 created");
        return server;
    }
}
