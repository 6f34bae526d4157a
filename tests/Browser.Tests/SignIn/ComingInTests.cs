using Rapport.Testing;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Rapport.Browser.Tests.SignIn;

public sealed class ComingInTests(Screens screens, Chromium chromium) : IClassFixture<Screens>
{
    [Theory, OnBothDatabases]
    public async Task The_first_run_asks_for_the_company_and_leads_straight_in(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database, Screens.English with { Administrator = false });
        await using var browser = await chromium.OpenAsync(server);
        var page = browser.Page;
        await page.GotoAsync("/");
        await page.WaitForURLAsync("**/setup");
        await page.Button("中文").ClickAsync();
        await page.Field("公司名称").FillAsync("远山 <b>");
        await page.Button("English").ClickAsync();
        await Expect(page.Field("Company name")).ToHaveValueAsync("远山 <b>");
        await page.Field("Your name").FillAsync("李娜");
        await page.Field("E-mail").FillAsync("li@rapport.example");
        await page.Field("Choose a password").FillAsync("12345678");
        await page.Button("Get started").ClickAsync();
        await page.GetByText("Many people use this password").WaitForAsync();
        await Expect(page.Field("Choose a password")).ToBeFocusedAsync();

        await page.Field("Choose a password").FillAsync("an orderly first sentence");
        await page.Keyboard.PressAsync("Enter");

        await browser.IsInAsync();
        var me = await browser.MeAsync();
        (me.Text("name"), me.Text("role"), me.GetProperty("company").Text("name")).ShouldBe(("李娜", "administrator", "远山 <b>"));
        await page.GotoAsync("/setup");
        await browser.IsInAsync();
    }

    [Theory, OnBothDatabases]
    public async Task An_invited_colleague_chooses_a_password_and_is_in_and_the_link_works_once(TestDatabase database)
    {
        var server = await screens.On(database);
        await using var administrator = await chromium.SignInAsync(server);
        var user = (await administrator.PostAsync("users", new { name = "王芳" })).Text("id")!;
        var link = (await administrator.PostAsync($"users/{user}/invite", new { })).Text("url")!;
        await using var browser = await chromium.OpenAsync(server);
        var page = browser.Page;
        await page.GotoAsync(link);
        await Expect(page.Field("Your name")).ToHaveValueAsync("王芳");
        await page.Field("E-mail").FillAsync($"wang{Builders.Next}@rapport.example");
        await page.Field("Choose a password").FillAsync("an orderly first sentence");
        await page.Button("Save and sign in").ClickAsync();

        await browser.IsInAsync();
        (await browser.MeAsync()).Text("id").ShouldBe(user);
        browser.IsClean();
        await page.GotoAsync("about:blank");
        await page.GotoAsync(link);
        await page.GetByText("This link is not valid, was used, or is too old.").WaitForAsync();
    }
}
