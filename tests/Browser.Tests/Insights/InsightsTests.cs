using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapport.Browser.Tests.Imports;
using Rapport.Browser.Tests.Records;
using Rapport.Testing;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Rapport.Browser.Tests.Insights;

/// <summary>Overview and Home: what they tell, why, and what can be taken away.</summary>
public sealed partial class InsightsTests(Chromium chromium)
{
    [Theory, OnBothDatabases]
    public async Task The_overview_is_narrowed_explained_taken_away_and_fits_a_phone(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database, Screens.English with { Currency = "USD" });
        await using var browser = await chromium.SignInAsync(server);
        var page = browser.Page;
        var products = await Task.WhenAll(new[] { "Pump", "Valve" }.Select(name => browser.PostAsync("products", new { name })));
        var accountId = (await browser.PostAsync("accounts", new { name = "Mill" })).Text("id");
        foreach (var (product, amount) in new[] { (0, 1000), (0, 250), (1, 4000) })
        {
            var deal = await browser.PostAsync("opportunities", new { name = $"Deal {amount}", amount, accountId, productId = products[product].Text("id") });
            await browser.PostAsync($"opportunities/{deal.Text("id")}/move-stage", new { stage = "won" });
        }

        await page.GotoAsync("/overview");
        var won = page.GetByRole(AriaRole.Region, new() { Name = "Won", Exact = true });
        await Expect(won).ToContainTextAsync("$5,250");
        await page.ChooseAsync(page.Field("Main product"), "Pump");
        await Expect(won).ToContainTextAsync("$1,250");
        await page.WaitForURLAsync("**product=**");

        await page.Button("How “Won” is computed").ClickAsync();
        var how = page.GetByRole(AriaRole.Tooltip).Filter(new() { HasText = "How this is computed" });
        await Expect(how).ToContainTextAsync("The sum of opportunities that were won and closed in the period.");
        await Expect(how.Locator("code")).ToContainTextAsync("outcome eq 'won'");
        await page.Keyboard.PressAsync("Escape");

        var months = "Export “Won by month, beside a year before”";
        await page.Button(months).ClickAsync();
        var csv = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Menuitem, new() { Name = "Download data (CSV)" }).ClickAsync());
        (await File.ReadAllTextAsync((await csv.PathAsync())!, Encoding.UTF8, TestContext.Current.CancellationToken)).ShouldContain($"{server.Clock.GetUtcNow().ToString("yyyy-MM", CultureInfo.InvariantCulture)},2,1250,");
        await page.Button(months).ClickAsync();
        var png = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Menuitem, new() { Name = "Download picture (PNG)" }).ClickAsync());
        (await File.ReadAllBytesAsync((await png.PathAsync())!, TestContext.Current.CancellationToken))[..4].ShouldBe([0x89, .. "PNG"u8]);

        await page.SetViewportSizeAsync(390, 844);
        await Expect(won).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("document.documentElement.scrollWidth <= innerWidth && document.querySelector('#page').scrollWidth <= document.querySelector('#page').clientWidth");
        await won.GetByRole(AriaRole.Link).First.ClickAsync();
        await page.WaitForURLAsync("**/opportunities?**");
        await Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = Pumps() })).ToHaveCountAsync(2);
        await Expect(page.GetByText("Deal 4000")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Home_tells_a_salesperson_of_hers_and_a_manager_of_the_team_s_and_leads_to_them_in_words()
    {
        await using var server = await TestServer.StartAsync(TestDatabase.Sqlite, Screens.English);
        await using var administrator = await chromium.SignInAsync(server);
        await using var seller = await chromium.SignInAsync(server);
        await using var manager = await chromium.SignInAsync(server);
        var team = (await administrator.PostAsync("teams", new { name = "North" })).Text("id");
        var ownerId = (await seller.MeAsync()).Text("id");
        await administrator.PostAsync("opportunities", new { name = "Neglected", amount = 100, ownerId });
        await administrator.PostAsync("tasks", new { subject = "Call the mill", ownerId, dueAt = server.Clock.GetUtcNow().AddDays(-2) });
        foreach (var (who, role) in new[] { (seller, "salesperson"), (manager, "manager") })
        {
            var id = (await who.MeAsync()).Text("id");
            (await administrator.Api.PatchAsync($"/api/v1/users/{id}", new() { DataObject = new { role, teamId = team } })).Status.ShouldBe(200);
        }

        var page = seller.Page;
        await page.GotoAsync("/home");
        var tasks = page.GetByRole(AriaRole.Region, new() { Name = "To do today" });
        await Expect(tasks).ToContainTextAsync("Call the mill");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "People" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Region, new() { Name = "Deals that need you" }).GetByRole(AriaRole.Link, new() { Name = "No next step 1" }).ClickAsync();

        // What the list is narrowed by stands there in words, and can be taken away.
        await page.Row("Neglected").WaitForAsync();
        await page.Button("Remove the filter: Next step is empty and has no Tasks (Done is no)").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("tasks.opportunityId", StringComparison.Ordinal));
        await page.GotoAsync("/home");
        await tasks.GetByRole(AriaRole.Checkbox).ClickAsync();
        await Expect(tasks).ToContainTextAsync("Nothing to do today");

        page = manager.Page;
        await page.GotoAsync("/home");
        await page.GetByText("My team’s", new() { Exact = true }).ClickAsync();
        var people = page.GetByRole(AriaRole.Region, new() { Name = "People" });
        await Expect(people.Locator("tbody tr")).ToHaveCountAsync(1);
        await people.GetByRole(AriaRole.Link, new() { Name = "1", Exact = true }).First.ClickAsync();
        await page.Row("Neglected").WaitForAsync();
    }

    [GeneratedRegex("^Deal (1000|250)")]
    private static partial Regex Pumps();
}
