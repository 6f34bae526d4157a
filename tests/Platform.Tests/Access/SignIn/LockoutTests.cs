using Rapport.Platform.Access.SignIn;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Access.SignIn;

public sealed class LockoutTests
{
    private static readonly DateTime Now = new(2031, 3, 3, 8, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(7, 4)]
    [InlineData(14, 512)]
    [InlineData(15, 900)]
    [InlineData(1_000_000, 900)]
    public void The_wait_doubles_after_the_free_tries_up_to_a_quarter_of_an_hour(int failures, int seconds) =>
        Lockout.Decide(failures, Now, Now, Lockout.PerAccount).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Theory]
    [InlineData(399, 113)]
    [InlineData(512, 0)]
    [InlineData(5000, 0)]
    public void The_wait_counts_from_the_last_failure(int secondsAgo, int left) =>
        Lockout.Decide(14, Now.AddSeconds(-secondsAgo), Now, Lockout.PerAccount).ShouldBe(TimeSpan.FromSeconds(left));

    [Theory]
    [InlineData(5, 901)]
    [InlineData(5, 86_400)]
    [InlineData(1_000_000, 86_400)]
    public void A_clock_that_is_set_back_shuts_nobody_out_for_all_that_time(int failures, int secondsBack) =>
        Lockout.Decide(failures, Now.AddSeconds(secondsBack), Now, Lockout.PerAccount).ShouldBe(TimeSpan.Zero);

    [Fact]
    public void A_server_whose_clock_is_a_little_behind_waits_as_the_others_do() =>
        Lockout.Decide(15, Now.AddSeconds(3), Now, Lockout.PerAccount).ShouldBe(TimeSpan.FromSeconds(900));

    [Fact]
    public void A_clock_that_was_set_back_makes_nobody_wait_for_longer() =>
        Lockout.Decide(14, Now.AddMinutes(5), Now, Lockout.PerAccount).ShouldBe(TimeSpan.FromSeconds(512));

    [Fact]
    public void An_address_has_more_tries_than_an_account()
    {
        Lockout.Decide(19, Now, Now, Lockout.PerAddress).ShouldBe(TimeSpan.Zero);
        Lockout.Decide(20, Now, Now, Lockout.PerAddress).ShouldBe(TimeSpan.FromSeconds(1));
    }
}
