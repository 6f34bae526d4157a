using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rapport.Platform.Web;
using Rapport.Platform.Web.Limits;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Security;

public sealed class LimitTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_address_that_tries_too_often_waits_and_is_told_how_long()
    {
        await using var server = await StartAsync(("RateLimit:SignInPerAddressPerMinute", "3"));
        server.Clock.Set(Morning);
        for (var i = 0; i < 3; i++)
        {
            (await TryAsync(server)).Is(200);
        }

        var chinese = (await TryAsync(server, language: "zh-CN")).IsProblem(429, "rate.limited");
        var english = (await TryAsync(server, language: "en")).IsProblem(429, "rate.limited");

        chinese["detail"].GetString().ShouldBe("请求太频繁，请 20 秒后再试。");
        english["detail"].GetString().ShouldBe("Too many requests; try again in 20 seconds.");
        (await server.Anonymous().Get("/openapi/v1.json")).Is(200);
        server.Clock.Set(Morning.AddSeconds(19));
        (await TryAsync(server, language: "en")).IsProblem(429, "rate.limited")["detail"].GetString().ShouldBe("Too many requests; try again in a second.");
        server.Clock.Set(Morning.AddSeconds(20));
        (await TryAsync(server)).Is(200);
    }

    [Fact]
    public async Task The_wait_stands_in_a_header()
    {
        await using var server = await StartAsync(("RateLimit:SignInPerAddressPerMinute", "1"));
        server.Clock.Set(Morning);
        (await TryAsync(server)).Is(200);
        using var body = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");

        using var answer = await server.Http.PostAsync("/try", body, Cancel);

        ((int)answer.StatusCode).ShouldBe(429);
        answer.Headers.GetValues("Retry-After").Single().ShouldBe("60");
    }

    [Fact]
    public async Task Another_site_does_not_use_up_what_an_address_is_allowed()
    {
        await using var server = await StartAsync(("RateLimit:SignInPerAddressPerMinute", "1"));
        server.Clock.Set(Morning);
        for (var i = 0; i < 3; i++)
        {
            (await TryAsync(server, ("Sec-Fetch-Site", "cross-site"))).IsProblem(403, "auth.cross_site");
        }

        (await TryAsync(server)).Is(200);
    }

    [Fact]
    public async Task Behind_a_proxy_each_caller_has_a_limit_of_its_own_and_an_IPv6_line_has_one()
    {
        await using var server = await StartAsync(("RateLimit:SignInPerAddressPerMinute", "1"), ("Proxies", "127.0.0.1"));
        server.Clock.Set(Morning);

        (await TryAsync(server, ("X-Forwarded-For", "203.0.113.1"))).Is(200);
        (await TryAsync(server, ("X-Forwarded-For", "203.0.113.1"))).Is(429);
        (await TryAsync(server, ("X-Forwarded-For", "203.0.113.9, 203.0.113.1"))).Is(429);
        (await TryAsync(server, ("X-Forwarded-For", "203.0.113.2"))).Is(200);
        (await TryAsync(server, ("X-Forwarded-For", "2001:db8::1"))).Is(200);
        (await TryAsync(server, ("X-Forwarded-For", "2001:db8::ffff:2"))).Is(429);
        (await TryAsync(server, ("X-Forwarded-For", "2001:db8:0:1::1"))).Is(200);
    }

    [Fact]
    public async Task Without_a_proxy_nobody_chooses_an_address()
    {
        await using var server = await StartAsync(("RateLimit:SignInPerAddressPerMinute", "1"));
        server.Clock.Set(Morning);

        (await TryAsync(server, ("X-Forwarded-For", "203.0.113.1"))).Is(200);
        (await TryAsync(server, ("X-Forwarded-For", "203.0.113.2"))).Is(429);
    }

    [Theory, OnBothDatabases]
    public async Task A_token_has_a_limit_only_where_one_is_set(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database, new() { Settings = new Dictionary<string, string> { ["RateLimit:PerTokenPerMinute"] = "6" } });
        server.Clock.Set(Morning);
        var (user, other) = (await server.AddUserAsync("salesperson"), await server.AddUserAsync("salesperson"));
        var second = user.With((await user.Post("tokens", new { name = "second" })).Is(201)["token"].GetString()!);
        for (var i = 0; i < 5; i++)
        {
            (await user.Get("me")).Is(200);
        }

        (await user.Get("me")).IsProblem(429, "rate.limited");
        (await user.Post("accounts", new { name = "x" })).IsProblem(429, "rate.limited");
        (await second.Get("me")).Is(200);
        (await other.Get("me")).Is(200);
        server.Clock.Set(Morning.AddSeconds(10));
        (await user.Get("me")).Is(200);
        (await user.Get("me")).IsProblem(429, "rate.limited");
    }

    [Theory, OnBothDatabases]
    public async Task A_session_is_limited_as_a_token_is(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database, new() { Settings = new Dictionary<string, string> { ["RateLimit:PerTokenPerMinute"] = "2" } });
        server.Clock.Set(Morning);
        using var browser = server.Browser();
        (await browser.SignIn(TestServer.FirstEmail, TestServer.Password)).Is(200);

        (await browser.Api.Get("me")).Is(200);
        (await browser.Api.Get("me")).Is(200);
        (await browser.Api.Get("me")).IsProblem(429, "rate.limited");
    }

    [Theory, OnBothDatabases]
    public async Task Signing_in_is_limited(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database, new() { Settings = new Dictionary<string, string> { ["RateLimit:SignInPerAddressPerMinute"] = "1" } });
        server.Clock.Set(Morning);
        using var browser = server.Browser();

        (await browser.SignIn(TestServer.FirstEmail, TestServer.Password)).Is(200);
        (await browser.SignIn(TestServer.FirstEmail, TestServer.Password)).IsProblem(429, "rate.limited");
    }

    [Fact]
    public async Task Zero_is_no_limit()
    {
        await using var server = await StartAsync(("RateLimit:SignInPerAddressPerMinute", "0"));
        for (var i = 0; i < 50; i++)
        {
            (await TryAsync(server)).Is(200);
        }
    }

    private static Task<TestServer> StartAsync(params (string Name, string Value)[] settings) => TestServer.StartAsync(TestDatabase.Sqlite, new()
    {
        Settings = settings.ToDictionary(s => s.Name, s => s.Value),
        Map = app => app.MapPost("/try", () => Results.Ok()).Needs(Permission.Public).Limited(),
    });

    private static Task<ApiAnswer> TryAsync(TestServer server, (string Name, string Value)? header = null, string? language = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/try") { Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json") };
        if (header is var (name, value))
        {
            request.Headers.Add(name, value);
        }

        var nobody = server.Anonymous();
        return (language is null ? nobody : nobody.In(language)).SendAsync(request);
    }
}
