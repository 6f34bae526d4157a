using System.Text.RegularExpressions;
using Rapport.Testing;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Rapport.Browser.Tests.Security;

public sealed class SecurityPageTests(Servers servers, Chromium chromium) : IClassFixture<Servers>
{
    [Theory, OnBothDatabases]
    public async Task An_authenticator_app_is_set_up_and_removed_on_the_page(TestDatabase database)
    {
        var server = await servers.On(database);
        await using var browser = await chromium.SignInAsync(server);
        var page = browser.Page;
        await page.GotoAsync("/security");
        await page.Locator("#app-begin").ClickAsync();
        await browser.GivePasswordAsync();
        await page.Locator("#app-qr svg").WaitForAsync();
        await Expect(page.Locator("#app-link")).ToHaveAttributeAsync("href", new Regex("^otpauth://totp/Rapport"));
        var app = new PhoneApp((await page.Locator("#app-secret").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal));
        await page.Locator("#code").FillAsync(app.Code(server.Clock.GetUtcNow()));
        await page.Locator("#app-confirm button[type=submit]").ClickAsync();

        await page.Locator("#codes-list li").Nth(9).WaitForAsync();
        var codes = await page.Locator("#codes-list li").AllInnerTextsAsync();
        codes.ShouldAllBe(code => Regex.IsMatch(code, "^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$"));
        await Expect(page.Locator("#app-state")).ToContainTextAsync("Recovery codes left: 10");
        var saved = await page.RunAndWaitForDownloadAsync(() => page.Locator("#codes-save").ClickAsync());
        (await File.ReadAllLinesAsync(await saved.PathAsync(), TestContext.Current.CancellationToken)).ShouldBe(codes);

        await page.Locator("#app-remove").ClickAsync();
        await browser.GivePasswordAsync();
        await Expect(page.Locator("#app-begin")).ToBeVisibleAsync();
        await Expect(page.Locator("#codes")).ToBeHiddenAsync();
        browser.IsClean();
    }

    [Theory, OnBothDatabases]
    public async Task What_is_refused_is_said_in_its_section(TestDatabase database)
    {
        await using var browser = await chromium.SignInAsync(await servers.On(database));
        var page = browser.Page;
        await page.GotoAsync("/security");

        await page.Locator("#app-begin").ClickAsync();
        await browser.GivePasswordAsync("another password");

        await Expect(page.Locator("#app > .problem")).ToHaveTextAsync("The current password is not right.");
        browser.IsClean(422);
    }

    [Theory, OnBothDatabases]
    public async Task Another_browser_is_signed_out_from_the_list(TestDatabase database)
    {
        var server = await servers.On(database);
        await using var browser = await chromium.SignInAsync(server);
        using var other = server.Browser();
        var email = (await browser.MeAsync()).Text("email")!;
        (await other.SignIn(email, Chromium.Password)).Is(200);
        await browser.Page.GotoAsync("/security");

        await browser.Page.Locator("#sessions-list button:visible").ClickAsync();

        await Expect(browser.Page.Locator("#sessions-list li")).ToHaveCountAsync(1);
        (await other.Api.Get("me")).IsProblem(401, "auth.required");
        (await browser.Api.GetAsync("/api/v1/me")).Status.ShouldBe(200);
        browser.IsClean();
    }
}
