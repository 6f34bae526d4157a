using Rapport.Platform.Access.SignIn;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Access.SignIn;

public sealed class SessionLifetimeTests
{
    private static readonly DateTime Now = new(2031, 3, 3, 8, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(false, 12, 7)]
    [InlineData(true, 30 * 24, 90)]
    public void A_remembered_session_lasts_longer_idle_and_in_all(bool remembered, int idleHours, int days)
    {
        SessionLifetime.Idle(remembered).ShouldBe(TimeSpan.FromHours(idleHours));
        SessionLifetime.EndsAt(Now, remembered).ShouldBe(Now.AddDays(days));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36", "Chrome · Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0", "Edge · Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.60", "WeChat · iPhone")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15", "Safari · macOS")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox · Linux")]
    [InlineData("curl/8.5.0", "curl/8.5.0")]
    [InlineData("", "")]
    public void A_browser_has_a_name_its_user_knows(string userAgent, string name) => DeviceName.Of(userAgent).ShouldBe(name);
}
