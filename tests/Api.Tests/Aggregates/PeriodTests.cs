using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Aggregates;

/// <summary>Periods of dates and instants; the fiscal year starts in April and the company's clocks are those of New York.</summary>
public sealed class PeriodTests(PeriodTests.Books books) : IClassFixture<PeriodTests.Books>
{
    [Theory]
    [OnBothDatabases("day", "null,2020-12-31,2021-01-03,2021-01-04,2024-02-29,2024-03-31,2024-04-01,2024-12-30")]
    [OnBothDatabases("week", "null,2020-W53,2021-W01,2024-W09,2024-W13,2024-W14,2025-W01")]
    [OnBothDatabases("month", "null,2020-12,2021-01,2024-02,2024-03,2024-04,2024-12")]
    [OnBothDatabases("quarter", "null,2020-Q4,2021-Q1,2024-Q1,2024-Q2,2024-Q4")]
    [OnBothDatabases("year", "null,2020,2021,2024")]
    [OnBothDatabases("fiscalQuarter", "null,FY2021-Q3,FY2021-Q4,FY2024-Q4,FY2025-Q1,FY2025-Q3")]
    [OnBothDatabases("fiscalYear", "null,FY2021,FY2024,FY2025")]
    public async Task Dates_fall_into_their_periods(TestDatabase database, string period, string expected)
    {
        var api = await books.Administrator(database);

        var groups = (await api.Get($"contacts/aggregate?groupBy=birthday:{period}")).Is(200).Groups;

        groups.Select(g => g.Text("birthday") ?? "null").ShouldBe(expected.Split(','));
        groups.Sum(g => g.At("count").GetInt32()).ShouldBe(Books.Days.Length + 1);
    }

    [Theory]
    [OnBothDatabases("day", "2024-03-09,2024-03-10,2024-03-11,2024-11-03,2024-12-31")]
    [OnBothDatabases("week", "2024-W10,2024-W11,2024-W44,2025-W01")]
    [OnBothDatabases("month", "2024-03,2024-11,2024-12")]
    [OnBothDatabases("year", "2024")]
    [OnBothDatabases("fiscalYear", "FY2024,FY2025")]
    public async Task Instants_fall_into_the_days_of_the_companys_clocks(TestDatabase database, string period, string expected)
    {
        var api = await books.Administrator(database);

        (await api.Get($"activities/aggregate?groupBy=occurredAt:{period}")).Is(200).Groups.Select(g => g.Text("occurredAt")).ShouldBe(expected.Split(','));
        (await api.Get($"activities/aggregate?groupBy=custom.madeAt:{period}&filter=custom.madeAt ne null")).Is(200).Groups.Select(g => g.GetProperty("custom.madeAt").GetString()).ShouldBe(expected.Split(','));
    }

    [Theory]
    [OnBothDatabases("2024-03-10", 3)]
    [OnBothDatabases("2024-11-03", 2)]
    public async Task A_day_with_a_change_of_clocks_is_as_long_as_it_is(TestDatabase database, string today, int count)
    {
        await using var server = await Books.FillAsync(await TestServer.StartAsync(database, Books.NewYork));
        var api = await server.As("administrator");
        server.Clock.Set(DateTimeOffset.Parse(today + "T16:00:00Z", System.Globalization.CultureInfo.InvariantCulture));

        (await api.Get("activities?filter=occurredAt in period('today')")).Is(200).Items.Count.ShouldBe(count);
        (await api.Get("activities?filter=occurredAt ge today() and occurredAt lt daysAgo(-1)")).Is(200).Items.Count.ShouldBe(count);
        (await api.Get($"activities/aggregate?groupBy=occurredAt:day&filter=occurredAt in period('today')")).Groups.Single().At("count").GetInt32().ShouldBe(count);
    }

    [Theory]
    [OnBothDatabases("this-fiscal-year", 2)]
    [OnBothDatabases("last-fiscal-year", 2)]
    [OnBothDatabases("this-fiscal-quarter", 1)]
    [OnBothDatabases("last-fiscal-quarter", 2)]
    [OnBothDatabases("this-year", 4)]
    [OnBothDatabases("next-month", 0)]
    [OnBothDatabases("this-quarter", 1)]
    [OnBothDatabases("last-quarter", 2)]
    public async Task A_filter_knows_the_periods_around_today(TestDatabase database, string period, int count)
    {
        await using var server = await Books.FillAsync(await TestServer.StartAsync(database, Books.NewYork));
        server.Clock.Set(new(2024, 5, 15, 12, 0, 0, TimeSpan.Zero));

        (await (await server.As("administrator")).Get($"contacts?filter=birthday in period('{period}')")).Is(200).Items.Count.ShouldBe(count);
    }

    [Theory, OnBothDatabases]
    public async Task Midnight_in_Shanghai_parts_the_days(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database, new() { TimeZone = "Asia/Shanghai" });
        var api = await server.As("administrator");
        await api.Many("activities", new[] { "2024-01-31T15:59:59.999Z", "2024-01-31T16:00:00Z", "1990-06-30T15:30:00Z", "1990-06-30T14:30:00Z" }.Select(occurredAt => new { kind = "call", occurredAt }));

        // In 1990 the clocks of China had summer time.
        (await api.Get("activities/aggregate?groupBy=occurredAt:day")).Groups.Select(g => g.Text("occurredAt")).ShouldBe(["1990-06-30", "1990-07-01", "2024-01-31", "2024-02-01"]);
    }

    public sealed class Books : Servers
    {
        public static readonly string[] Days = ["2020-12-31", "2021-01-03", "2021-01-04", "2024-02-29", "2024-03-31", "2024-04-01", "2024-12-30"];

        /// <summary>Around the nights in which New York's clocks change, and around a new year.</summary>
        private static readonly string[] Instants =
            ["2024-03-10T04:59:59.999Z", "2024-03-10T05:00:00Z", "2024-03-10T07:00:00Z", "2024-03-11T03:59:59Z", "2024-03-11T04:00:00Z", "2024-11-03T04:00:00Z", "2024-11-04T04:59:59Z", "2025-01-01T04:59:59Z"];

        public static ServerOptions NewYork => new() { TimeZone = "America/New_York", FiscalYearStart = 4, Currency = "USD", Language = "en" };

        protected override ServerOptions Options => NewYork;

        public static async Task<TestServer> FillAsync(TestServer server)
        {
            var api = await server.As("administrator");
            await api.Field("activity", "madeAt", "dateTime");
            await api.Many("contacts", [.. Days.Select(birthday => new { name = "x", birthday }), (object)new { name = "x" }]);
            await api.Many("activities", Instants.Select(occurredAt => new { kind = "call", occurredAt, custom = new { madeAt = occurredAt } }));
            return server;
        }

        protected override Task<TestServer> PrepareAsync(TestServer server) => FillAsync(server);
    }
}
