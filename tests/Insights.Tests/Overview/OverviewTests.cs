using System.Text.Json;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Insights.Tests.Overview;

public sealed class OverviewTests(OverviewTests.Company company) : IClassFixture<OverviewTests.Company>
{
    [Theory]
    [OnBothDatabases]
    public async Task Amounts_of_other_currencies_are_converted_and_those_without_a_rate_are_counted(TestDatabase database)
    {
        var overview = (await (await company.Administrator(database)).Get("insights/overview?period=2026-03")).Is(200);

        overview["currency"].GetString().ShouldBe("CNY");
        overview["converted"].GetBoolean().ShouldBeTrue();
        overview["won.total.count"].GetInt64().ShouldBe(4);
        overview["won.total.sum"].GetDecimal().ShouldBe(100 + (100 * 8));
        overview["won.total.noRate"].GetInt64().ShouldBe(1);
        overview["won.noAmount"].GetInt64().ShouldBe(1);
        overview["won.average"].GetDecimal().ShouldBe(450);
        overview["won.averageOf"].GetInt64().ShouldBe(2);
        overview["won.currencies"].EnumerateArray().Select(c => $"{c.Text("currency")} {c.GetProperty("own")} {c.At("figure.noRate")}").ShouldBe(["CNY 100 0", "EUR 100 0", "JPY 5000 1"], ignoreOrder: true);
    }

