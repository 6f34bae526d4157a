using System.Diagnostics;
using Rapport.Bench.Load;
using Shouldly;
using Xunit;

namespace Rapport.Bench.Tests.Load;

public sealed class MeasuredTests
{
    [Fact]
    public void Of_a_hundred_times_the_percentiles_are_the_50th_the_95th_and_the_99th()
    {
        var milliseconds = Enumerable.Range(1, 100).Reverse().Select(i => i * Stopwatch.Frequency / 1_000).ToList();
        var measured = Measured.Of(TimeSpan.FromSeconds(2), milliseconds);
        (measured.Rate, measured.P50, measured.P95, measured.P99, measured.Count).ShouldBe((50, 50, 95, 99, 100));
    }

    [Fact]
    public void What_a_client_meets_ends_the_round() =>
        Should.Throw<InvalidOperationException>(() => Clients.Run(2, TimeSpan.FromMinutes(5), _ => (_ => throw new IOException("gone"), new MemoryStream()))).Message.ShouldBe("gone");
}
