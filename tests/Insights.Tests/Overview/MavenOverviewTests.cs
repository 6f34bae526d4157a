using System.Text.Json;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Insights.Tests.Overview;

/// <summary>The overview of a real pipeline against the published figures, and against a plain recomputation from the file.</summary>
public class MavenOverviewTests(Maven maven) : IClassFixture<Maven>
{
    [Theory]
    [OnBothDatabases]
    public async Task Without_a_period_it_is_about_the_year_in_which_sales_last_closed_and_tells_the_published_truths(TestDatabase database)
    {
        var overview = (await (await maven.Administrator(database)).Get("insights/overview")).Is(200);
        overview["period.from"].GetString().ShouldBe("2017-01-01");
        overview["period.asked"].GetBoolean().ShouldBeFalse();
        overview["currency"].GetString().ShouldBe("USD");
        overview["won.total.sum"].GetDecimal().ShouldBe(10_005_534);
        overview["won.total.count"].GetInt64().ShouldBe(4238);
        overview["won.total.noRate"].GetInt64().ShouldBe(0);
        overview["won.average"].GetDecimal().ShouldBe(2360.91m, 0.005m);
        overview["won.before.count"].GetInt64().ShouldBe(0);
        Math.Round(overview["winRate.percent"].GetDouble(), 2).ShouldBe(63.15);
        overview["winRate.won.count"].GetInt64().ShouldBe(4238);
        overview["winRate.lost.count"].GetInt64().ShouldBe(2473);
        overview["winRate.low"].GetDouble().ShouldBe(61.99, 0.01);
        overview["winRate.high"].GetDouble().ShouldBe(64.30, 0.01);
        Math.Round(overview["cycle.mean"].GetDouble(), 2).ShouldBe(51.78);
        overview["cycle.counted.count"].GetInt64().ShouldBe(4238);
        overview["rankings.people"][0].Text("name").ShouldBe("Darcel Schlecht");
        overview["rankings.people"][0].At("figure.sum").GetDecimal().ShouldBe(1_153_214);
        overview["pipeline.total.count"].GetInt64().ShouldBe(2089);
        var months = overview["months"].EnumerateArray().ToList();
        months.Count.ShouldBe(12);
        months.Chunk(3).Select(quarter => quarter.Sum(m => m.At("won.sum").GetDecimal())).ShouldBe([1_134_672, 3_086_111, 2_982_255, 2_802_496]);
    }

    [Theory]
    [OnBothDatabases("2017", null, null)]
    [OnBothDatabases("all", null, null)]
    [OnBothDatabases("2017-Q3", null, null)]
    [OnBothDatabases("2017-06", "West", null)]
    [OnBothDatabases("2017-03-10..2017-09-20", null, "GTX Pro")]
    [OnBothDatabases("2017-Q4", "East", "MG Special")]
    [OnBothDatabases("2016", "Central", null)]
    public async Task Every_figure_is_the_plain_recomputation_from_the_file(TestDatabase database, string period, string? team, string? product)
    {
        var api = await maven.Administrator(database);
        var overview = (await api.Get($"insights/overview?period={period}{await Named(api, "team", "teams", team)}{await Named(api, "product", "products", product)}")).Is(200);
        var teams = Maven.Teams;
        var all = Maven.Sales.Where(s => (team is null || teams[s.Agent] == team) && (product is null || s.Product == product)).ToList();
        var (first, last) = Of(period);
        bool Within(Sale s) => s.Closed >= first && s.Closed <= last;
        var won = all.Where(s => s.IsWon && Within(s)).ToList();
        var lost = all.Where(s => s.IsLost && Within(s)).ToList();
        var days = won.Select(s => s.Closed!.Value.DayNumber - s.Opened!.Value.DayNumber).Order().ToList();

        Check(overview["won.total"], won);
        overview["won.average"].ToString().ShouldBe(won.Count == 0 ? "" : Math.Round(won.Average(s => s.Amount!.Value), 4).ToString("0.####", System.Globalization.CultureInfo.InvariantCulture));
        Check(overview["winRate.lost"], lost);
        Check(overview["winRate.closed"], [.. won, .. lost]);
        foreach (var month in overview["months"].EnumerateArray())
        {
            Check(month.At("won"), won.Where(s => s.Closed!.Value.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture) == month.Text("month")));
        }

        overview["months"].EnumerateArray().Sum(m => m.At("won.count").GetInt64()).ShouldBe(won.Count);
        overview["cycle.counted.count"].GetInt64().ShouldBe(won.Count);
        if (days.Count > 0)
        {
            overview["cycle.median"].GetDouble().ShouldBe(days.Count % 2 == 1 ? days[days.Count / 2] : (days[(days.Count / 2) - 1] + days[days.Count / 2]) / 2d);
            overview["cycle.mean"].GetDouble().ShouldBe(days.Average(), 0.0001);
        }

