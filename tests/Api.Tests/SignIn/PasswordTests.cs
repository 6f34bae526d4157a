using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.SignIn;

public sealed class PasswordTests(Servers servers) : IClassFixture<Servers>
{
    private const string Another = "quite another sentence";

    [Theory, OnBothDatabases]
    public async Task A_changed_password_signs_out_everybody_else(TestDatabase database)
    {
        var server = await servers.On(database);
        var colleague = await server.ColleagueAsync();
        using var here = server.Browser();
        using var there = server.Browser();
        (await here.SignIn(colleague)).Is(200);
        (await there.SignIn(colleague)).Is(200);

        (await here.Api.Post("me/password", new { current = colleague.Password, @new = Another })).Is(204);

        (await here.Api.Get("me")).Is(200);
        (await there.Api.Get("me")).IsProblem(401, "auth.required");
        (await there.SignIn(colleague)).IsProblem(401, "auth.failed");
        (await there.SignIn(colleague.Email, Another)).Is(200);
    }

    [Theory, OnBothDatabases]
    public async Task Of_passwords_that_are_set_at_once_one_holds(TestDatabase database)
    {
        var server = await servers.On(database);
        for (var rounds = 0; rounds < 5; rounds++)
        {
            var colleague = await server.ColleagueAsync();
            using var browser = server.Browser();
            (await browser.SignIn(colleague)).Is(200);
            var wanted = Enumerable.Range(0, 3).Select(i => $"{Another} {i}").ToList();

            var answers = await Task.WhenAll(wanted.Select(password => browser.Api.Post("me/password", new { current = colleague.Password, @new = password })));

            answers.Select(a => a.Status).ShouldAllBe(status => status < 500);
            var holding = new List<string>();
            foreach (var password in wanted)
            {
                using var again = server.Browser();
                if ((await again.SignIn(colleague.Email, password)).Status == 200)
                {
                    holding.Add(password);
                }
            }

            holding.Count.ShouldBe(1);
        }
    }

    [Theory]
    [OnBothDatabases("short", "password.too_short")]
    [OnBothDatabases("Password1!", "password.common")]
    [OnBothDatabases("wangfang123", "password.personal")]
    public async Task A_password_that_is_easy_to_guess_is_refused_and_the_old_one_stays(TestDatabase database, string password, string code)
    {
        var server = await servers.On(database);
        var colleague = await server.ColleagueAsync();
        using var browser = server.Browser();
        (await browser.SignIn(colleague)).Is(200);

        var answer = (await browser.Api.Post("me/password", new { current = colleague.Password, @new = password })).IsProblem(422, "record.invalid");

        answer.FirstError.ShouldBe($"new {code}");
        (await browser.SignIn(colleague)).Is(200);
    }

    [Theory, OnBothDatabases]
    public async Task Guessing_the_current_password_is_held_up_like_signing_in(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        server.Clock.Set(new(2031, 3, 3, 8, 0, 0, TimeSpan.Zero));
        var colleague = await server.ColleagueAsync();
        using var browser = server.Browser();
        (await browser.SignIn(colleague)).Is(200);
        for (var i = 0; i < 5; i++)
        {
            (await browser.Api.Post("me/password", new { current = "wrong", @new = Another })).IsProblem(422, "record.invalid").FirstError.ShouldBe("current password.current");
        }

        (await browser.Api.Post("me/password", new { current = colleague.Password, @new = Another })).IsProblem(429, "auth.locked");
        (await browser.SignIn(colleague)).IsProblem(429, "auth.locked");
    }

    [Theory, OnBothDatabases]
    public async Task A_password_is_the_same_whichever_keyboard_it_comes_from(TestDatabase database)
    {
        var server = await servers.On(database);
        var colleague = await server.ColleagueAsync();
        using var browser = server.Browser();
        (await browser.SignIn(colleague)).Is(200);
        (await browser.Api.Post("me/password", new { current = colleague.Password, @new = "Ａ secret é sentence" })).Is(204);

        (await browser.SignIn(colleague.Email, "A secret e\u0301 sentence")).Is(200);
        (await browser.SignIn(colleague.Email, "a secret é sentence")).IsProblem(401, "auth.failed");
    }
}
