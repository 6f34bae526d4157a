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
