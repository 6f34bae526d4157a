using Rapport.Testing;
using Shouldly;

namespace Rapport.Api.Tests.SignIn;

/// <summary>Comes into an empty workspace by every way there is, and does whatever has to do with secrets.</summary>
/// <param name="address">Where the API is.</param>
/// <param name="now">The server's time, by which authenticator apps go.</param>
internal sealed class Visit(Uri address, Func<DateTimeOffset> now)
{
    public const string Email = "visitor@rapport.example";
    private const string First = "nobody may read this";
    private const string Second = "nor may they read these";
    private const string Third = "and least of all may they read those";
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    private readonly HashSet<string> secrets = [First, Second, Third, "nobody may guess this"];

    /// <summary>Goes through it all.</summary>
    /// <param name="setUpCode">The code that the first run asks for.</param>
    /// <returns>What nobody may read afterwards, the set-up code aside.</returns>
    public async Task<IReadOnlyCollection<string>> PayAsync(string setUpCode)
    {
        using var administrator = new Browser(address);
        (await administrator.Api.Post("setup", SetUp("0000-0000"))).IsProblem(403, "setup.code");
        (await administrator.Api.Post("setup", SetUp(setUpCode))).Is(200);
        Keep(administrator);
        var id = (await administrator.Api.Post("users", new { name = "x", email = Email })).Is(201).Id();
        var invitation = await LinkAsync(administrator, id, "invite");
        using var browser = new Browser(address);
        (await browser.Api.Post("invitations/look", new { code = invitation })).Is(200);
        (await browser.Api.Post("invitations/accept", new { code = invitation, password = First })).Is(200);
        Keep(browser);
        (await browser.SignIn(Email, "nobody may guess this")).IsProblem(401, "auth.failed");
        (await browser.SignIn(Email, First, remember: true)).Is(200);
        Keep(browser);
        var codes = await SecondFactorAsync(browser);
        await TokenAsync(browser);
        (await browser.Api.Post("me/password", new { current = First, @new = Second })).Is(204);
        var reset = await LinkAsync(administrator, id, "reset-password");
        using var another = new Browser(address);
        (await another.Api.Post("invitations/accept", new { code = reset, password = Third, secondFactor = codes[1] })).Is(200);
        Keep(another);
        (await another.Api.Post("me/recovery-codes", new { password = Third })).Is(200)["codes"].EnumerateArray().ToList().ForEach(c => secrets.Add(c.GetString()!));
        (await another.Api.Delete("session")).Is(204);
        return secrets;
    }

    private async Task<string[]> SecondFactorAsync(Browser browser)
    {
        var begun = (await browser.Api.Post("me/totp", new { password = First })).Is(200);
        var (secret, app) = (begun["secret"].GetString()!, new PhoneApp(begun["secret"].GetString()!));
        secrets.Add(secret);
        string[] codes = [.. (await browser.Api.Post("me/totp/confirm", new { code = app.Code(now()) })).Is(200)["codes"].EnumerateArray().Select(c => c.GetString()!)];
        secrets.UnionWith(codes);
        secrets.UnionWith(codes.Select(c => c.Replace("-", "", StringComparison.Ordinal)));
        foreach (var code in new[] { codes[0], app.Code(now() + Step) })
        {
            using var other = new Browser(address);
            (await other.SignIn(Email, First)).IsProblem(401, "auth.second_factor_needed");
            (await other.Api.Post("session", new { email = Email, password = First, code = "00000000" })).IsProblem(401, "auth.second_factor_failed");
            (await other.Api.Post("session", new { email = Email, password = First, code, remember = true })).Is(200);
            Keep(other);
        }

        return codes;
    }

    private async Task TokenAsync(Browser browser)
    {
        var token = (await browser.Api.Post("tokens", new { name = "x" })).Is(201)["token"].GetString()!;
        secrets.Add(token);
        using var nobody = new Browser(address);
        (await nobody.Api.With(token).Get("me")).Is(200);
        (await nobody.Api.With("rap_nobody_has_this_one").Get("me")).IsProblem(401, "auth.required");
        secrets.Add("rap_nobody_has_this_one");
    }

    private async Task<string> LinkAsync(Browser administrator, string user, string verb)
    {
        var code = (await administrator.Api.Post($"users/{user}/{verb}")).Is(201)["url"].GetString()!.Split('#')[1];
        secrets.Add(code);
        return code;
    }

    /// <summary>The cookies that a browser holds now.</summary>
    private void Keep(Browser browser)
    {
        var held = browser.Cookies.GetAllCookies().Select(c => c.Value).ToList();
        held.ShouldNotBeEmpty();
        secrets.UnionWith(held);
    }

    private static object SetUp(string code) => new
    {
        code,
        company = new { name = "远山科技", language = "en", timeZone = "Europe/Paris", currency = "EUR", fiscalYearStart = 1 },
        administrator = new { name = "李娜", email = TestServer.FirstEmail, password = First },
    };
}
