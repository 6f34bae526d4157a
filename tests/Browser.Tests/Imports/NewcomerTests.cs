using System.Globalization;
using Microsoft.Playwright;
using Rapport.Browser.Tests.Records;
using Rapport.Testing;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Rapport.Browser.Tests.Imports;

/// <summary>The first hour of somebody who moves in: a company, four files of another system, the figures, and the way back.</summary>
public sealed class NewcomerTests(Chromium chromium)
{
    private static readonly string[] Files = ["accounts.csv", "products.csv", "sales_teams.csv", "sales_pipeline.csv"];

    [Fact]
    public Task Four_files_of_another_system_become_the_published_figures_and_the_sales_go_again() => MoveInAsync(TestDatabase.Sqlite, inChinese: false);

    [Fact]
    public Task The_same_in_Chinese_on_PostgreSQL()
    {
        PostgresServer.Need();
        return MoveInAsync(TestDatabase.Postgres, inChinese: true);
    }

    private async Task MoveInAsync(TestDatabase database, bool inChinese)
    {
        var paths = Files.Select(name => SharedData.PathOf($"maven_crm/{name}")).ToArray();
        var sales = Sale.All;
        await using var server = await TestServer.StartAsync(database, Screens.English with { Administrator = false });
        await using var browser = await chromium.OpenAsync(server);
        var page = browser.Page;
        string T(string english, string chinese) => inChinese ? chinese : english;
        await SetUpAsync(browser, T);

        await page.GotoAsync("/imports/new");
        await page.ChooseFilesAsync(paths);
        await Expect(page.GetByText(T("8,800 rows, for Opportunities", "8,800 行，导入到商机"))).ToBeVisibleAsync();
        await page.Button(T("Next", "下一步")).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "sales_teams.csv" }).WaitForAsync();
        await page.Button(T("Next", "下一步")).ClickAsync();
        await MatchAsync(page, T);
        await page.Button(T("To the dry run", "去试导入")).ClickAsync();
        await Expect(page.FileCard("sales_pipeline.csv")).ToContainTextAsync(T("all 8,800 rows are found in Products", "8,800 行都能找到产品"));
        await page.Button(T("Import 8,927 rows", "开始导入 8,927 行")).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = T("The import has ended", "导入结束") }).WaitForAsync();
        foreach (var (file, count) in new[] { ("accounts.csv", "85"), ("products.csv", "7"), ("sales_teams.csv", "35"), ("sales_pipeline.csv", "8,800") })
        {
            await Expect(page.FileCard(file).Locator("[data-kind=created] dd")).ToHaveTextAsync(count);
        }

        await SeeFiguresAsync(page, T);
        await GoDownAsync(page, T, sales);
        await UndoAsync(browser, T);
    }

    private static async Task SetUpAsync(BrowserPage browser, Func<string, string, string> t)
    {
        var page = browser.Page;
        await page.GotoAsync("/");
        await page.WaitForURLAsync("**/setup");
        if (t("en", "zh") == "zh")
        {
            await page.Button("中文").ClickAsync();
        }

        await page.Field(t("Company name", "公司名称")).FillAsync("Maven");
        await page.ChooseAsync(page.Field(t("Currency", "本位币")), "USD");
        await page.Field(t("Your name", "姓名")).FillAsync("Ann");
        await page.Field(t("E-mail", "电子邮箱")).FillAsync("ann@rapport.example");
        await page.Field(t("Choose a password", "设置密码")).FillAsync("an orderly first sentence");
        await page.Button(t("Get started", "开始使用")).ClickAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = t("Main menu", "主菜单") }).WaitForAsync();
    }

    /// <summary>Says what the server cannot know: who is missing, what is misspelt, what stages are called here.</summary>
    private static async Task MatchAsync(IPage page, Func<string, string, string> t)
    {
        foreach (var (column, what) in new[] { ("manager", t("Where no User is found", "找不到用户时")), ("regional_office", t("Where no Team is found", "找不到团队时")) })
        {
            await page.ImportColumn(column).GetByLabel(what).ClickAsync();
            await page.Choice(t("Create it", "新建一个")).ClickAsync();
        }

        await page.GoToFileAsync("accounts.csv");
        await page.ChooseAsync(page.GetByLabel(t("What “technolgy” stands for", "“technolgy”代表什么")), t("Technology", "科技"));
        await page.GoToFileAsync("sales_pipeline.csv");
        await page.ChooseAsync(page.GetByLabel(t("Look “GTXPro” up as", "“GTXPro”按什么查找")), "GTX Pro");
        await page.ChooseAsync(page.GetByLabel(t("What “Engaging” stands for", "“Engaging”代表什么")), t("Needs analysis", "需求分析"));
        await page.ChooseAsync(page.GetByLabel(t("What “Prospecting” stands for", "“Prospecting”代表什么")), t("Qualification", "线索确认"));
    }

    private static async Task SeeFiguresAsync(IPage page, Func<string, string, string> t)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = t("Overview", "经营概览"), Exact = true }).ClickAsync();
        var won = page.GetByRole(AriaRole.Region, new() { Name = t("Won", "赢单金额"), Exact = true });
        await Expect(won).ToContainTextAsync("10,005,534");
        await Expect(won).ToContainTextAsync(t("4,238 deals", "4,238 单"));
        var rate = page.GetByRole(AriaRole.Region, new() { Name = t("Win rate", "赢单率"), Exact = true });
        await Expect(rate).ToContainTextAsync("63.15%");
        await Expect(rate).ToContainTextAsync(t("4,238 of 6,711", "4,238 / 6,711"));
        var best = page.GetByRole(AriaRole.Region, new() { Name = t("Most won: People", "赢单金额排名：人员") });
        await best.GetByText(t("Table", "表"), new() { Exact = true }).ClickAsync();
        await Expect(best.Locator("tbody tr").First).ToContainTextAsync("Darcel Schlecht");
        await Expect(best.Locator("tbody tr").First).ToContainTextAsync("1,153,214");
        foreach (var (quarter, sum) in new[] { (1, "1,134,672"), (2, "3,086,111"), (3, "2,982,255"), (4, "2,802,496") })
        {
            await page.Field(t("Period", "统计期")).ClickAsync();
            await page.Choice(t($"Q{quarter} 2017", $"2017 年第 {quarter} 季度")).ClickAsync();
            await Expect(won).ToContainTextAsync(sum);
        }
    }

    /// <summary>From the bar of the best agent, and from a month's row, to just their sales.</summary>
    private static async Task GoDownAsync(IPage page, Func<string, string, string> t, IReadOnlyList<Sale> sales)
    {
        await page.GotoAsync("/overview");
        var chart = page.GetByRole(AriaRole.Region, new() { Name = t("Most won: People", "赢单金额排名：人员") }).Locator("canvas");
        await chart.ScrollIntoViewIfNeededAsync();
        var box = (await chart.BoundingBoxAsync())!;
        await page.Mouse.ClickAsync(box.X + (box.Width * 0.6f), box.Y + 27);
        await ShowsAsync(page, sales.Where(s => s.IsWon && s.Agent == "Darcel Schlecht"));
        foreach (var owner in await page.Locator("[role=row][data-row]").AllInnerTextsAsync())
        {
            owner.ShouldContain("Darcel Schlecht");
        }

        await page.GoBackAsync();
        var months = page.GetByRole(AriaRole.Region, new() { Name = t("Won by month, beside a year before", "每月赢单金额与上年同期") });
        await months.GetByText(t("Table", "表"), new() { Exact = true }).ClickAsync();
        await months.Locator("tr").Filter(new() { HasText = "2017-06" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await ShowsAsync(page, sales.Where(s => s.IsWon && s.Closed is { Year: 2017, Month: 6 }));
    }

    /// <summary>The list of opportunities holds these, counted and summed.</summary>
    private static async Task ShowsAsync(IPage page, IEnumerable<Sale> sales)
    {
        var (count, sum) = (sales.Count(), sales.Sum(s => s.Amount));
        await page.WaitForURLAsync("**/opportunities?**");
        await Expect(page.Locator("footer")).ToContainTextAsync(string.Create(CultureInfo.InvariantCulture, $"{count:N0}"));
        await Expect(page.Locator("footer [title]").Last).ToHaveAttributeAsync("title", new System.Text.RegularExpressions.Regex(string.Create(CultureInfo.InvariantCulture, $"{sum:N0}")));
    }

    private static async Task UndoAsync(BrowserPage browser, Func<string, string, string> t)
    {
        var page = browser.Page;
        await page.GotoAsync("/imports");
        await page.GetByRole(AriaRole.Link, new() { Name = "sales_pipeline.csv" }).ClickAsync();
        await page.Button(t("Undo this import", "撤销这次导入")).ClickAsync();
        await page.Asked().GetByRole(AriaRole.Button, new() { Name = t("Undo the import", "撤销导入"), Exact = true }).ClickAsync();
        await page.GetByText(t("8,800 deleted, 0 changed back, 0 kept.", "删除 8,800 条，改回 0 条，保留 0 条。")).WaitForAsync();
        (await browser.GetAsync("opportunities?select=id&limit=1&count=exact")).GetProperty("total").GetInt64().ShouldBe(0);
        (await browser.GetAsync("accounts?select=id&limit=1&count=exact")).GetProperty("total").GetInt64().ShouldBe(85);
        await page.GotoAsync("/overview");
        await page.GetByText(t("Nothing to compute from yet", "还没有可以统计的商机")).WaitForAsync();
        browser.IsClean(401, 401);
    }
}
