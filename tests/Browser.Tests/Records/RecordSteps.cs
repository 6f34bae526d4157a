using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rapport.Browser.Tests.Records;

/// <summary>What people do with records, and where things stand on the screens of records.</summary>
internal static class RecordSteps
{
    /// <summary>The dialog that asks for something.</summary>
    public static ILocator Asked(this IPage page) => page.GetByRole(AriaRole.Dialog);

    /// <summary>The row of a list that names a record.</summary>
    public static ILocator Row(this IPage page, string name) => page.Locator("[role=row][data-row]").Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }) });

    /// <summary>The cell of a row under a column's head.</summary>
    public static async Task<ILocator> CellAsync(this IPage page, string name, string column)
    {
        var head = page.GetByRole(AriaRole.Columnheader).Filter(new() { HasText = column });
        return page.Row(name).Locator($"[aria-colindex=\"{await head.First.GetAttributeAsync("aria-colindex")}\"]");
    }

    public static Task TickAsync(this IPage page, string name) => page.Row(name).Locator("[data-check]").CheckAsync(new() { Force = true });

    /// <summary>The card of a board that names a record.</summary>
    public static ILocator Card(this IPage page, string name) => page.Locator("[data-card]").Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }) });

    public static ILocator Column(this IPage page, string name) => page.Locator($"section[aria-label=\"{name}\"]");

    public static ILocator Choice(this IPage page, string label) => page.Locator(".ant-select-item-option").Filter(new() { HasText = label }).Last;

    /// <summary>Drags by the pointer in small steps, as the browser starts no drag for a single leap.</summary>
    public static async Task DragAsync(this IPage page, ILocator what, ILocator to)
    {
        var from = (await what.BoundingBoxAsync())!;
        var target = (await to.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(from.X + 20, from.Y + from.Height - 8);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(from.X + 32, from.Y + from.Height + 4, new() { Steps = 4 });
        await page.Mouse.MoveAsync(target.X + (target.Width / 2), target.Y + 140, new() { Steps = 12 });
        await page.Mouse.UpAsync();
    }

    /// <summary>Waits for a notice, and takes back what it tells.</summary>
    public static async Task UndoAsync(this IPage page, string notice)
    {
        await page.GetByText(notice).Last.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).Last.ClickAsync();
        await Expect(page.GetByText("Undone").Last).ToBeVisibleAsync();
    }
}
