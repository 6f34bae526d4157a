using System.Globalization;
using Rapport.Platform.Problems;
using Rapport.Platform.Web.Limits;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Web.Limits;

public sealed class LimiterTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Each_caller_has_a_limit_of_its_own()
    {
        var limiter = new Limiter(1);
        limiter.Take("a", Now);
        limiter.Take("b", Now);

        var refused = Should.Throw<RefusedException>(() => limiter.Take("a", Now)).Refusal;

        (refused.Status, refused.Code, refused.RetryAfter).ShouldBe((429, "rate.limited", 60));
    }

    [Fact]
    public void Zero_is_no_limit_and_keeps_nothing()
    {
        var limiter = new Limiter(0);
        for (var i = 0; i < 1_000; i++)
        {
            limiter.Take("a", Now);
        }

        limiter.Callers.ShouldBe(0);
    }

    [Fact]
    public void Callers_at_rest_are_forgotten_and_others_are_not()
    {
        var limiter = new Limiter(1);
        for (var i = 1; i < Limiter.MostCallers; i++)
        {
            limiter.Take(i.ToString(CultureInfo.InvariantCulture), Now);
        }

        limiter.Take("busy", Now.AddSeconds(50));
        limiter.Take("new", Now.AddSeconds(70));

        limiter.Callers.ShouldBe(2);
        Should.Throw<RefusedException>(() => limiter.Take("busy", Now.AddSeconds(70)));
    }

    [Fact]
    public void A_flood_of_addresses_does_not_grow_what_is_kept()
    {
        var limiter = new Limiter(1);
        for (var i = 0; i < 3 * Limiter.MostCallers; i++)
        {
            limiter.Take(i.ToString(CultureInfo.InvariantCulture), Now);
            limiter.Callers.ShouldBeLessThanOrEqualTo(Limiter.MostCallers);
        }
    }
}
