using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rapport.Platform.Web;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Security;

/// <summary>Who called, by which scheme and to which host, is believed of configured proxies only.</summary>
public sealed class ProxyTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1", "203.0.113.7 https crm.example.com")]
    [InlineData("127.0.0.0/8", "203.0.113.7 https crm.example.com")]
    [InlineData("::1, 10.0.0.0/8", null)]
    [InlineData("", null)]
    public async Task Only_a_configured_proxy_is_believed(string proxies, string? seen)
    {
        await using var server = await StartAsync(proxies);

        using var answer = await SendAsync(server, "203.0.113.7");

        var own = $"127.0.0.1 http {server.Http.BaseAddress!.Authority}";
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldBe(seen ?? own);
    }

    [Theory]
    [InlineData("127.0.0.1", "198.51.100.66, 203.0.113.7", "203.0.113.7")]
    [InlineData("127.0.0.1, 10.0.0.2", "198.51.100.66, 203.0.113.7, 10.0.0.2", "203.0.113.7")]
    [InlineData("127.0.0.1", "203.0.113.7, 10.0.0.2", "10.0.0.2")]
    public async Task What_the_caller_itself_wrote_is_not_believed(string proxies, string forwardedFor, string seen)
    {
        await using var server = await StartAsync(proxies);

        using var answer = await SendAsync(server, forwardedFor);

        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldStartWith(seen + " ");
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("", false)]
    public async Task Only_over_https_the_browser_is_told_to_come_by_https_alone(string proxies, bool told)
    {
        await using var server = await StartAsync(proxies);
        foreach (var address in new[] { "/who", "/api/v1/me", "/nowhere" })
        {
            using var answer = await SendAsync(server, "203.0.113.7", address);

            answer.Headers.Contains("Strict-Transport-Security").ShouldBe(told);
        }
    }

    [Fact]
    public async Task Behind_a_proxy_the_site_is_the_one_the_browser_knows()
    {
        await using var server = await StartAsync("127.0.0.1");

        using var own = await SendAsync(server, "203.0.113.7", "/api/v1/accounts", "https://crm.example.com");
        using var other = await SendAsync(server, "203.0.113.7", "/api/v1/accounts", server.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));

        ((int)own.StatusCode).ShouldBe(401);
        ((int)other.StatusCode).ShouldBe(403);
    }

    [Fact]
    public async Task Over_https_cookies_are_this_hosts_own_and_go_over_https_alone()
    {
        await using var server = await StartAsync("127.0.0.1");
        using var browser = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = server.Http.BaseAddress };
        async Task<HttpResponseMessage> Send(string method, string address, string scheme = "https", object? body = null, string? cookie = null, string origin = "https://crm.example.com")
        {
            using var request = new HttpRequestMessage(new(method), address) { Content = body is null ? null : JsonContent.Create(body) };
            request.Headers.Add("X-Forwarded-For", "203.0.113.7");
            request.Headers.Add("X-Forwarded-Proto", scheme);
            request.Headers.Add("X-Forwarded-Host", "crm.example.com");
            request.Headers.Add("Origin", origin);
            if (cookie is not null)
            {
                request.Headers.Add("Cookie", cookie);
            }

            return await browser.SendAsync(request, Cancel);
        }

        var known = new { email = TestServer.FirstEmail, password = TestServer.Password, remember = true };
        using var signedIn = await Send("POST", "session", body: known);
        using var asked = await Send("POST", "session/passkey/options", body: new { });
        ((int)signedIn.StatusCode).ShouldBe(200);
        ((int)asked.StatusCode).ShouldBe(200);
        foreach (var (answer, name) in new[] { (signedIn, "__Host-rapport_session="), (asked, "__Host-rapport_passkey=") })
        {
            var line = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
            line.ShouldStartWith(name);
            var attributes = line.ToLowerInvariant().Split("; ");
            attributes.ShouldContain("secure");
            attributes.ShouldContain("httponly");
            attributes.ShouldContain("path=/");
            attributes.ShouldContain("samesite=lax");
            attributes.ShouldNotContain(a => a.StartsWith("domain", StringComparison.Ordinal));
            answer.Headers.GetValues("Strict-Transport-Security").Single().ShouldStartWith("max-age=");
        }

        var secret = signedIn.Headers.GetValues("Set-Cookie").Single().Split('=', 2)[1].Split(';')[0];
        await Answers(200, "GET", cookie: $"__Host-rapport_session={secret}");
        // What another host of the domain could have set does not count, nor does what was sent in the clear.
        await Answers(401, "GET", cookie: $"rapport_session={secret}");
        await Answers(401, "GET", "http", cookie: $"__Host-rapport_session={secret}");
        foreach (var origin in new[] { "https://evil.example", "https://other.example.com", "http://crm.example.com", "https://crm.example.com:8443", "null" })
        {
            await Answers(403, "PATCH", cookie: $"__Host-rapport_session={secret}", origin: origin);
            using var enforced = await Send("POST", "session", body: known, origin: origin);
            ((int)enforced.StatusCode).ShouldBe(403, origin);
        }

        await Answers(200, "PATCH", cookie: $"__Host-rapport_session={secret}");

        async Task Answers(int status, string method, string scheme = "https", string? cookie = null, string origin = "https://crm.example.com")
        {
            using var answer = await Send(method, "me", scheme, method == "GET" ? null : new { title = "x" }, cookie, origin);
            ((int)answer.StatusCode).ShouldBe(status, $"{method} {scheme} {origin}");
        }
    }

    private static Task<TestServer> StartAsync(string proxies) => TestServer.StartAsync(TestDatabase.Sqlite, new()
    {
        Settings = new Dictionary<string, string> { ["Proxies"] = proxies },
        Map = app => app.MapGet("/who", (HttpContext http) => $"{http.Connection.RemoteIpAddress} {http.Request.Scheme} {http.Request.Host}").Needs(Permission.Public),
    });

    /// <summary>A request as a proxy in front would send it; with an origin, one that changes something, by cookie.</summary>
    private static async Task<HttpResponseMessage> SendAsync(TestServer server, string forwardedFor, string address = "/who", string? origin = null)
    {
        using var request = new HttpRequestMessage(origin is null ? HttpMethod.Get : HttpMethod.Post, address);
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "crm.example.com");
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
            request.Headers.Add("Cookie", "__Host-rapport_session=x");
        }

        return await server.Http.SendAsync(request, Cancel);
    }
}
