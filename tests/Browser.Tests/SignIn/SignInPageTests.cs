using Rapport.Testing;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Rapport.Browser.Tests.SignIn;

public sealed class SignInPageTests(Servers servers, Chromium chromium) : IClassFixture<Servers>
{
    [Theory, OnBothDatabases]
    public async Task The_code_is_asked_for_once_the_password_holds_and_a_recovery_code_will_do(TestDatabase database)
    {
        var server = await servers.On(database);
        await using var browser = await chromium.SignInAsync(server);
        var email = (await browser.MeAsync()).Text("email")!;
        var codes = await browser.SetUpAppAsync(server);
        await browser.SignOutAsync();
        var page = browser.Page;
        await page.GotoAsync("/sign-in");
        await Expect(page.Locator("#code")).ToBeHiddenAsync();
        await page.Locator("#email").FillAsync(email);
        await page.Locator("#password").FillAsync(Chromium.Password);
        await page.Locator("#sign-in button[type=submit]").ClickAsync();

        await page.Locator("#code").FillAsync(codes[0]);
        await page.Locator("#sign-in button[type=submit]").ClickAsync();

        await page.WaitForURLAsync(browser.Server.ToString());
        (await browser.MeAsync()).Text("email").ShouldBe(email);
        browser.IsClean(401);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_is_not_signed_in_is_sent_to_the_sign_in_page(TestDatabase database)
    {
        await using var browser = await chromium.OpenAsync(await servers.On(database));

        await browser.Page.GotoAsync("/security");

        browser.Page.Url.ShouldBe(new Uri(browser.Server, "/sign-in").ToString());
        browser.IsClean();
    }
}
