using System.Text.Json;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Aggregates;

public sealed class AggregateTests(AggregateTests.Figures figures) : IClassFixture<AggregateTests.Figures>
{
    [Theory, OnBothDatabases]
    public async Task Sums_of_one_currency_answer_and_of_several_tell_how_many(TestDatabase database)
    {
        var api = await figures.Administrator(database);

        var groups = (await api.Get("accounts/aggregate?groupBy=city&measures=count,sum(annualRevenue),avg(annualRevenue),sum(annualRevenueBase),min(annualRevenue),max(annualRevenue),countDistinct(currency)&filter=country eq '表'")).Is(200).Groups.ToDictionary(g => g.Text("city") ?? "null");

        groups["null"].GetProperty("sum(annualRevenue)").ValueKind.ShouldBe(JsonValueKind.Null);
        groups["null"].GetProperty("sum(annualRevenueBase)").ValueKind.ShouldBe(JsonValueKind.Null);
        var one = groups["一"];
        one.GetProperty("sum(annualRevenue)").GetDecimal().ShouldBe(30.5m);
        one.TryGetProperty("currencies", out _).ShouldBeFalse();
        one.GetProperty("avg(annualRevenue)").GetDecimal().ShouldBe(15.25m);
        one.GetProperty("sum(annualRevenueBase)").GetDecimal().ShouldBe(30.5m);
        one.GetProperty("noRate").GetInt32().ShouldBe(0);
        one.GetProperty("min(annualRevenue)").GetDecimal().ShouldBe(10.25m);
        one.GetProperty("max(annualRevenue)").GetDecimal().ShouldBe(20.25m);
        var several = groups["二"];
        several.GetProperty("sum(annualRevenue)").ValueKind.ShouldBe(JsonValueKind.Null);
        several.GetProperty("avg(annualRevenue)").ValueKind.ShouldBe(JsonValueKind.Null);
        several.GetProperty("currencies").GetInt32().ShouldBe(3);
        several.GetProperty("countDistinct(currency)").GetInt32().ShouldBe(3);
        several.GetProperty("sum(annualRevenueBase)").GetDecimal().ShouldBe(1 + 14);
        several.GetProperty("noRate").GetInt32().ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Groups_are_sorted_by_keys_and_measures_with_null_smallest(TestDatabase database)
    {
        var api = await figures.Administrator(database);
        async Task<string> Cities(string sort, string rest = "") =>
            string.Join(',', (await api.Get($"accounts/aggregate?groupBy=city&measures=count,sum(annualRevenueBase)&filter=country eq '表'&sort={sort}{rest}")).Is(200).Groups.Select(g => g.Text("city") ?? "null"));

        (await Cities("city")).ShouldBe("null,二,一");
        (await Cities("-city")).ShouldBe("一,二,null");
        (await Cities("-sum(annualRevenueBase)")).ShouldBe("一,二,null");
        (await Cities("sum(annualRevenueBase)")).ShouldBe("null,二,一");
        (await Cities("-count,city")).ShouldBe("二,一,null");
        (await Cities("-count,city", "&limit=2")).ShouldBe("二,一");
    }

    [Theory, OnBothDatabases]
    public async Task Measures_that_name_nothing_count(TestDatabase database)
    {
        var api = await figures.Administrator(database);

        foreach (var measures in new[] { "", "&measures=", "&measures=,", "&measures=%20,%20" })
        {
            (await api.Get($"accounts/aggregate?filter=country eq '表'{measures}")).Is(200).Groups.Single().GetRawText().ShouldBe(
                (await api.Get("accounts/aggregate?filter=country eq '表'&measures=count")).Is(200).Groups.Single().GetRawText());
        }
    }

    [Theory, OnBothDatabases]
    public async Task Without_groups_there_is_one_even_where_nothing_is_counted(TestDatabase database)
    {
        var api = await figures.Administrator(database);

        var group = (await api.Get("accounts/aggregate?filter=name eq 'nobody'&measures=count,sum(annualRevenue),avg(employees),min(name)")).Is(200).Groups.Single();

        group.At("count").GetInt32().ShouldBe(0);
        group.EnumerateObject().Skip(1).ShouldAllBe(m => m.Value.ValueKind == JsonValueKind.Null);
        (await api.Get("accounts/aggregate?filter=name eq 'nobody'&groupBy=city")).Groups.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Sums_of_huge_and_tiny_amounts_are_exact(TestDatabase database)
    {
        var api = await figures.Administrator(database);
        await api.Many("products", Enumerable.Range(0, 3_000).Select(_ => new { name = "huge", family = "巨", listPrice = 9_999_999_999_999m }).Concat<object>(Enumerable.Range(0, 999).Select(_ => new { name = "tiny", family = "巨", listPrice = 0.0001m })));

        var group = (await api.Get("products/aggregate?groupBy=family&measures=sum(listPrice),avg(listPrice),sum(listPriceBase)")).Is(200).Groups.Single(g => g.Text("family") == "巨");

        group.GetProperty("sum(listPrice)").GetRawText().ShouldBe("29999999999997000.0999");
        group.GetProperty("sum(listPriceBase)").GetRawText().ShouldBe("29999999999997000.0999");
        group.GetProperty("avg(listPrice)").GetDecimal().ShouldBe(decimal.Round(29_999_999_999_997_000.0999m / 3_999, 6));
    }

    [Theory, OnBothDatabases]
    public async Task Sums_of_huge_whole_numbers_and_negative_amounts_are_exact(TestDatabase database)
    {
        var api = await figures.Administrator(database);
        await api.Field("task", "big", "integer");
        await api.Field("task", "small", "decimal");
        await api.Many("tasks", Enumerable.Range(0, 2_000).Select(i => new { subject = "x", custom = new { big = i % 2 == 0 ? 999_999_999_999_999 : 999_999_999_999_998, small = i % 3 == 0 ? -9_999_999_999.9999m : 0.0001m } }));

        var group = (await api.Get("tasks/aggregate?measures=sum(custom.big),sum(custom.small)")).Is(200).Groups.Single();

        group.GetProperty("sum(custom.big)").GetDecimal().ShouldBe((1_000 * 999_999_999_999_999m) + (1_000 * 999_999_999_999_998m));
        group.GetProperty("sum(custom.small)").GetDecimal().ShouldBe((667 * -9_999_999_999.9999m) + (1_333 * 0.0001m));
    }

    [Theory, OnBothDatabases]
    public async Task Ten_thousand_groups_are_answered_and_one_more_is_refused(TestDatabase database)
    {
        var api = await figures.Administrator(database);
        await api.Field("lead", "number", "integer");
        await api.Many("leads", Enumerable.Range(0, 10_000).Select(number => new { name = "x", custom = new { number } }));

        (await api.Get("leads/aggregate?groupBy=custom.number")).Is(200).Groups.Count.ShouldBe(10_000);
        await api.Lead(with: new { custom = new { number = -1 } });
        (await api.Get("leads/aggregate?groupBy=custom.number")).IsProblem(400, "aggregate.too_many_groups");
        (await api.Get("leads/aggregate?groupBy=custom.number&limit=5")).IsProblem(400, "aggregate.too_many_groups");
    }

    [Theory]
    [OnBothDatabases("groupBy=nope", "aggregate.unknown_field")]
    [OnBothDatabases("groupBy=description", "aggregate.not_groupable")]
    [OnBothDatabases("groupBy=createdAt:hour", "aggregate.period")]
    [OnBothDatabases("groupBy=createdAt:5", "aggregate.period")]
    [OnBothDatabases("groupBy=createdAt:Month", "aggregate.period")]
    [OnBothDatabases("groupBy=createdAt:day,week", "aggregate.unknown_field")]
    [OnBothDatabases("groupBy=name:month", "aggregate.period")]
    [OnBothDatabases("groupBy=parent.parent.parent.name", "aggregate.too_deep")]
    [OnBothDatabases("measures=sum(name)", "aggregate.measure")]
    [OnBothDatabases("measures=median(employees)", "aggregate.measure")]
    [OnBothDatabases("measures=sum(employees", "aggregate.measure")]
    [OnBothDatabases("measures=sum()", "aggregate.unknown_field")]
    [OnBothDatabases("measures=sum(annualRevenue) from accounts --", "aggregate.measure")]
    [OnBothDatabases("sort=nope", "sort.not_sortable")]
    [OnBothDatabases("limit=10001", "list.limit")]
    [OnBothDatabases("select=name", "request.unknown_parameter")]
    public async Task An_aggregate_that_cannot_be_is_refused(TestDatabase database, string parameters, string code) =>
        (await (await figures.Administrator(database)).Get("accounts/aggregate?" + parameters)).IsProblem(400, code);

    public sealed class Figures : Servers
    {
        protected override async Task<TestServer> PrepareAsync(TestServer server)
        {
            var api = await server.As("administrator");
            await api.Rate("USD", "2020-01-01", 7);
            object Account(string? city, decimal? annualRevenue, string? currency) => new { name = "x", country = "表", city, annualRevenue, currency };
            await api.Many("accounts", [Account("一", 10.25m, null), Account("一", 20.25m, "CNY"), Account("二", 1, "CNY"), Account("二", 2, "USD"), Account("二", 3, "EUR"), Account(null, null, null)]);
            return server;
        }
    }
}
