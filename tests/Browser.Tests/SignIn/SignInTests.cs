using System.Text.RegularExpressions;
using Rapport.Testing;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Rapport.Browser.Tests.SignIn;

public sealed class SignInTests(Screens screens, Chromium chromium) : IClassFixture<Screens>
{
    [Theory, OnBothDatabases]
    public async Task The_code_is_asked_for_once_the_password_holds_and_a_recovery_code_will_do(TestDatabase database)
    {
        var server = await screens.On(database);
        await using var browser = await chromium.SignInAsync(server);
        var email = (await browser.MeAsync()).Text("email")!;
        var codes = await browser.SetUpAppAsync(server);
        await browser.SignOutAsync();
        var page = browser.Page;
        await page.GotoAsync("/sign-in");
        await browser.TypeSignInAsync(email);

        await Expect(page.Field("Code")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(codes[0]);
        await page.Keyboard.PressAsync("Enter");

        await browser.IsInAsync();
        (await browser.MeAsync()).Text("email").ShouldBe(email);
        // Nobody was signed in, then a code was needed.
        browser.IsClean(401, 401);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_is_not_signed_in_signs_in_first_and_comes_to_where_he_wanted(TestDatabase database)
    {
        var server = await screens.On(database);
        await using var known = await chromium.SignInAsync(server);
        await using var browser = await chromium.OpenAsync(server);

        await browser.Page.GotoAsync("/me/devices");
        await browser.Page.WaitForURLAsync("**/sign-in?next=%2Fme%2Fdevices");
        await browser.TypeSignInAsync((await known.MeAsync()).Text("email")!, "another password");
        await browser.Page.GetByText("The e-mail or the password is not right.").WaitForAsync();
        await browser.Page.Keyboard.TypeAsync(Chromium.Password);
        await browser.Page.Keyboard.PressAsync("Enter");

        await browser.Page.WaitForURLAsync("**/me/devices");
        // Who asks, and for which objects; then the password.
        browser.IsClean(401, 401, 401);
        await browser.Page.GotoAsync("/sign-in?next=//elsewhere.example/");
        await browser.IsInAsync();
        new Uri(browser.Page.Url).Host.ShouldBe("localhost");
    }

    [Theory, OnBothDatabases]
    public async Task A_session_that_ends_asks_to_sign_in_again_and_nothing_typed_is_lost(TestDatabase database)
    {
        var server = await screens.On(database);
        await using var browser = await chromium.SignInAsync(server);
        var page = browser.Page;
        await page.GotoAsync("/me/profile");
        await page.Field("Job title").FillAsync("Regional manager");
        await browser.SignOutAsync();
        await page.Button("Save").ClickAsync();

        var question = page.GetByRole(Microsoft.Playwright.AriaRole.Dialog, new() { Name = "Please sign in again" });
        await Expect(question.GetByLabel("E-mail", new() { Exact = true })).ToHaveValueAsync(new Regex("@rapport.example$"));
        await page.Keyboard.TypeAsync(Chromium.Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(question).ToHaveCountAsync(0);
        await page.Button("Save").ClickAsync();

        await page.GetByText("Saved").WaitForAsync();
        var id = (await browser.MeAsync()).Text("id");
        (await (await browser.Api.GetAsync($"/api/v1/users/{id}")).JsonAsync())!.Value.Text("title").ShouldBe("Regional manager");
    }
}
