using Rapport.Insights.Statistics;
using Shouldly;
using Xunit;

namespace Rapport.Insights.Tests.Statistics;

public class DistributionTests
{
    /// <summary>Miles per gallon of 32 cars (Motor Trend, 1974), in tenths; R prints their quantiles as 10.400 15.425 19.200 22.800 33.900 and their mean as 20.09062.</summary>
    private static readonly long[] Cars =
    [
        210, 210, 228, 214, 187, 181, 143, 244, 228, 192, 178, 164, 173, 152, 104, 104,
        147, 324, 304, 339, 215, 155, 152, 133, 192, 273, 260, 304, 158, 197, 150, 214,
    ];

    private static Distribution Of(IEnumerable<long> values) => new(values.CountBy(v => v).Select(v => (v.Key, (long)v.Value)));

    [Theory]
    [InlineData(0, 104)]
    [InlineData(0.25, 154.25)]
    [InlineData(0.5, 192)]
    [InlineData(0.75, 228)]
    [InlineData(1, 339)]
    public void Quantiles_are_those_R_publishes_for_its_cars(double p, double expected) => Of(Cars).Quantile(p)!.Value.ShouldBe(expected, 1e-9);

    [Fact]
    public void The_mean_counts_each_value_as_often_as_it_occurs() => Of(Cars).Mean!.Value.ShouldBe(200.90625, 1e-9);

    [Fact]
    public void Of_nothing_there_is_neither_quantile_nor_mean()
    {
        Of([]).Quantile(0.5).ShouldBeNull();
        Of([]).Mean.ShouldBeNull();
    }

    [Fact]
    public void Of_one_value_every_quantile_is_it() => Of([7]).Quantile(0.8).ShouldBe(7);
}
