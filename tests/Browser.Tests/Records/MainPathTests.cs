using System.Text;
using Microsoft.Playwright;
using Rapport.Testing;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Rapport.Browser.Tests.Records;

/// <summary>A salesperson's day in the browser, step by step, each as a person does it.</summary>
public sealed class MainPathTests(Screens screens, Chromium chromium) : IClassFixture<Screens>
{
    [Theory, OnBothDatabases]
    public async Task An_account_is_made_found_edited_in_place_and_what_was_typed_wrong_is_said_at_its_field(TestDatabase database)
    {
        await using var browser = await chromium.SignInAsync(await screens.On(database));
        var page = browser.Page;
        var name = $"Orchard {Builders.Next}";
        await page.GotoAsync("/accounts?view=all");
        await page.GetByRole(AriaRole.Grid).WaitForAsync();

        await page.Keyboard.PressAsync("c");
        await page.Asked().GetByRole(AriaRole.Button, new() { Name = "Account", Exact = true }).ClickAsync();
        await page.Button("Save").ClickAsync();
        await Expect(page.Locator(".ant-form-item-explain-error, [role=alert]").First).ToBeVisibleAsync();
        await page.GetByLabel("Name", new() { Exact = false }).First.FillAsync(name);
        await page.Button("Save").ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = name }).WaitForAsync();

        await page.GotoAsync("/accounts?view=all");
        await page.GetByPlaceholder("Find by name").FillAsync(name);
        await page.WaitForURLAsync("**find=**");
        await Expect(page.GetByRole(AriaRole.Grid)).ToHaveAttributeAsync("aria-busy", "false");
        await page.Row(name).WaitForAsync();
        var cell = await page.CellAsync(name, "City");
        await cell.DblClickAsync();
        await cell.Locator("input").WaitForAsync();
        await page.Keyboard.TypeAsync("Leeds");
        await page.Keyboard.PressAsync("Enter");
        await Expect(cell).ToContainTextAsync("Leeds");
        await page.UndoAsync("City changed");
        await Expect(cell).Not.ToContainTextAsync("Leeds");
    }

    [Theory, OnBothDatabases]
    public async Task A_filtered_list_is_saved_as_a_view_and_its_address_shows_a_colleague_the_same(TestDatabase database)
    {
        var server = await screens.On(database);
        await using var browser = await chromium.SignInAsync(server);
        var page = browser.Page;
        var mark = $"Harbour {Builders.Next}";
        foreach (var city in new[] { "Hull", "Oslo" })
        {
            await browser.PostAsync("accounts", new { name = $"{mark} {city}", city });
        }

        await page.GotoAsync($"/accounts?view=all&filter={Uri.EscapeDataString($"contains(name,'{mark}') and city eq 'Oslo'")}");
        await page.Row($"{mark} Oslo").WaitForAsync();
        await Expect(page.Row($"{mark} Hull")).ToHaveCountAsync(0);
        await page.Button("Save as view").Last.ClickAsync();
        await page.Field("Name of the view").FillAsync(mark);
        await page.Asked().GetByRole(AriaRole.Radio, new() { Name = "Everyone", Exact = true }).CheckAsync();
        await page.Asked().GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("view=0", StringComparison.Ordinal) && !url.Contains("filter=", StringComparison.Ordinal));
        (await browser.GetAsync("views?object=account")).GetProperty("items").EnumerateArray().Single(v => v.Text("name") == mark).Text("sharedWith").ShouldBe("everyone");

        await using var colleague = await chromium.SignInAsync(server);
        await colleague.Page.GotoAsync(page.Url);
        await colleague.Page.Row($"{mark} Oslo").WaitForAsync();
        await Expect(colleague.Page.Row($"{mark} Hull")).ToHaveCountAsync(0);
    }

    [Theory, OnBothDatabases]
    public async Task Many_are_changed_at_once_deleted_brought_back_and_exported(TestDatabase database)
    {
        await using var browser = await chromium.SignInAsync(await screens.On(database));
        var page = browser.Page;
        var mark = $"Meadow {Builders.Next}";
        foreach (var n in new[] { 1, 2, 3 })
        {
            await browser.PostAsync("accounts", new { name = $"{mark} {n}", city = "Bath" });
        }

        await page.GotoAsync($"/accounts?view=all&find={Uri.EscapeDataString(mark)}");
        await page.TickAsync($"{mark} 1");
        await page.TickAsync($"{mark} 2");
        await page.Button("Change a field").ClickAsync();
        await page.Locator("#bulk-field").FillAsync("City");
        await page.Choice("City").ClickAsync();
        await page.Locator("#bulk-value").FillAsync("York");
        await page.Button("Apply").ClickAsync();
        await Expect(await page.CellAsync($"{mark} 2", "City")).ToContainTextAsync("York");
        await page.UndoAsync("2 changed");
        await Expect(await page.CellAsync($"{mark} 2", "City")).ToContainTextAsync("Bath");

        await page.TickAsync($"{mark} 3");
        await page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(page.Row($"{mark} 3")).ToHaveCountAsync(0);
        await page.GotoAsync($"/accounts?view=all&bin=1&find={Uri.EscapeDataString(mark)}");
        await page.TickAsync($"{mark} 3");
        await page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = "Restore" }).ClickAsync();
        await Expect(page.Row($"{mark} 3")).ToHaveCountAsync(0);

        await page.GotoAsync($"/accounts?view=all&find={Uri.EscapeDataString(mark)}");
        await page.Row($"{mark} 3").WaitForAsync();
        await page.Button("More").ClickAsync();
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Export CSV" }).ClickAsync());
        var text = await File.ReadAllTextAsync((await file.PathAsync())!, Encoding.UTF8, TestContext.Current.CancellationToken);
        text.Split('\n').Count(line => line.Contains(mark, StringComparison.Ordinal)).ShouldBe(3);
        text.ShouldContain("City");
    }

    [Theory, OnBothDatabases]
    public async Task A_deal_is_dragged_to_the_next_stage_and_is_lost_only_with_a_reason(TestDatabase database)
    {
        await using var browser = await chromium.SignInAsync(await screens.On(database));
        var page = browser.Page;
        var name = $"Bridge {Builders.Next}";
        var id = (await browser.PostAsync("opportunities", new { name, amount = 9000 })).Text("id")!;
        await page.GotoAsync($"/opportunities?view=board&find={Uri.EscapeDataString(name)}");
        await page.Card(name).WaitForAsync();

        await page.DragAsync(page.Card(name), page.Column("Needs analysis"));
        await Expect(page.Column("Needs analysis").Locator("[data-card]")).ToContainTextAsync(name);
        await browser.UntilAsync($"opportunities/{id}", "stage", "needs");

        await page.Button($"Move “{name}” to…").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Lost" }).ClickAsync();
        await page.Asked().GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(page.Column("Needs analysis").Locator("[data-card]")).ToContainTextAsync(name);
        (await browser.GetAsync($"opportunities/{id}")).Text("stage").ShouldBe("needs");

        await page.Button($"Move “{name}” to…").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Lost" }).ClickAsync();
        await page.Asked().GetByRole(AriaRole.Combobox).First.ClickAsync();
        await page.Choice("Price").ClickAsync();
        await page.Asked().Locator("button[type=submit]").ClickAsync();
        await browser.UntilAsync($"opportunities/{id}", "stage", "lost");
        (await browser.GetAsync($"opportunities/{id}")).Text("lossReason").ShouldBe("price");
    }

    [Theory, OnBothDatabases]
    public async Task A_role_that_is_taken_away_shows_at_the_next_click(TestDatabase database)
    {
        var server = await screens.On(database);
        await using var administrator = await chromium.SignInAsync(server);
        await using var browser = await chromium.SignInAsync(server);
        var page = browser.Page;
        var me = (await browser.MeAsync()).Text("id")!;
        var name = $"Cellar {Builders.Next}";
        await administrator.PostAsync("accounts", new { name });
        await page.GotoAsync($"/accounts?view=all&find={Uri.EscapeDataString(name)}");
        await page.Row(name).WaitForAsync();

        (await administrator.Api.PatchAsync($"/api/v1/users/{me}", new() { DataObject = new { role = "salesperson" } })).Status.ShouldBe(200);

        await page.Row(name).GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await page.GetByText("it is not open to you").WaitForAsync();
        await Expect(page.GetByText(name)).ToHaveCountAsync(0);
    }
}
