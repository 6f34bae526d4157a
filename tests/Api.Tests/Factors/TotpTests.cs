using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Factors;

public sealed class TotpTests(Servers servers) : IClassFixture<Servers>
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    [Theory, OnBothDatabases]
    public async Task Whoever_has_an_app_needs_its_code_beside_the_password(TestDatabase database)
    {
        var server = await Server(database);
        using var user = await Somebody.SignedInAsync(server);
        var (app, _, codes) = await user.SetUpApp();
        codes.Length.ShouldBe(10);
        var factors = (await user.Api.Get("me/factors")).Is(200);
        factors["totpSince"].GetDateTimeOffset().ShouldBe(server.Clock.GetUtcNow());
        factors["recoveryCodes"].GetInt32().ShouldBe(10);

        user.TakeAnotherBrowser();
        (await user.SignIn()).IsProblem(401, "auth.second_factor_needed");
        (await user.Api.Get("me")).IsProblem(401, "auth.required");
        (await user.SignIn(app.Code(server.Clock.GetUtcNow() + (2 * Step)))).IsProblem(401, "auth.second_factor_failed");
        // As a Chinese input method types the two groups that apps show.
        (await user.SignIn("　" + app.Code(server.Clock.GetUtcNow() + Step).Insert(3, "　"))).Is(200)["email"].GetString().ShouldBe(user.Email);
        (await user.Api.Get("me")).Is(200);
    }

    [Theory, OnBothDatabases]
    public async Task A_code_is_not_asked_for_before_the_password_holds(TestDatabase database)
    {
        using var user = await Somebody.SignedInAsync(await Server(database));
        var (app, _, codes) = await user.SetUpApp();

        user.TakeAnotherBrowser();
        (await user.SignIn(password: "another password")).IsProblem(401, "auth.failed");
        (await user.SignIn(codes[0], "another password")).IsProblem(401, "auth.failed");
        (await user.SignIn(codes[0])).Is(200);
    }

    [Theory, OnBothDatabases]
    public async Task An_app_counts_only_once_it_was_confirmed_and_the_code_that_did_is_used_up(TestDatabase database)
    {
        var server = await Server(database);
        using var user = await Somebody.SignedInAsync(server);
        var first = new PhoneApp((await user.Api.Post("me/totp", new { password = Somebody.Password })).Is(200)["secret"].GetString()!);
        (await user.SignIn()).Is(200);
        var second = new PhoneApp((await user.Api.Post("me/totp", new { password = Somebody.Password })).Is(200)["secret"].GetString()!);
        var now = server.Clock.GetUtcNow();

        (await user.Api.Post("me/totp/confirm", new { code = first.Code(now) })).FirstError.ShouldBe("code totp.code");
        (await user.Api.Post("me/totp/confirm", new { code = second.Code(now) })).Is(200);

        user.TakeAnotherBrowser();
        (await user.SignIn(second.Code(now))).IsProblem(401, "auth.second_factor_failed");
        (await user.SignIn(second.Code(now + Step))).Is(200);
    }

    [Theory, OnBothDatabases]
    public async Task A_code_opens_once_even_when_it_is_sent_twice_at_once(TestDatabase database)
    {
        var server = await Server(database);
        using var user = await Somebody.SignedInAsync(server);
        using var thief = server.Browser();
        var (app, _, _) = await user.SetUpApp();
        var code = app.Code(server.Clock.GetUtcNow() + Step);

        var answers = await Task.WhenAll(user.SignIn(code), thief.Api.Post("session", new { email = user.Email, password = Somebody.Password, code }));

        answers.Select(a => a.Status).ShouldBe([200, 401], ignoreOrder: true);
        (await user.SignIn(code)).IsProblem(401, "auth.second_factor_failed");
    }

    [Theory, OnBothDatabases]
    public async Task A_remembered_browser_is_asked_once_until_the_app_is_removed(TestDatabase database)
    {
        var server = await Server(database);
        using var user = await Somebody.SignedInAsync(server);
        var (app, _, _) = await user.SetUpApp();
        (await user.SignIn(app.Code(server.Clock.GetUtcNow() + Step), remember: true)).Is(200);
        (await user.SignIn()).Is(200);

        (await user.Api.Post("me/totp/remove", new { password = Somebody.Password })).Is(204);
        (await user.Api.Get("me/factors"))["totpSince"].ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        await user.SetUpApp();

        (await user.SignIn()).IsProblem(401, "auth.second_factor_needed");
    }

    [Theory, OnBothDatabases]
    public async Task Wrong_codes_count_like_wrong_passwords(TestDatabase database)
    {
        var server = await Server(database);
        using var user = await Somebody.SignedInAsync(server);
        var (app, _, _) = await user.SetUpApp();
        user.TakeAnotherBrowser();
        for (var i = 0; i < 5; i++)
        {
            (await user.SignIn(app.Code(server.Clock.GetUtcNow() - TimeSpan.FromHours(i + 1)))).IsProblem(401, "auth.second_factor_failed");
        }

        (await user.SignIn(app.Code(server.Clock.GetUtcNow() + Step))).IsProblem(429, "auth.locked");
    }

    [Theory, OnBothDatabases]
    public async Task Wrong_passwords_count_wherever_they_are_asked_for(TestDatabase database)
    {
        using var user = await Somebody.SignedInAsync(await Server(database));
        foreach (var address in new[] { "me/totp", "me/totp/remove", "me/recovery-codes", "me/passkeys/options", "me/totp" })
        {
            (await user.Api.Post(address, new { password = "another password" })).FirstError.ShouldBe("password password.current");
        }

        (await user.Api.Post("me/totp", new { password = Somebody.Password })).IsProblem(429, "auth.locked");
    }

    [Theory, OnBothDatabases]
    public async Task There_is_one_app_and_nothing_to_do_without_one(TestDatabase database)
    {
        using var user = await Somebody.SignedInAsync(await Server(database));
        (await user.Api.Post("me/totp/confirm", new { code = "123456" })).IsProblem(409, "totp.not_begun");
        (await user.Api.Post("me/totp/remove", new { password = Somebody.Password })).IsProblem(409, "totp.missing");
        (await user.Api.Post("me/recovery-codes", new { password = Somebody.Password })).IsProblem(409, "totp.missing");

        await user.SetUpApp();

        (await user.Api.Post("me/totp", new { password = Somebody.Password })).IsProblem(409, "totp.exists");
        (await user.Api.Post("me/totp/confirm", new { code = "123456" })).IsProblem(409, "totp.not_begun");
    }

    /// <summary>A new hour for each test, so that the failures of one are not held against the next; the clock stands still in it.</summary>
    private async Task<TestServer> Server(TestDatabase database)
    {
        var server = await servers.On(database);
        server.Clock.Set(new DateTimeOffset(2031, 3, 3, 8, 0, 10, TimeSpan.Zero).AddDays(2 * Builders.Next));
        return server;
    }
}
