using System.Globalization;
using System.Text.Json;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Insights.Tests.Home;

/// <summary>Home on a Wednesday at noon, in Shanghai.</summary>
public sealed class HomeTests(HomeTests.Company company) : IClassFixture<HomeTests.Company>
{
    [Theory]
    [OnBothDatabases]
    public async Task A_salesperson_sees_her_tasks_of_today_and_those_overdue_the_oldest_first(TestDatabase database)
    {
        var home = (await (await Seller(database)).Get("insights/home")).Is(200);

        home["scope"].GetString().ShouldBe("mine");
        home["scopes"].GetArrayLength().ShouldBe(1);
        home["tasks.overdue.count"].GetInt64().ShouldBe(1);
        home["tasks.today.count"].GetInt64().ShouldBe(1);
        home["tasks.next"].EnumerateArray().Select(t => $"{t.Text("subject")} {t.GetProperty("overdue")}").ShouldBe(["late True", "today False"]);
        home["people"].ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Deals_that_need_somebody_come_with_their_reasons_the_most_reasons_first(TestDatabase database)
    {
        var attention = (await (await Seller(database)).Get("insights/home")).Is(200)["attention"];

        attention.GetProperty("first").EnumerateArray().Select(d => $"{d.Text("name")}: {string.Join(' ', d.GetProperty("reasons").EnumerateArray())}")
            .ShouldBe(["neglected: noNextStep overdue silent", "unplanned: noNextStep"]);
        attention.At("any.count").GetInt64().ShouldBe(2);
        attention.At("noNextStep.count").GetInt64().ShouldBe(2);
        attention.At("overdue.count").GetInt64().ShouldBe(1);
        attention.At("silent.count").GetInt64().ShouldBe(1);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Long_silence_is_measured_of_won_deals_and_a_fortnight_where_they_are_few(TestDatabase database)
    {
        var seller = (await (await Seller(database)).Get("insights/home")).Is(200)["attention.usual"][0];
        seller.GetProperty("measured").GetBoolean().ShouldBeFalse();
        seller.GetProperty("days").GetInt32().ShouldBe(14);

        // The administrator sees forty won deals with one activity each: the longest silences are 1 to 40 days.
        var all = (await (await company.Administrator(database)).Get("insights/home?scope=all")).Is(200)["attention.usual"][0];
        all.GetProperty("measured").GetBoolean().ShouldBeTrue();
        all.GetProperty("of").GetInt32().ShouldBe(40);
        all.GetProperty("days").GetInt32().ShouldBe(33);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_month_stands_beside_the_same_days_of_the_month_before(TestDatabase database)
    {
        var month = (await (await Seller(database)).Get("insights/home")).Is(200)["month"];

        month.At("won.sum").GetDecimal().ShouldBe(500);
        month.At("wonBefore.sum").GetDecimal().ShouldBe(70);
        month.At("wonBeforeWhole.sum").GetDecimal().ShouldBe(100);
        month.At("activities.count").GetInt64().ShouldBe(2);
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_changed_since_yesterday_is_counted_and_the_latest_is_named(TestDatabase database)
    {
        var changes = (await (await Seller(database)).Get("insights/home")).Is(200)["changes"];

        changes.Text("since").ShouldBe("2026-03-17");
        changes.At("won.count").GetInt64().ShouldBe(1);
        changes.At("activities.count").GetInt64().ShouldBe(1);
        changes.GetProperty("latest").EnumerateArray().Select(d => d.Text("name")).ShouldContain("won now");
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_manager_sees_the_team_by_person_and_may_look_at_her_own(TestDatabase database)
    {
        var server = await company.On(database);
        var manager = await server.As("manager");
        var seller = (await Seller(database)).UserId;

        var home = (await manager.Get("insights/home")).Is(200);
        home["scope"].GetString().ShouldBe("team");
        var person = home["people"].EnumerateArray().Single(p => p.At("person").Text("id") == seller);
        person.At("attention.count").GetInt64().ShouldBe(2);
        person.At("tasksOverdue.count").GetInt64().ShouldBe(1);
        person.At("won.sum").GetDecimal().ShouldBe(500);

        (await manager.Get("insights/home?scope=mine")).Is(200)["tasks.overdue.count"].GetInt64().ShouldBe(0);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_reader_sees_all_and_nobody_asks_for_more_than_she_may_see(TestDatabase database)
    {
        var server = await company.On(database);

        (await (await server.As("reader")).Get("insights/home")).Is(200)["scope"].GetString().ShouldBe("all");
        (await (await Seller(database)).Get("insights/home?scope=all")).IsProblem(400, "insights.scope");
        (await (await Seller(database)).Get("insights/home?colour=red")).IsProblem(400, "request.unknown_parameter");
    }

    [Theory]
    [OnBothDatabases("salesperson")]
    [OnBothDatabases("manager")]
    [OnBothDatabases("administrator")]
    public async Task The_filter_of_every_figure_lists_exactly_what_it_counts(TestDatabase database, string role)
    {
        var api = role == "salesperson" ? await Seller(database) : await (await company.On(database)).As(role);
        var home = (await api.Get("insights/home")).Is(200);

        foreach (var figure in Figures(home.Json))
        {
            var path = figure.TryGetProperty("path", out var given) ? given.GetString() : "opportunities";
            var address = $"{path}/aggregate?measures=count&filter={Uri.EscapeDataString(figure.Text("filter")!)}";
            (await api.Get(address)).Is(200).Groups[0].GetProperty("count").GetInt64().ShouldBe(figure.GetProperty("count").GetInt64(), figure.GetRawText());
        }
    }

    private async Task<ApiClient> Seller(TestDatabase database) => await (await company.On(database)).As("salesperson");

    private static IEnumerable<JsonElement> Figures(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object when json.TryGetProperty("filter", out _) => [json],
        JsonValueKind.Object => json.EnumerateObject().SelectMany(m => Figures(m.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Figures),
        _ => [],
    };

    public sealed class Company : Servers
    {
        private static readonly DateTimeOffset Noon = new(2026, 3, 18, 4, 0, 0, TimeSpan.Zero);

        protected override async Task<TestServer> PrepareAsync(TestServer server)
        {
            server.Clock.Set(Noon.AddDays(-60));
            var (seller, administrator) = (await server.As("salesperson"), await server.As("administrator"));
            var account = (await seller.Account()).Id();
            var neglected = (await seller.Opportunity("neglected", new { accountId = account, expectedCloseDate = "2026-03-01", openedDate = "2026-01-10", amount = 10, currency = "CNY" })).Id();
            await seller.Activity(with: new { opportunityId = neglected, occurredAt = "2026-03-01T04:00:00Z" });
            await seller.Opportunity("planned", new { nextStep = "call", openedDate = "2026-03-10", expectedCloseDate = "2026-04-01" });
            var tasked = (await seller.Opportunity("tasked", new { openedDate = "2026-03-10" })).Id();
            await seller.Opportunity("unplanned", new { openedDate = "2026-03-15" });
            await seller.Task("later", new { opportunityId = tasked, dueAt = Noon.AddDays(5) });
            await seller.Task("late", new { dueAt = Noon.AddDays(-1) });
            await seller.Task("today", new { dueAt = Noon.AddHours(2) });
            await seller.Task("done", new { dueAt = Noon, done = true });
            foreach (var (closed, amount) in new[] { ("2026-02-10", 70), ("2026-02-28", 30) })
            {
                await seller.Opportunity(with: new { accountId = account, stage = "won", openedDate = "2026-02-01", closedDate = closed, amount, currency = "CNY" });
            }

            var won = await administrator.Many("opportunities", Enumerable.Range(1, 40).Select(i => new
            {
                name = $"won {i}", accountId = account, amount = 1, currency = "CNY", stage = "won", openedDate = "2025-06-01",
                closedDate = new DateOnly(2025, 6, 2).AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            }));
            await administrator.Many("activities", won.Select(id => new { kind = "call", opportunityId = id, occurredAt = "2025-06-02T04:00:00Z" }));
            server.Clock.Set(Noon);
            await seller.Opportunity("won now", new { accountId = account, stage = "won", openedDate = "2026-03-01", closedDate = "2026-03-18", amount = 500, currency = "CNY" });
            await seller.Activity(with: new { occurredAt = "2026-03-18T03:00:00Z" });
            return server;
        }
    }
}
