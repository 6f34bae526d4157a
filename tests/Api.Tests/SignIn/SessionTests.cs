using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.SignIn;

public sealed class SessionTests(Servers servers) : IClassFixture<Servers>
{
    private static readonly DateTimeOffset Morning = new(2031, 3, 3, 8, 0, 0, TimeSpan.Zero);

    [Theory, OnBothDatabases]
    public async Task Whoever_signs_in_is_answered_like_me_and_stays_signed_in_until_signing_out(TestDatabase database)
    {
        using var browser = (await servers.On(database)).Browser();

        var answer = (await browser.SignIn(TestServer.FirstEmail.ToUpperInvariant(), TestServer.Password)).Is(200);
        (await browser.Api.Get("me")).Is(200).Text.ShouldBe(answer.Text);

        (await browser.Api.Delete("session")).Is(204);
        browser.Cookie("rapport_session").ShouldBeNull();
        (await browser.Api.Get("me")).IsProblem(401, "auth.required");
    }

    [Theory, OnBothDatabases]
    public async Task A_session_that_was_signed_out_is_over_even_for_who_kept_the_cookie(TestDatabase database)
    {
        var server = await servers.On(database);
        using var browser = server.Browser();
        using var thief = server.Browser();
        (await browser.SignIn(TestServer.FirstEmail, TestServer.Password)).Is(200);
        thief.Cookies.Add(browser.Cookies.GetAllCookies());
        (await thief.Api.Get("me")).Is(200);

        (await browser.Api.Delete("session")).Is(204);

        (await thief.Api.Get("me")).IsProblem(401, "auth.required");
    }

    [Theory]
    [OnBothDatabases(false)]
    [OnBothDatabases(true)]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites_and_lasts_only_where_wanted(TestDatabase database, bool remember)
    {
        using var browser = (await servers.On(database)).Browser();

        (await browser.SignIn(TestServer.FirstEmail, TestServer.Password, remember)).Is(200);

        var line = browser.SetCookies.ShouldHaveSingleItem().ToLowerInvariant();
        line.ShouldStartWith("rapport_session=");
        line.ShouldContain("; path=/;");
        line.ShouldContain("; samesite=lax");
        line.ShouldContain("; httponly");
        line.ShouldNotContain("domain=");
        line.Contains("expires=", StringComparison.Ordinal).ShouldBe(remember);
    }

    [Theory]
    [OnBothDatabases(false, 12, 7)]
    [OnBothDatabases(true, 30 * 24, 90)]
    public async Task A_session_ends_when_nobody_uses_it_and_at_last_however_much_it_is_used(TestDatabase database, bool remember, int idleHours, int days)
    {
        await using var server = await TestServer.StartAsync(database);
        server.Clock.Set(Morning);
        using var idle = server.Browser();
        using var busy = server.Browser();
        (await idle.SignIn(TestServer.FirstEmail, TestServer.Password, remember)).Is(200);
        (await busy.SignIn(TestServer.FirstEmail, TestServer.Password, remember)).Is(200);

        for (var at = TimeSpan.Zero; at < TimeSpan.FromDays(days); at += TimeSpan.FromHours(idleHours - 1))
        {
            server.Clock.Set(Morning + at);
            (await busy.Api.Get("me")).Is(200);
        }

        server.Clock.Set(Morning + TimeSpan.FromHours(idleHours) + TimeSpan.FromSeconds(1));
        (await idle.Api.Get("me")).IsProblem(401, "auth.required");
        server.Clock.Set(Morning + TimeSpan.FromDays(days));
        (await busy.Api.Get("me")).IsProblem(401, "auth.required");
    }

    [Theory, OnBothDatabases]
    public async Task My_sessions_are_listed_and_ended_one_by_one_or_all_others(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var here = server.Browser();
        using var there = server.Browser();
        using var elsewhere = server.Browser();
        foreach (var browser in new[] { here, there, elsewhere })
        {
            (await browser.SignIn(TestServer.FirstEmail, TestServer.Password)).Is(200);
        }

        var items = (await here.Api.Get("sessions")).Is(200).Items;
        items.Count.ShouldBe(3);
        items.Count(i => i.GetProperty("current").GetBoolean()).ShouldBe(1);
        items.ShouldAllBe(i => i.GetProperty("address").GetString() == "127.0.0.1");
        var other = (await there.Api.Get("sessions")).Is(200).Items.Single(i => i.GetProperty("current").GetBoolean()).Text("id");
        var stranger = await server.AddUserAsync("salesperson");
        (await stranger.Delete($"sessions/{other}")).IsProblem(404, "record.not_found");

        (await here.Api.Delete($"sessions/{other}")).Is(204);
        (await here.Api.Delete($"sessions/{other}")).IsProblem(404, "record.not_found");
        (await there.Api.Get("me")).IsProblem(401, "auth.required");
        (await elsewhere.Api.Get("me")).Is(200);

        (await here.Api.Delete("sessions")).Is(204);
        (await elsewhere.Api.Get("me")).IsProblem(401, "auth.required");
        (await here.Api.Get("me")).Is(200);
    }

    [Theory, OnBothDatabases]
    public async Task A_token_comes_before_the_cookie(TestDatabase database)
    {
        var server = await servers.On(database);
        using var browser = server.Browser();
        (await browser.SignIn(TestServer.FirstEmail, TestServer.Password)).Is(200);
        var reader = await server.As("reader");
        var token = (await reader.Post("tokens", new { name = "x" })).Is(201)["token"].GetString()!;

        (await browser.Api.With(token).Get("me")).Is(200)["id"].GetString().ShouldBe(reader.UserId);
        (await browser.Api.With("rap_nonsense").Get("me")).IsProblem(401, "auth.required");
    }

    [Theory, OnBothDatabases]
    public async Task A_cookie_is_no_token_and_a_token_no_cookie(TestDatabase database)
    {
        var server = await servers.On(database);
        using var browser = server.Browser();
        (await browser.SignIn(TestServer.FirstEmail, TestServer.Password)).Is(200);
        (await browser.Api.Get("me")).Is(200);

        (await server.Anonymous().With(browser.Cookie("rapport_session")!).Get("me")).IsProblem(401, "auth.required");
    }
}