        Check(overview["pipeline.total"], all.Where(s => !s.IsWon && !s.IsLost));
        overview["pipeline.ages"].EnumerateArray().Sum(a => a.At("figure.count").GetInt64()).ShouldBe(overview["pipeline.total.count"].GetInt64());
        Ranked(overview["rankings.people"], won, s => s.Agent);
        Ranked(overview["rankings.teams"], won, s => teams[s.Agent]);
        Ranked(overview["rankings.products"], won, s => s.Product);
        Ranked(overview["rankings.accounts"], won, s => s.Account);
        if (period != "all")
        {
            // A customer is one of the whole company, whatever the figures are about.
            var before = Maven.Sales.Where(s => s.IsWon && s.Closed < first).Select(s => s.Account).ToHashSet();
            Check(overview["customers.existing.figure"], won.Where(s => s.Account is not null && before.Contains(s.Account)));
            Check(overview["customers.new.figure"], won.Where(s => s.Account is not null && !before.Contains(s.Account)));
            Check(overview["customers.noAccount"], won.Where(s => s.Account is null));
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_filter_of_every_figure_lists_exactly_what_it_counts_and_sums(TestDatabase database)
    {
        var api = await maven.Administrator(database);
        var overview = (await api.Get($"insights/overview?period=2017-Q3{await Named(api, "team", "teams", "East")}")).Is(200);
        var figures = Figures(overview.Json).DistinctBy(f => f.Text("filter")).ToList();
        figures.Count.ShouldBeGreaterThan(60);
        foreach (var figure in figures)
        {
            var counted = (await api.Get($"opportunities/aggregate?measures=count,sum(amountBase)&filter={Uri.EscapeDataString(figure.Text("filter")!)}")).Is(200).Groups[0];
            counted.GetProperty("count").GetInt64().ShouldBe(figure.GetProperty("count").GetInt64(), figure.GetRawText());
            (counted.At("sum(amountBase)") is { ValueKind: JsonValueKind.Number } sum ? sum.GetDecimal() : 0).ShouldBe(figure.GetProperty("sum").GetDecimal(), figure.GetRawText());
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_salesperson_a_manager_and_a_reader_each_see_figures_of_what_they_may_see(TestDatabase database)
    {
        var server = await maven.On(database);
        var api = await maven.Administrator(database);
        var best = (await api.Get("users?filter=name eq 'Darcel Schlecht'")).Is(200).Items[0];
        var central = best.Text("teamId")!;
        var sales = Maven.Sales;
        var teams = Maven.Teams;

        var own = (await (await server.OfAsync(Guid.Parse(best.Text("id")!))).Get("insights/overview?period=2017")).Is(200);
        Check(own["won.total"], sales.Where(s => s.IsWon && s.Agent == "Darcel Schlecht"));
        own["rankings.people"].GetArrayLength().ShouldBe(1);

        var team = (await (await server.AddUserAsync("manager", central)).Get("insights/overview?period=2017")).Is(200);
        Check(team["won.total"], sales.Where(s => s.IsWon && teams[s.Agent] == "Central"));
        team["rankings.teams"].GetArrayLength().ShouldBe(1);

        var read = (await (await server.As("reader")).Get("insights/overview?period=2017")).Is(200);
        read["won.total.sum"].GetDecimal().ShouldBe(10_005_534);

        var nothing = (await (await server.AddUserAsync("salesperson")).Get("insights/overview")).Is(200);
        nothing["won.total.count"].GetInt64().ShouldBe(0);
        nothing["winRate.percent"].ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static async Task<string> Named(ApiClient api, string parameter, string objects, string? name) =>
        name is null ? "" : $"&{parameter}={(await api.Get($"{objects}?filter=name eq '{name}'")).Is(200).Items.Single().Text("id")}";

    private static (DateOnly First, DateOnly Last) Of(string period) => period switch
    {
        "all" => (DateOnly.MinValue, DateOnly.MaxValue),
        "2017-Q3" => (new(2017, 7, 1), new(2017, 9, 30)),
        "2017-Q4" => (new(2017, 10, 1), new(2017, 12, 31)),
        "2017-06" => (new(2017, 6, 1), new(2017, 6, 30)),
        "2017-03-10..2017-09-20" => (new(2017, 3, 10), new(2017, 9, 20)),
        _ => (new(int.Parse(period, System.Globalization.CultureInfo.InvariantCulture), 1, 1), new(int.Parse(period, System.Globalization.CultureInfo.InvariantCulture), 12, 31)),
    };

    private static void Check(JsonElement figure, IEnumerable<Sale> sales)
    {
        var all = sales.ToList();
        figure.GetProperty("count").GetInt64().ShouldBe(all.Count, figure.GetRawText());
        figure.GetProperty("sum").GetDecimal().ShouldBe(all.Sum(s => s.Amount ?? 0), figure.GetRawText());
    }

    /// <summary>The foremost ten in order; names may change places only where the sums are equal.</summary>
    private static void Ranked(JsonElement ranking, List<Sale> won, Func<Sale, string?> by)
    {
        var expected = won.GroupBy(by).Select(g => (Name: g.Key, Sum: g.Sum(s => s.Amount!.Value), Count: g.LongCount())).OrderByDescending(g => g.Sum).ToList();
        var told = ranking.EnumerateArray().Select(r => (Name: r.Text("name"), Sum: r.At("figure.sum").GetDecimal(), Count: r.At("figure.count").GetInt64())).ToList();
        told.Select(t => t.Sum).ShouldBe(expected.Take(10).Select(e => e.Sum));
        told.ShouldBeSubsetOf(expected);
    }

    private static IEnumerable<JsonElement> Figures(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object when json.TryGetProperty("filter", out _) => [json],
        JsonValueKind.Object => json.EnumerateObject().SelectMany(m => Figures(m.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Figures),
        _ => [],
    };
}
