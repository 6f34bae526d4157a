using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Aggregates;

/// <summary>Groups by the days between two dates, and the foremost of many groups.</summary>
public sealed class DaysTests(DaysTests.Books books) : IClassFixture<DaysTests.Books>
{
    [Theory]
    [OnBothDatabases]
    public async Task Days_are_counted_from_one_date_to_the_other_and_null_where_one_is_missing(TestDatabase database)
    {
        var groups = (await (await books.Administrator(database)).Get("opportunities/aggregate?groupBy=openedDate:daysTo(expectedCloseDate)&measures=count")).Is(200).Groups;

        groups.Select(g => $"{g.Text("openedDate") ?? "null"}: {g.GetProperty("count")}").ShouldBe(["null: 1", "-1: 1", "0: 1", "29: 2", "366: 1"]);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Moments_count_by_the_days_of_the_companys_clocks(TestDatabase database)
    {
        var groups = (await (await books.Administrator(database)).Get("tasks/aggregate?groupBy=dueAt:daysTo(doneAt)&measures=count")).Is(200).Groups;

        groups.Select(g => g.Text("dueAt")).ShouldBe(["1"]);
    }

    [Theory]
    [OnBothDatabases("openedDate:daysTo(name)")]
    [OnBothDatabases("name:daysTo(openedDate)")]
    [OnBothDatabases("openedDate:daysTo")]
    public async Task What_is_no_date_is_refused(TestDatabase database, string groupBy) =>
        (await (await books.Administrator(database)).Get($"opportunities/aggregate?groupBy={groupBy}")).IsProblem(400, "aggregate.period");

    [Theory]
    [OnBothDatabases]
    public async Task The_foremost_of_more_groups_than_one_may_ask_for_are_right(TestDatabase database)
    {
        var api = await books.Administrator(database);
        (await api.Get("leads/aggregate?groupBy=name&measures=count")).IsProblem(400, "aggregate.too_many_groups");

        var groups = (await api.Get("leads/aggregate?groupBy=name&measures=count&sort=-count&limit=2")).Is(200).Groups;

        groups.Select(g => $"{g.Text("name")}: {g.GetProperty("count")}").ShouldBe(["thrice: 3", "twice: 2"]);
    }

    public sealed class Books : Servers
    {
        protected override async Task<TestServer> PrepareAsync(TestServer server)
        {
            var api = await server.As("administrator");
            (string? From, string? To)[] days = [("2024-02-01", "2024-03-01"), ("2024-12-01", "2024-12-30"), ("2024-01-01", "2025-01-01"), ("2024-05-05", "2024-05-05"), ("2024-05-05", "2024-05-04"), ("2024-05-05", null)];
            foreach (var (from, to) in days)
            {
                await api.Opportunity(with: new { openedDate = from, expectedCloseDate = to });
            }

            // Half past eleven in the evening and half past midnight in Shanghai.
            await api.Task(with: new { dueAt = "2026-03-01T15:30:00Z", done = true, doneAt = "2026-03-01T16:30:00Z" });
            await api.Many("leads", Enumerable.Range(0, 10_000).Select(i => new { name = $"lead {i}" }));
            await api.Many("leads", new[] { "twice", "thrice", "thrice", "twice", "thrice" }.Select(name => new { name }));
            return server;
        }
    }
}