    [Theory]
    [OnBothDatabases]
    public async Task One_currency_alone_is_summed_in_its_own_money_and_needs_no_rate(TestDatabase database)
    {
        var overview = (await (await company.Administrator(database)).Get("insights/overview?period=2026-03&currency=JPY")).Is(200);

        overview["currency"].GetString().ShouldBe("JPY");
        overview["converted"].GetBoolean().ShouldBeFalse();
        overview["won.total.sum"].GetDecimal().ShouldBe(5000);
        overview["won.total.noRate"].GetInt64().ShouldBe(0);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Each_month_stands_beside_the_one_a_year_before(TestDatabase database)
    {
        var overview = (await (await company.Administrator(database)).Get("insights/overview?period=2026-03-02..2026-03-31")).Is(200);

        var month = overview["months"].EnumerateArray().Single();
        month.At("won.count").GetInt64().ShouldBe(3);
        month.At("before.sum").GetDecimal().ShouldBe(70);
        month.At("before.filter").GetString()!.ShouldContain("closedDate ge 2025-03-02 and closedDate le 2025-03-31");
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_period_that_is_not_over_stands_beside_as_much_of_the_year_before(TestDatabase database)
    {
        var api = await company.Administrator(database);
        var now = DateTime.UtcNow;
        var overview = (await api.Get($"insights/overview?period={now.AddDays(-30):yyyy-MM-dd}..{now.AddDays(30):yyyy-MM-dd}")).Is(200);

        var today = DateOnly.FromDateTime(overview["at"].GetDateTime().ToUniversalTime().AddHours(8));
        overview["won.before.filter"].GetString()!.ShouldContain($"closedDate le {today.AddYears(-1):yyyy-MM-dd}");
        overview["won.total.filter"].GetString()!.ShouldContain($"closedDate le {now.AddDays(30):yyyy-MM-dd}");
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_has_no_date_counts_for_all_time_and_is_told_apart_in_a_period(TestDatabase database)
    {
        var api = await company.Administrator(database);

        (await api.Get("insights/overview?period=2026-03")).Is(200)["won.undated.count"].GetInt64().ShouldBe(1);
        (await api.Get("insights/overview?period=all")).Is(200)["won.total.count"].GetInt64()
            .ShouldBe((await api.Get("opportunities/aggregate?filter=outcome eq 'won'")).Is(200).Groups[0].GetProperty("count").GetInt64());
    }

    [Theory]
    [OnBothDatabases]
    public async Task Open_sales_stand_in_their_stage_by_the_days_since_they_began(TestDatabase database)
    {
        var pipeline = (await (await company.Administrator(database)).Get("insights/overview")).Is(200)["pipeline"];

        pipeline.At("total.count").GetInt64().ShouldBe(3);
        pipeline.GetProperty("ages").EnumerateArray().Select(a => a.At("figure.count").GetInt64()).ShouldBe([1, 0, 1, 1, 0]);
        pipeline.GetProperty("stages").EnumerateArray().Select(s => $"{s.Text("stage")} {s.At("label.en")} {s.At("figure.count")}")
            .ShouldBe(["qualification Qualification 2", "needs Needs analysis 0", "proposal Proposal 1", "negotiation Negotiation 0"]);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_role_from_which_amounts_are_hidden_sees_counts_and_no_sums(TestDatabase database)
    {
        var person = await WithRole(database, new { amount = "hidden" });

        var overview = (await person.Get("insights/overview?period=2026-03")).Is(200);

        overview["won.total.count"].GetInt64().ShouldBe(4);
        overview["won.total.sum"].ValueKind.ShouldBe(JsonValueKind.Null);
        overview["won.currencies"].GetArrayLength().ShouldBe(0);
        overview["rankings.people"][0].At("figure.count").GetInt64().ShouldBe(4);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_role_that_does_not_see_when_sales_close_is_refused(TestDatabase database) =>
        (await (await WithRole(database, new { closedDate = "hidden" })).Get("insights/overview")).IsProblem(403, "insights.not_readable");

    [Theory]
    [OnBothDatabases("period=2026-13", "insights.period")]
    [OnBothDatabases("period=2026-Q5", "insights.period")]
    [OnBothDatabases("period=2026-03-31..2026-03-01", "insights.period")]
    [OnBothDatabases("period=0001", "insights.period")]
    [OnBothDatabases("team=x", "insights.id")]
    [OnBothDatabases("currency=eur", "insights.currency")]
    [OnBothDatabases("colour=red", "request.unknown_parameter")]
    public async Task What_cannot_be_asked_is_refused(TestDatabase database, string query, string code) =>
        (await (await company.Administrator(database)).Get($"insights/overview?{query}")).IsProblem(400, code);

    [Theory]
    [OnBothDatabases]
    public async Task A_team_counts_with_the_teams_below_it(TestDatabase database)
    {
        var server = await company.On(database);
        var api = await company.Administrator(database);
        var (north, south) = ((await api.Team("North")).Id(), (await api.Team("South")).Id());
        var below = (await api.Team("Far north", new { parentId = north })).Id();
        var person = await server.AddUserAsync("salesperson", below);
        await person.Opportunity(with: new { accountId = (await person.Account()).Id(), amount = 5, currency = "CNY", stage = "won", closedDate = "2024-06-01" });

        (await api.Get($"insights/overview?period=2024&team={north}")).Is(200)["won.total.sum"].GetDecimal().ShouldBe(5);
        (await api.Get($"insights/overview?period=2024&team={south}")).Is(200)["won.total.count"].GetInt64().ShouldBe(0);
    }

    private async Task<ApiClient> WithRole(TestDatabase database, object fields)
    {
        var api = await company.Administrator(database);
        var name = $"r{Builders.Next}";
        var rights = new { read = "all", create = true, change = "all", delete = "all", transfer = "all", export = "all", import = true, fields };
        (await api.Post("roles", new { name, label = new { en = name }, objects = new { opportunity = rights } })).Is(201);
        return await (await company.On(database)).AddUserAsync(name);
    }

    public sealed class Company : Servers
    {
        protected override async Task<TestServer> PrepareAsync(TestServer server)
        {
            var api = await server.As("administrator");
            await api.Rate("EUR", "2026-01-01", 8);
            var account = (await api.Account()).Id();
            await Won("2026-03-01", 100, "CNY");
            await Won("2026-03-02", 100, "EUR");
            await Won("2026-03-31", 5000, "JPY");
            await Won("2025-03-10", 70, "CNY");
            await Open("qualification", 10);
            await Open("qualification", 100);
            await Open("proposal", 200);
            // Sales of the past: of one nobody knows the date, of both nobody knows the amount.
            var content = new ByteArrayContent("externalId,stage,closedDate\nx,won,\ny,won,2026-03-15\n"u8.ToArray());
            var form = new MultipartFormDataContent
            {
                { new StringContent("opportunities"), "object" },
                { new StringContent("""{"columns": {"externalId": "externalId", "stage": "stage", "closedDate": "closedDate"}}"""), "mapping" },
                { content, "file", "past.csv" },
            };
            var id = (await api.SendAsync(new(HttpMethod.Post, "imports") { Content = form })).Is(202).Id();
            while ((await api.Get($"imports/{id}"))["status"].GetString() is "queued" or "running")
            {
                await Task.Delay(20);
            }

            return server;

            Task<ApiAnswer> Won(string closed, int amount, string currency) =>
                api.Opportunity(with: new { accountId = account, stage = "won", openedDate = "2025-01-01", closedDate = closed, amount, currency });

            Task<ApiAnswer> Open(string stage, int days) =>
                api.Opportunity(with: new { stage, openedDate = DateTime.UtcNow.AddHours(8).AddDays(-days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });
        }
    }
}
