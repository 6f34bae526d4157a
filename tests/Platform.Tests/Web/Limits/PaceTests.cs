using Rapport.Platform.Web.Limits;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Web.Limits;

public sealed class PaceTests
{
    private static readonly DateTime Start = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(1, 60)]
    [InlineData(7, 9)]
    [InlineData(30, 2)]
    [InlineData(1_000_000, 1)]
    public void After_a_rest_the_limit_may_come_at_once_and_the_next_when_its_share_of_the_minute_has_passed(int perMinute, int seconds)
    {
        var due = Start.AddDays(-1);
        for (var i = 0; i < perMinute; i++)
        {
            (var wait, due) = Pace.Take(due, Start, perMinute);
            wait.ShouldBe(0);
        }

        Pace.Take(due, Start, perMinute).Wait.ShouldBe(seconds);
        Pace.Take(due, Start.AddSeconds(seconds), perMinute).Wait.ShouldBe(0);
    }

    [Fact]
    public void What_was_refused_does_not_count()
    {
        var (_, due) = Pace.Take(default, Start, 1);
        for (var i = 0; i < 10; i++)
        {
            (var wait, due) = Pace.Take(due, Start.AddSeconds(i), 1);
            wait.ShouldBe(60 - i);
        }

        Pace.Take(due, Start.AddMinutes(1), 1).Wait.ShouldBe(0);
    }

    [Fact]
    public void The_wait_is_a_whole_second_at_least()
    {
        var (_, due) = Pace.Take(default, Start, 1);

        Pace.Take(due, Start.AddSeconds(59.999), 1).Wait.ShouldBe(1);
    }

    [Fact]
    public void Who_comes_evenly_is_never_refused()
    {
        var due = default(DateTime);
        for (var i = 0; i < 1_000; i++)
        {
            (var wait, due) = Pace.Take(due, Start.AddSeconds(2 * i), 30);
            wait.ShouldBe(0);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    public void A_clock_that_is_set_back_by_more_than_a_minute_shuts_nobody_out(int perMinute)
    {
        var (_, due) = Pace.Take(default, Start.AddMinutes(6), perMinute);

        Pace.Take(due, Start, perMinute).Wait.ShouldBe(0);
    }

    [Fact]
    public void A_clock_that_is_set_back_by_less_costs_a_wait_of_no_more_than_that()
    {
        var (_, due) = Pace.Take(default, Start, 2);

        Pace.Take(due, Start.AddSeconds(-10), 2).Wait.ShouldBe(10);
    }
}
