using System.Globalization;
using System.Text.Json;
using Rapport.Demo.Story;
using Rapport.Platform;
using Rapport.Platform.Records;
using Shouldly;
using Xunit;

namespace Rapport.Demo.Tests.Story;

public sealed class StoryTests
{
    private static readonly Company Company = new("x", Language.Zh, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), "CNY", 1);
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly IReadOnlyList<Told> Chinese = Tell(1, Today);

    [Fact]
    public void It_has_teams_people_customers_sales_and_activities_in_the_promised_numbers()
    {
        int Created(string name) => Chinese.Count(t => t.Object == name && t.Kind == ChangeKind.Create);

        (Created("team"), Created("user"), Created("account"), Created("contact"), Created("lead"), Created("opportunity"), Created("activity")).ShouldBe((8, 40, 600, 1500, 2500, 1800, 12_000));
        Created("product").ShouldBeGreaterThan(20);
        Created("task").ShouldBeGreaterThan(1000);
        Created("currency_rate").ShouldBeGreaterThanOrEqualTo(24);
    }

    [Fact]
    public void The_same_seed_and_day_tell_the_same_story_and_others_another()
    {
        Text(Tell(1, Today)).ShouldBe(Text(Chinese));
        Text(Tell(2, Today)).ShouldNotBe(Text(Chinese));
        Text(Tell(1, Today.AddDays(1))).ShouldNotBe(Text(Chinese));
    }

    [Theory]
    [InlineData("2026-11-22")]
    [InlineData("2026-03-01")]
    [InlineData("2027-01-01")]
    [InlineData("2026-10-05")]
    [InlineData("2028-02-29")]
    public void It_ends_on_the_day_it_is_told_with_work_of_yesterday_tasks_of_today_and_something_won_this_month(string day)
    {
        var today = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        var story = Tell(7, today);

        story.Max(t => t.At).ShouldBeLessThan(Company.Start(today).AddHours(1));
        story.Count(t => Company.Day(t.At) == today.AddDays(-1)).ShouldBeGreaterThan(10);
        story.Min(t => t.At).ShouldBeInRange(Company.Start(today.AddDays(-Days.Length)), Company.Start(today.AddDays(-730)));
        story.Count(t => t.Object == "opportunity" && (string?)t.Values.GetValueOrDefault("stage") == "won" && Date(t, "closedDate") >= new DateOnly(today.Year, today.Month, 1)).ShouldBeGreaterThanOrEqualTo(3);
        story.Count(t => t.Object == "task" && Due(t) == today).ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Nothing_points_at_what_is_told_later()
    {
        var known = new HashSet<Guid>();
        foreach (var told in Chinese)
        {
            told.Values.Values.Concat(told.Derived.Values).OfType<Guid>().All(known.Contains).ShouldBeTrue();
            (told.By is null || known.Contains(told.By.Id)).ShouldBeTrue();
            known.Add(told.Id).ShouldBe(told.Kind == ChangeKind.Create);
        }
    }

    [Fact]
    public void Sales_have_seasons_good_and_weak_sellers_lost_reasons_and_open_ones_late_or_stuck()
    {
        var deals = Chinese.Where(t => t.Object == "opportunity").GroupBy(t => t.Id).Select(g => (Owner: (Guid)g.First().Values["ownerId"]!, Opened: Date(g.First(), "openedDate"), Changes: g.ToList())).ToList();
        string Stage(List<Told> changes) => (string)changes.Last(c => c.Values.ContainsKey("stage")).Values["stage"]!;
        var closed = deals.Where(d => Stage(d.Changes) is "won" or "lost").ToList();
        var rates = closed.GroupBy(d => d.Owner).Where(g => g.Count() >= 25).Select(g => g.Count(d => Stage(d.Changes) == "won") / (double)g.Count()).Order().ToList();

        rates.Count.ShouldBeGreaterThan(20);
        rates[^1].ShouldBeGreaterThan(0.55);
        rates[0].ShouldBeLessThan(0.3);
        (closed.Count(d => Stage(d.Changes) == "won") / (double)closed.Count).ShouldBeInRange(0.33, 0.55);

        var months = deals.CountBy(d => d.Opened.Month).ToDictionary();
        months[3].ShouldBeGreaterThan((int)(months[2] * 1.5));
        closed.Where(d => Stage(d.Changes) == "lost").ShouldAllBe(d => d.Changes.Last().Values["lossReason"] != null);

        var open = deals.Where(d => Stage(d.Changes) is not ("won" or "lost")).ToList();
        open.Count.ShouldBeInRange(150, 450);
        open.Select(d => Stage(d.Changes)).Distinct().Count().ShouldBe(4);
        (open.Count(d => Date(d.Changes.Last(c => c.Values.ContainsKey("expectedCloseDate")), "expectedCloseDate") < Today) / (double)open.Count).ShouldBeInRange(0.05, 0.4);
        open.Count(d => d.Opened < Today.AddDays(-120)).ShouldBeGreaterThan(15);
    }

    [Fact]
    public void Nobody_in_it_can_be_written_to_or_rung_up()
    {
        foreach (var told in Chinese.Concat(StoryTeller.Tell(1, Today, Language.En, Company with { Currency = "GBP" })))
        {
            if (told.Values.GetValueOrDefault("email") is string email)
            {
                email.ShouldEndWith(".example");
            }

            foreach (var phone in new[] { "phone", "mobile" }.Select(f => told.Values.GetValueOrDefault(f)).OfType<string>())
            {
                phone.ShouldMatch(@"^\+(86 100 \d{4} \d{4}|86 \d{2,3} 0\d{3} \d{4}|44 7700 900\d{3}|44 \d{2,3} 496 0\d{3}|999 \d\d 555 \d{4})$");
            }
        }
    }

    [Theory]
    [InlineData("CNY", 3)]
    [InlineData("USD", 3)]
    [InlineData("ISK", 0)]
    public void Rates_stand_from_before_the_first_sale_for_the_currencies_sold_in(string currency, int foreign)
    {
        var story = StoryTeller.Tell(1, Today, Language.En, Company with { Currency = currency });
        var rates = story.Where(t => t.Object == "currency_rate").ToList();
        var sold = story.Where(t => t.Object == "opportunity" && t.Values.ContainsKey("currency")).Select(t => (string)t.Values["currency"]!).Distinct().Except([currency]).ToList();

        rates.Select(r => r.Values["currency"]).Distinct().Count().ShouldBe(foreign);
        sold.ShouldBeSubsetOf(rates.Select(r => (string)r.Values["currency"]!).Distinct());
        rates.Where(r => Date(r, "date") <= Today.AddDays(-Days.Length)).Select(r => r.Values["currency"]).Distinct().Count().ShouldBe(foreign);
    }

    private static IReadOnlyList<Told> Tell(long seed, DateOnly today) => StoryTeller.Tell(seed, today, Language.Zh, Company);

    private static string Text(IEnumerable<Told> story) => string.Join('\n', story.Select(t => JsonSerializer.Serialize(new { t.At, By = t.By?.Id, t.Object, t.Kind, t.Id, t.Values, t.Derived })));

    private static DateOnly Date(Told told, string field) => told.Values.GetValueOrDefault(field) is string text ? DateOnly.Parse(text, CultureInfo.InvariantCulture) : default;

    private static DateOnly Due(Told told) => told.Values.GetValueOrDefault("dueAt") is string text ? Company.Day(DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal)) : default;
}
