using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Lists;

public sealed class EstimateTests(Servers servers) : IClassFixture<Servers>
{
    [Theory, OnBothDatabases]
    public async Task Above_ten_thousand_a_count_is_exact_only_when_asked_for(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        await api.Many("teams", Enumerable.Range(0, 10_001).Select(i => new { name = $"t{i}" }));

        var exact = (await api.Get("teams?count=exact&limit=1")).Is(200);
        exact["total"].GetInt32().ShouldBe(10_001);
        exact["totalIs"].GetString().ShouldBe("exact");
        var estimate = (await api.Get("teams?count=estimate&limit=1")).Is(200);
        estimate["total"].GetInt32().ShouldBeGreaterThan(10_000);
        estimate["totalIs"].GetString().ShouldBe("estimate");
        (await api.Get("teams?count=estimate&limit=1&filter=startswith(name,'t1')")).Is(200)["totalIs"].GetString().ShouldBe("exact");
    }

    [Theory, OnBothDatabases]
    public async Task A_filter_may_name_a_thousand_ids(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var ids = await api.Many("leads", Enumerable.Range(0, 1_000).Select(i => new { name = $"l{i}" }));

        (await api.Get($"leads?limit=500&count=true&filter=id in ({string.Join(',', ids)})")).Is(200)["total"].GetInt32().ShouldBe(1_000);
    }
}
