using Rapport.Platform.Web;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Web;

public sealed class SameSiteTests
{
    private const string Self = "https://crm.example.com";
    private const string Form = "application/x-www-form-urlencoded";
    private const string Json = "application/json";

    [Theory]
    [InlineData("same-origin", true)]
    [InlineData("none", true)]
    [InlineData("same-site", false)]
    [InlineData("cross-site", false)]
    [InlineData("SAME-ORIGIN", false)]
    [InlineData("same-origin, cross-site", false)]
    [InlineData("something new", false)]
    public void What_the_browser_says_of_the_site_decides_alone(string fetchSite, bool allowed)
    {
        SameSite.Allows("POST", fetchSite, null, Form, Self).ShouldBe(allowed);
        SameSite.Allows("POST", fetchSite, "https://evil.example", Form, Self).ShouldBe(allowed);
        SameSite.Allows("DELETE", fetchSite, Self, Json, Self).ShouldBe(allowed);
    }

    [Theory]
    [InlineData("https://crm.example.com", true)]
    [InlineData("https://crm.example.com:443", true)]
    [InlineData("https://CRM.example.com", true)]
    [InlineData("http://crm.example.com", false)]
    [InlineData("https://crm.example.com:8443", false)]
    [InlineData("https://example.com", false)]
    [InlineData("https://other.example.com", false)]
    [InlineData("https://crm.example.com.evil.example", false)]
    [InlineData("https://crm.example.com@evil.example", false)]
    [InlineData("null", false)]
    [InlineData("/", false)]
    [InlineData("nonsense", false)]
    public void Without_that_the_origin_decides(string origin, bool allowed)
    {
        SameSite.Allows("POST", null, origin, Form, Self).ShouldBe(allowed);
        SameSite.Allows("PATCH", "", origin, Json, Self).ShouldBe(allowed);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080", true)]
    [InlineData("http://[::1]:5080", "http://[::1]:5080", true)]
    [InlineData("http://192.168.1.5", "http://192.168.1.5:80", true)]
    [InlineData("http://xn--fiqs8s", "http://中国", true)]
    [InlineData("http://127.0.0.1:5081", "http://127.0.0.1:5080", false)]
    [InlineData("http://127.0.0.1:5080", "http://", false)]
    public void The_origin_is_compared_with_where_the_request_was_sent(string origin, string self, bool allowed) =>
        SameSite.Allows("POST", null, origin, Json, self).ShouldBe(allowed);

    [Theory]
    [InlineData("POST", Json, true)]
    [InlineData("POST", "Application/JSON; charset=utf-8", true)]
    [InlineData("POST", Form, false)]
    [InlineData("POST", "multipart/form-data; boundary=x", false)]
    [InlineData("POST", "text/plain", false)]
    [InlineData("POST", "text/plain; application/json", false)]
    [InlineData("POST", null, false)]
    [InlineData("post", null, false)]
    [InlineData("PATCH", null, true)]
    [InlineData("DELETE", null, true)]
    public void With_neither_only_what_a_form_cannot_send_is_allowed(string method, string? contentType, bool allowed) =>
        SameSite.Allows(method, null, null, contentType, Self).ShouldBe(allowed);

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public void Reading_is_allowed_from_anywhere(string method) =>
        SameSite.Allows(method, "cross-site", "https://evil.example", null, Self).ShouldBeTrue();
}
