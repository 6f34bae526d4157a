using System.Text;
using Microsoft.Playwright;
using Rapport.Browser.Tests.Records;
using Rapport.Testing;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Rapport.Browser.Tests.Imports;

/// <summary>A file that is not in order, from the first look until every row is in, with pauses.</summary>
public sealed class WizardTests(Screens screens, Chromium chromium) : IClassFixture<Screens>
{
    [Theory, OnBothDatabases]
    public async Task A_file_is_tried_imported_mended_and_brought_back_and_the_next_one_is_matched_alike(TestDatabase database)
    {
        await using var browser = await chromium.SignInAsync(await screens.On(database));
        var (page, tag) = (browser.Page, $"Mill {Builders.Next}");
        await browser.PostAsync("accounts", new { name = $"{tag} known", city = "Bath" });
        var file = $"name,city,employees,Loyalty\n{tag} known,York,10,gold\n{tag} new,Hull,20,silver\n{tag} wrong,Ely,many,gold\n";
        await BringAsync(page, "mills.csv", file);

        // A column that has no field gets one of the company's own.
        await page.Button("Next").ClickAsync();
        await page.GetByLabel("Field for “Loyalty”").ClickAsync();
        await page.Button("New field…").ClickAsync();
        await page.Asked().GetByRole(AriaRole.Button, new() { Name = "Create and match" }).ClickAsync();
        await Expect(page.ImportColumn("Loyalty")).ToHaveAttributeAsync("data-state", "sure");
        await page.GetByText("Update or create").ClickAsync();
        await page.Button("Save this matching").ClickAsync();
        await page.Asked().GetByLabel("Name", new() { Exact = false }).FillAsync(tag);
        await page.Asked().GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByText($"Matching “{tag}” saved").WaitForAsync();
        await page.Button("To the dry run").ClickAsync();

        // The dry run shows each end with an example, and writes nothing.
        await page.FileCard("mills.csv").GetByRole(AriaRole.Button, new() { Name = "Dry run" }).ClickAsync();
        await CountsAsync(page, created: 1, updated: 1, failed: 1);
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Examples: to update" })).ToContainTextAsync("City: Bath → York");
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Examples: would fail" })).ToContainTextAsync("Line 4");
        await browser.UntilAsync($"accounts?filter={Uri.EscapeDataString($"startswith(name,'{tag}')")}&count=exact", "total", "1");

        await page.Button("Import 3 rows").ClickAsync();
        await page.GetByText("1 row stayed out.").WaitForAsync();
        var errors = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download the error file (1 row)" }).ClickAsync());
        var rows = await File.ReadAllTextAsync((await errors.PathAsync())!, Encoding.UTF8, TestContext.Current.CancellationToken);
        rows.ShouldContain($"{tag} wrong,Ely,many,gold");

        // The corrected file is matched as the first one was, its two further columns left out.
        await page.Button("Import the corrected file").ClickAsync();
        await page.ChooseFileAsync("mended.csv", Encoding.UTF8.GetBytes(rows.Replace(",many,", ",30,", StringComparison.Ordinal)));
        await page.Button("Next").ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "mended.csv" }).WaitForAsync();
        await page.Button("Next").ClickAsync();
        await page.Button("To the dry run").ClickAsync();
        await page.Button("Import 1 row").ClickAsync();
        await CountsAsync(page, created: 1, updated: 0, failed: 0);

        await BringAsync(page, "later.csv", file);
        await page.Button("Next").ClickAsync();
        await page.GetByText($"The saved matching “{tag}” is in use.").WaitForAsync();
    }

    [Fact]
    public async Task A_browser_that_was_closed_finds_what_it_left_and_a_dry_run_that_was_stopped_begins_again()
    {
        await using var browser = await chromium.SignInAsync(await screens.On(TestDatabase.Sqlite));
        var tag = $"Quay {Builders.Next}";
        var file = "name,city\n" + string.Concat(Enumerable.Range(1, 150_000).Select(i => $"{tag} {i},Oslo\n"));
        await BringAsync(browser.Page, $"{tag}.csv", file);
        await browser.Page.CloseAsync();

        var page = await browser.Page.Context.NewPageAsync();
        await page.GotoAsync("/imports");
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = tag }).GetByRole(AriaRole.Link, new() { Name = "To confirm, 150,000 rows" }).ClickAsync();
        await page.Button("Next").ClickAsync();
        await page.Button("To the dry run").ClickAsync();
        var card = page.FileCard($"{tag}.csv");
        await card.GetByRole(AriaRole.Button, new() { Name = "Dry run" }).ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Start it again" }).ClickAsync();
        await Expect(card.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await card.GetByText("The dry run did not end.").WaitForAsync();

        await page.Button("Import 150,000 rows").ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Importing" }).WaitForAsync();
        await page.CloseAsync();
        page = await browser.Page.Context.NewPageAsync();
        await page.GotoAsync("/settings/jobs?mine");
        await page.GetByRole(AriaRole.Link, new() { Name = tag }).First.ClickAsync();
        await page.Button("Stop").ClickAsync();
        await page.GetByText("Stopped. What went in before stays.").WaitForAsync();
        await page.Button("Undo this import").ClickAsync();
        await page.Asked().GetByRole(AriaRole.Button, new() { Name = "Undo the import", Exact = true }).ClickAsync();
        await page.GetByText("This import was undone").WaitForAsync();
        await browser.UntilAsync($"accounts?filter={Uri.EscapeDataString($"startswith(name,'{tag}')")}&count=exact", "total", "0");
    }

    private static async Task BringAsync(IPage page, string name, string file)
    {
        await page.GotoAsync("/imports/new?object=accounts");
        await page.ChooseFileAsync(name, Encoding.UTF8.GetBytes(file));
        await page.Button("Next").ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = name }).WaitForAsync();
    }

    private static async Task CountsAsync(IPage page, int created, int updated, int failed)
    {
        foreach (var (kind, count) in new[] { ("created", created), ("updated", updated), ("failed", failed) })
        {
            await Expect(page.Locator($"dl [data-kind={kind}] dd")).ToHaveTextAsync($"{count}");
        }
    }
}
