using System.Globalization;
using Microsoft.Playwright;
using Rapport.Testing;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Rapport.Browser.Tests.Demo;

/// <summary>A newcomer looks around with the demo company, and puts it away.</summary>
public sealed class DemoTests(Chromium chromium)
{
    /// <summary>What stands on the screens, in one language.</summary>
    public sealed record Words(
        string CompanyName, string Name, string Email, string Password, string Begin, string Offer, string Imports, string Empty, string Banner, string Overview, string WonOf,
        string Manage, string Obstacles, string Task, string Again, string Sure, string Gone);

    public static TheoryData<string> Languages => ["en", "zh-CN"];

    private static readonly Words English = new(
        "Company name", "Your name", "E-mail", "Choose a password", "Get started", "Look around with a demo company", "Bring in your data", "Start empty", "This workspace holds a demo company",
        "See the overview", "{0} of {1}", "Remove demo data", "Records point at demo data", "Call the first customer", "Check again", "Remove", "No demo data");

    private static readonly Words Chinese = new(
        "公司名称", "姓名", "电子邮箱", "设置密码", "开始使用", "先用演示公司逛逛", "导入我的数据", "从空白开始", "这个工作区里是演示公司的数据",
        "看经营概览", "{0} / {1}", "移除演示数据", "有记录引用了演示数据", "给第一家客户打电话", "重新检查", "移除", "没有演示数据");

    [Theory, MemberData(nameof(Languages))]
    public async Task From_the_first_run_it_is_offered_shows_figures_and_goes_when_nothing_real_points_at_it(string language)
    {
        var words = language == "en" ? English : Chinese;
        await using var server = await TestServer.StartAsync(TestDatabase.Sqlite, Screens.English with { Administrator = false });
        await using var browser = await chromium.OpenAsync(server);
        var page = browser.Page;
        await SetUpAsync(page, words);

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = words.Imports })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = words.Empty })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = words.Offer }).ClickAsync();
        await Expect(page.GetByText(words.Banner)).ToBeVisibleAsync();
        var deal = (await browser.GetAsync("opportunities?limit=1")).GetProperty("items")[0].Text("id");
        await page.GetByRole(AriaRole.Link, new() { Name = words.Overview }).ClickAsync();
        await page.WaitForURLAsync("**/overview*");
        var (won, closed) = (await CountAsync(browser, "outcome eq 'won'"), await CountAsync(browser, "outcome ne 'open'"));
        won.ShouldBeGreaterThan(100);
        await Expect(page.GetByText(string.Format(CultureInfo.InvariantCulture, words.WonOf, won, closed), new() { Exact = true })).ToBeVisibleAsync();

        var task = (await browser.PostAsync("tasks", new { subject = words.Task, opportunityId = deal })).Text("id");
        await page.GotoAsync("/settings/demo");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = words.Obstacles })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = words.Task })).ToHaveAttributeAsync("href", $"/tasks/{task}");
        await Expect(page.Button(words.Manage)).ToBeDisabledAsync();
        (await browser.Api.DeleteAsync($"/api/v1/tasks/{task}")).Status.ShouldBe(204);
        await page.Button(words.Again).ClickAsync();
        await page.Button(words.Manage).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = words.Sure, Exact = true }).PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = words.Gone })).ToBeVisibleAsync();
        await page.GotoAsync("/home");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = words.Offer })).ToBeVisibleAsync();
        (await browser.GetAsync("opportunities?limit=1")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    /// <summary>As the overview counts it: this year's.</summary>
    private static async Task<long> CountAsync(BrowserPage browser, string outcome) =>
        (await browser.GetAsync($"opportunities/aggregate?measures=count&filter={Uri.EscapeDataString($"{outcome} and closedDate in period('this-year')")}")).GetProperty("groups")[0].GetProperty("count").GetInt64();

    private static async Task SetUpAsync(IPage page, Words words)
    {
        await page.GotoAsync("/");
        await page.WaitForURLAsync("**/setup");
        if (words == Chinese)
        {
            await page.Button("中文").ClickAsync();
        }

        await page.Field(words.CompanyName).FillAsync("Rapport");
        await page.Field(words.Name).FillAsync("Li");
        await page.Field(words.Email).FillAsync("li@rapport.example");
        await page.Field(words.Password).FillAsync("an orderly first sentence");
        await page.Button(words.Begin).ClickAsync();
    }
}
