using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.SignIn;

public sealed class SignInTests(Servers servers) : IClassFixture<Servers>
{
    private static readonly DateTimeOffset Morning = new(2031, 3, 3, 8, 0, 0, TimeSpan.Zero);

    [Theory, OnBothDatabases]
    public async Task Whoever_fails_is_told_the_same_whether_or_not_there_is_such_an_account(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var administrator = await server.As("administrator");
        var colleague = await server.ColleagueAsync();
        var left = await server.ColleagueAsync();
        (await administrator.Patch($"users/{left.Id}", new { active = false })).Is(200);
        (await administrator.Post("users", new { name = "x", email = "never-invited@rapport.example" })).Is(201);

        var answers = new List<string>();
        foreach (var (email, password) in new[] { ("nobody@rapport.example", "x"), (colleague.Email, "x"), (left.Email, left.Password), ("never-invited@rapport.example", "x"), ("not an e-mail", "x"), (colleague.Email, new string('x', 5000)) })
        {
            answers.Add(await server.WholeAnswerAsync("session", new { email, password }));
        }

        answers[0].ShouldContain("\"code\":\"auth.failed\"");
        answers.ShouldAllBe(a => a == answers[0]);
    }

    [Theory, OnBothDatabases]
    public async Task After_five_failures_each_try_has_to_wait_twice_as_long_whether_or_not_there_is_such_an_account(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var colleague = await server.ColleagueAsync();
        foreach (var email in new[] { colleague.Email, "nobody@rapport.example" })
        {
            server.Clock.Set(Morning);
            using var browser = server.Browser();
            for (var i = 0; i < 5; i++)
            {
                (await browser.SignIn(email, "wrong")).IsProblem(401, "auth.failed");
            }

            var now = Morning;
            foreach (var seconds in new[] { 1, 2, 4 })
            {
                (await browser.SignIn(email, colleague.Password)).IsProblem(429, "auth.locked");
                browser.Last.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(seconds));
                server.Clock.Set(now += TimeSpan.FromSeconds(seconds));
                (await browser.SignIn(email, "wrong")).IsProblem(401, "auth.failed");
            }
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_success_forgives_what_failed_before(TestDatabase database)
    {
        var server = await servers.On(database);
        var colleague = await server.ColleagueAsync();
        using var browser = server.Browser();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++)
            {
                (await browser.SignIn(colleague.Email, "wrong")).IsProblem(401, "auth.failed");
            }

            (await browser.SignIn(colleague)).Is(200);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Guesses_sent_at_once_are_not_more_than_guesses_one_by_one(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        server.Clock.Set(Morning);
        var colleague = await server.ColleagueAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => server.Anonymous().Post("session", new { email = colleague.Email, password = $"guess {i}" })));

        answers.Count(a => a.Code == "auth.failed").ShouldBe(5);
        answers.Count(a => a.Code == "auth.locked").ShouldBe(11);
    }

    [Theory, OnBothDatabases]
    public async Task One_address_cannot_try_one_password_on_everybody(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        server.Clock.Set(Morning);
        var colleague = await server.ColleagueAsync();
        for (var i = 0; i < 30; i++)
        {
            (await server.Browser().SignIn(colleague)).Is(200);
        }

        for (var i = 0; i < 20; i++)
        {
            (await server.Anonymous().Post("session", new { email = $"nobody{i}@rapport.example", password = "spring" })).IsProblem(401, "auth.failed");
        }

        (await server.Anonymous().Post("session", new { email = "one-more@rapport.example", password = "spring" })).IsProblem(429, "auth.locked");
    }

    [Theory, OnBothDatabases]
    public async Task A_deactivated_user_is_out_at_once_and_stays_out_when_activated_again(TestDatabase database)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        var colleague = await server.ColleagueAsync();
        using var browser = server.Browser();
        (await browser.SignIn(colleague)).Is(200);
        (await browser.Api.Get("me")).Is(200);

        (await administrator.Patch($"users/{colleague.Id}", new { active = false })).Is(200);
        (await browser.Api.Get("me")).IsProblem(401, "auth.required");
        (await administrator.Patch($"users/{colleague.Id}", new { active = true })).Is(200);
        (await browser.Api.Get("me")).IsProblem(401, "auth.required");
        (await browser.SignIn(colleague)).Is(200);
    }

    [Theory, OnBothDatabases]
    public async Task A_new_role_holds_at_once_for_who_is_signed_in(TestDatabase database)
    {
        var server = await servers.On(database);
        var colleague = await server.ColleagueAsync();
        using var browser = server.Browser();
        (await browser.SignIn(colleague)).Is(200)["role"].GetString().ShouldBe("salesperson");

        (await (await server.As("administrator")).Patch($"users/{colleague.Id}", new { role = "reader" })).Is(200);

        (await browser.Api.Get("me")).Is(200)["role"].GetString().ShouldBe("reader");
    }
}
