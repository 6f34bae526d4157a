using Rapport.Insights.Statistics;
using Shouldly;
using Xunit;

namespace Rapport.Insights.Tests.Statistics;

public class ProportionTests
{
    /// <summary>R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998) 857–872, table I, method 3.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_interval_is_the_published_one(long successes, long cases, double low, double high)
    {
        var interval = Proportion.Of(successes, cases)!.Value;
        Math.Round(interval.Low, 4).ShouldBe(low);
        Math.Round(interval.High, 4).ShouldBe(high);
        interval.Share.ShouldBe((double)successes / cases);
    }

    [Fact]
    public void Of_no_cases_there_is_no_share() => Proportion.Of(0, 0).ShouldBeNull();

    [Fact]
    public void All_successes_are_a_share_of_one_whose_interval_ends_there() => Proportion.Of(20, 20)!.Value.High.ShouldBe(1, 1e-12);
}
