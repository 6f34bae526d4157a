using Microsoft.Playwright;
using Rapport.Testing;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Rapport.Browser.Tests.Records;

/// <summary>The same work without a mouse, on a phone in Chinese, and where the connection is bad.</summary>
public sealed class OtherWaysTests(Screens screens, Chromium chromium) : IClassFixture<Screens>
{
    [Fact]
    public async Task The_keyboard_alone_makes_a_record_finds_it_edits_it_and_opens_it()
    {
        await using var browser = await chromium.SignInAsync(await screens.On(TestDatabase.Sqlite));
        var page = browser.Page;
        var name = $"Quarry {Builders.Next}";
        await page.GotoAsync("/accounts?view=all");
        await page.GetByRole(AriaRole.Grid).WaitForAsync();

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("new account");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/accounts/new");
        await Expect(page.Locator("form input").First).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(name);
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = name }).WaitForAsync();

        await page.GotoAsync($"/accounts?view=all&find={Uri.EscapeDataString(name)}");
        await page.Row(name).WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        for (var i = 0; i < 4; i++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        await page.Keyboard.PressAsync("e");
        await page.Keyboard.TypeAsync("Derby");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Row(name)).ToContainTextAsync("Derby");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = name }).WaitForAsync();
    }

    [Fact]
    public async Task A_phone_in_Chinese_notes_a_call_and_moves_a_deal_on()
    {
        await using var browser = await chromium.SignInAsync(await screens.On(TestDatabase.Sqlite));
        var page = browser.Page;
        await page.SetViewportSizeAsync(390, 844);
        (await browser.Api.PatchAsync("/api/v1/me", new() { DataObject = new { language = "zh-CN" } })).Status.ShouldBe(200);
        var name = $"石桥项目 {Builders.Next}";
        var id = (await browser.PostAsync("opportunities", new { name, amount = 5000 })).Text("id")!;

        await page.GotoAsync("/opportunities?view=all");
        await page.GetByText(name).First.ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = name }).WaitForAsync();
        await page.Button("推进到“需求分析”").ClickAsync();
        await browser.UntilAsync($"opportunities/{id}", "stage", "needs");
        await page.GetByRole(AriaRole.Tab, new() { Name = "动态" }).ClickAsync();
        await page.Button("电话").ClickAsync();
        await page.Locator("textarea").First.FillAsync("客户同意下周看方案");
        await page.Button("保存").ClickAsync();
        await page.GetByText("打了电话").WaitForAsync();

        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_slow_line_that_is_cut_and_a_page_that_is_loaded_again_lose_nothing_that_was_typed()
    {
        await using var browser = await chromium.SignInAsync(await screens.On(TestDatabase.Sqlite));
        var page = browser.Page;
        var name = $"Lighthouse {Builders.Next}";
        await using var line = new Line(await page.Context.NewCDPSessionAsync(page));
        await page.GotoAsync("/accounts/new");
        await page.Locator("form input").First.FillAsync(name);
        await line.SlowAsync();
        await line.CutAsync();
        await page.Button("Save").ClickAsync();
        await page.GetByText("The connection is lost").First.WaitForAsync();
        await line.SlowAsync();
        await page.ReloadAsync();
        await Expect(page.Locator("form input").First).ToHaveValueAsync(name);

        await page.Button("Save").ClickAsync();

        await page.GetByRole(AriaRole.Heading, new() { Name = name }).WaitForAsync();
        var found = await browser.GetAsync($"accounts?filter={Uri.EscapeDataString($"name eq '{name}'")}");
        found.GetProperty("items").GetArrayLength().ShouldBe(1);
    }
}
