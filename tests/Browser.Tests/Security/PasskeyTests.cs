using System.Text.Json;
using Microsoft.Playwright;
using Rapport.Testing;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Rapport.Browser.Tests.Security;

public sealed class PasskeyTests(Screens screens, Chromium chromium) : IClassFixture<Screens>
{
    [Theory, OnBothDatabases]
    public async Task A_passkey_that_was_made_in_my_settings_signs_in_as_both_factors(TestDatabase database)
    {
        var server = await screens.On(database);
        await using var browser = await chromium.SignInAsync(server);
        var me = (await browser.MeAsync()).Text("id");
        await Authenticator.AddAsync(browser.Page);
        await browser.AddPasskeyAsync("我的手机 <b>");
        await browser.SetUpAppAsync(server);

        await browser.SignOutAsync();
        await SignInAsync(browser);

        (await browser.MeAsync()).Text("id").ShouldBe(me);
        await browser.Page.GotoAsync("/me/passkeys");
        await Expect(browser.Page.Line("我的手机 <b>")).ToContainTextAsync("last used");
        // The page to sign in asked who is there.
        browser.IsClean(401);
    }

    [Theory, OnBothDatabases]
    public async Task A_passkey_that_was_removed_opens_nothing(TestDatabase database)
    {
        await using var browser = await chromium.SignInAsync(await screens.On(database));
        await Authenticator.AddAsync(browser.Page);
        await browser.AddPasskeyAsync("Phone");
        await browser.Page.Button("Delete “Phone”").ClickAsync();
        await browser.Page.ConfirmAsync("Delete");
        await browser.Page.GetByText("There is none yet.").WaitForAsync();

        await browser.SignOutAsync();

        await FailAsync(browser);
    }

    [Theory, OnBothDatabases]
    public async Task A_device_makes_one_passkey_for_one_user(TestDatabase database)
    {
        await using var browser = await chromium.SignInAsync(await screens.On(database));
        var device = await Authenticator.AddAsync(browser.Page);
        await browser.AddPasskeyAsync("Phone");

        await browser.Page.Field("Name").FillAsync("Again");
        await browser.Page.Button("Add a passkey").ClickAsync();
        await browser.GivePasswordAsync();
        await browser.Page.GetByText("None was added").WaitForAsync();

        (await device.PasskeysAsync()).Count.ShouldBe(1);
        (await (await browser.Api.GetAsync("/api/v1/me/passkeys")).JsonAsync())!.Value.GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_copy_of_a_device_that_counts_is_noticed(TestDatabase database)
    {
        await using var browser = await chromium.SignInAsync(await screens.On(database));
        var device = await Authenticator.AddAsync(browser.Page);
        await browser.AddPasskeyAsync("Phone");
        var copy = (await device.PasskeysAsync()).Single();
        await browser.SignOutAsync();
        await SignInAsync(browser);
        await browser.SignOutAsync();

        await device.PutBackAsync(copy);

        await FailAsync(browser);
    }

    [Theory, OnBothDatabases]
    public async Task An_answer_given_to_another_site_is_refused(TestDatabase database)
    {
        await using var browser = await chromium.SignInAsync(await screens.On(database));
        await Authenticator.AddAsync(browser.Page);
        await browser.AddPasskeyAsync("Phone");
        await browser.SignOutAsync();
        var options = (await browser.PostAsync("session/passkey/options", new { })).GetRawText();

        // Another port is another site, to which the browser shows the passkeys of its host all the same.
        await browser.Page.RouteAsync("http://localhost:9/**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<!doctype html><title>x</title>" }));
        await browser.Page.GotoAsync("http://localhost:9/");
        var credential = await browser.Page.EvaluateAsync<JsonElement>("""
            async options => (await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options)) })).toJSON()
            """, options);
        (await browser.PostAsync("session/passkey", new { credential })).Text("code").ShouldBe("passkey.not_held");
    }

    [Theory, OnBothDatabases]
    public async Task An_answer_opens_once_even_for_who_has_copied_the_whole_request(TestDatabase database)
    {
        await using var browser = await chromium.SignInAsync(await screens.On(database));
        await Authenticator.AddAsync(browser.Page);
        await browser.AddPasskeyAsync("Phone");
        await browser.SignOutAsync();
        var sent = await browser.Page.RunAndWaitForRequestAsync(() => SignInAsync(browser), r => r.Url.EndsWith("/session/passkey", StringComparison.Ordinal));
        var headers = await sent.AllHeadersAsync();

        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false });
        using var copy = new HttpRequestMessage(HttpMethod.Post, sent.Url) { Content = new StringContent(sent.PostData!, null, "application/json") };
        copy.Headers.Add("Cookie", headers["cookie"]);
        using var answer = await http.SendAsync(copy, TestContext.Current.CancellationToken);

        ((int)answer.StatusCode).ShouldBe(401);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("passkey.not_held");
    }

    [Theory, OnBothDatabases]
    public async Task A_question_is_answered_within_five_minutes_and_by_whom_it_was_put_to(TestDatabase database)
    {
        // A server of its own, because this sets the clock, for whoever comes after too.
        await using var server = await TestServer.StartAsync(database, Screens.English);
        await using var browser = await chromium.SignInAsync(server);
        await using var other = await chromium.SignInAsync(server);
        await Authenticator.AddAsync(browser.Page);
        await browser.AddPasskeyAsync("Phone");
        var question = (await browser.PostAsync("me/passkeys/options", new { password = Chromium.Password })).GetRawText();
        await Authenticator.AddAsync(other.Page);
        await other.Page.GotoAsync("/me/passkeys");
        var credential = await other.Page.EvaluateAsync<JsonElement>("""
            async options => {
              const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON({ ...JSON.parse(options), excludeCredentials: [] });
              return (await navigator.credentials.create({ publicKey })).toJSON();
            }
            """, question);
        await other.Page.Context.AddCookiesAsync((await browser.Page.Context.CookiesAsync()).Where(c => c.Name == "rapport_passkey").Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path }));
        (await other.PostAsync("me/passkeys", new { name = "x", credential })).Text("code").ShouldBe("passkey.not_taken");

        await browser.PostAsync("session/passkey/options", new { });
        server.Clock.Set(DateTimeOffset.UtcNow.AddMinutes(6));
        (await browser.PostAsync("session/passkey", new { credential })).Text("code").ShouldBe("passkey.expired");
    }

    private static async Task SignInAsync(BrowserPage browser)
    {
        await browser.Page.GotoAsync("/sign-in");
        await browser.Page.Button("Sign in with a passkey").ClickAsync();
        await browser.IsInAsync();
    }

    private static async Task FailAsync(BrowserPage browser)
    {
        await browser.Page.GotoAsync("/sign-in");
        await browser.Page.Button("Sign in with a passkey").ClickAsync();
        await browser.Page.GetByText("The passkey did not hold. Try again, or sign in with your password.").WaitForAsync();
        (await browser.Api.GetAsync("/api/v1/me")).Status.ShouldBe(401);
    }
}
