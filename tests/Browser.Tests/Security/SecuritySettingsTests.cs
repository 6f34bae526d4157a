using System.Text.RegularExpressions;
using Rapport.Testing;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Rapport.Browser.Tests.Security;

public sealed class SecuritySettingsTests(Screens screens, Chromium chromium) : IClassFixture<Screens>
{
    [Theory, OnBothDatabases]
    public async Task An_authenticator_app_is_set_up_and_removed(TestDatabase database)
    {
        var server = await screens.On(database);
        await using var browser = await chromium.SignInAsync(server);
        var page = browser.Page;
        await page.GotoAsync("/me/second-factor");
        await page.Button("Set up an app").ClickAsync();
        await browser.GivePasswordAsync();
        await Expect(page.GetByAltText("QR code")).ToHaveJSPropertyAsync("complete", true);
        (await page.GetByAltText("QR code").EvaluateAsync<int>("image => image.naturalWidth")).ShouldBeGreaterThan(0);
        await Expect(page.GetByText("Open the app")).ToHaveAttributeAsync("href", new Regex("^otpauth://totp/Rapport"));
        var app = new PhoneApp((await page.Locator("code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal));
        await page.Field("The code that the app shows").FillAsync(app.Code(server.Clock.GetUtcNow()));
        await page.Button("Turn on").ClickAsync();

        await page.Locator("ol code").Nth(9).WaitForAsync();
        var codes = await page.Locator("ol code").AllInnerTextsAsync();
        codes.ShouldAllBe(code => Regex.IsMatch(code, "^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$"));
        await page.GetByText("Recovery codes left: 10").WaitForAsync();
        var saved = await page.RunAndWaitForDownloadAsync(() => page.Button("Download").ClickAsync());
        (await File.ReadAllLinesAsync(await saved.PathAsync(), TestContext.Current.CancellationToken)).ShouldBe(codes);

        await page.Button("Remove the app").ClickAsync();
        await browser.GivePasswordAsync();
        await Expect(page.Button("Set up an app")).ToBeVisibleAsync();
        await Expect(page.Locator("ol code")).ToHaveCountAsync(0);
        browser.IsClean();
    }

    [Theory, OnBothDatabases]
    public async Task A_password_that_does_not_hold_is_said_where_it_was_typed_and_may_be_typed_again(TestDatabase database)
    {
        await using var browser = await chromium.SignInAsync(await screens.On(database));
        var page = browser.Page;
        await page.GotoAsync("/me/second-factor");

        await page.Button("Set up an app").ClickAsync();
        await browser.GivePasswordAsync("another password");

        await page.GetByText("The current password is not right.").WaitForAsync();
        await Expect(page.Field("Password")).ToBeFocusedAsync();
        await browser.GivePasswordAsync();
        await page.GetByAltText("QR code").WaitForAsync();
        browser.IsClean(422);
    }

    [Theory, OnBothDatabases]
    public async Task Another_browser_is_signed_out_from_the_list(TestDatabase database)
    {
        var server = await screens.On(database);
        await using var browser = await chromium.SignInAsync(server);
        using var other = server.Browser();
        var email = (await browser.MeAsync()).Text("email")!;
        (await other.SignIn(email, Chromium.Password)).Is(200);
        await browser.Page.GotoAsync("/me/devices");
        var devices = browser.Page.Line("Last used");
        await Expect(devices).ToHaveCountAsync(2);

        await devices.GetByText("Sign out").ClickAsync();

        await Expect(devices).ToHaveCountAsync(1);
        (await other.Api.Get("me")).IsProblem(401, "auth.required");
        (await browser.Api.GetAsync("/api/v1/me")).Status.ShouldBe(200);
        browser.IsClean();
    }

    [Theory, OnBothDatabases]
    public async Task A_token_is_shown_once_and_goes_no_further_than_was_ticked(TestDatabase database)
    {
        var server = await screens.On(database);
        await using var browser = await chromium.SignInAsync(server);
        var page = browser.Page;
        await page.GotoAsync("/me/tokens");
        await page.Field("Name").FillAsync("Script");
        await page.Button("Make a token").ClickAsync();
        var token = await page.Locator("pre code").InnerTextAsync();
        (await server.Anonymous().With(token).Get("accounts")).Is(200);
        (await server.Anonymous().With(token).Post("accounts", new { name = "x" })).IsProblem(403, "auth.token_scope");

        await page.ReloadAsync();
        await page.Line("Script").WaitForAsync();
        await Expect(page.GetByText(token)).ToHaveCountAsync(0);
        await page.Button("Revoke “Script”").ClickAsync();
        await page.ConfirmAsync("Revoke");

        await page.GetByText("There is none yet.").WaitForAsync();
        (await server.Anonymous().With(token).Get("me")).IsProblem(401, "auth.required");
        browser.IsClean();
    }
}
