using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Sales;

public sealed class OpportunityNameTests(SalesServers servers) : IClassFixture<SalesServers>
{
    [Theory]
    [OnBothDatabases(true, true, "A-1", "远山科技 – 年度服务")]
    [OnBothDatabases(true, false, "A-1", "远山科技")]
    [OnBothDatabases(false, true, "A-1", "年度服务")]
    [OnBothDatabases(false, false, "A-1", "A-1")]
    [OnBothDatabases(false, false, null, "商机 " + SalesServers.Today)]
    public async Task A_nameless_opportunity_is_called_by_what_is_known_of_it(TestDatabase database, bool account, bool product, string? externalId, string expected)
    {
        var api = await servers.Administrator(database);
        var accountId = account ? (await api.Account("远山科技")).Id() : null;
        var productId = product ? (await api.Product("年度服务")).Id() : null;

        (await api.Post("opportunities", new { accountId, productId, externalId })).Is(201)["name"].GetString().ShouldBe(expected);
    }

    [Theory, OnBothDatabases]
    public async Task A_name_that_is_emptied_is_made_anew_and_a_given_one_stays(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var (accountId, other) = ((await api.Account("远山科技")).Id(), (await api.Account("北方重工")).Id());
        var id = (await api.Opportunity("一期项目", new { accountId })).Id();

        (await api.Patch($"opportunities/{id}", new { accountId = other })).Is(200)["name"].GetString().ShouldBe("一期项目");
        (await api.Patch($"opportunities/{id}", new { name = (string?)null })).Is(200)["name"].GetString().ShouldBe("北方重工");
    }

    [Theory, OnBothDatabases]
    public async Task The_opportunities_of_a_batch_are_each_named(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var accountId = (await api.Account("远山科技")).Id();
        var ids = await api.Many("opportunities", [new { accountId }, new { externalId = "B-7" }]);

        (await api.Get($"opportunities/{ids[0]}"))["name"].GetString().ShouldBe("远山科技");
        (await api.Get($"opportunities/{ids[1]}"))["name"].GetString().ShouldBe("B-7");
    }
}
