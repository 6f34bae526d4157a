using Rapport.Insights.Statistics;
using Shouldly;
using Xunit;

namespace Rapport.Insights.Tests.Statistics;

public class SilenceTests
{
    private static readonly DateOnly Opened = new(2026, 3, 1);

    [Theory]
    [InlineData(30, new int[0], 30)]
    [InlineData(30, new[] { 10 }, 20)]
    [InlineData(30, new[] { 25, 10 }, 15)]
    [InlineData(30, new[] { -5, 40, 10, 12 }, 18)]
    [InlineData(0, new int[0], 0)]
    public void The_longest_time_without_contact_runs_from_opening_to_closing(int closedAfter, int[] contactsAfter, int longest) =>
        Silence.Longest(Opened, Opened.AddDays(closedAfter), contactsAfter.Select(Opened.AddDays)).ShouldBe(longest);
}
