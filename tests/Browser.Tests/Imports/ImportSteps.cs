using Microsoft.Playwright;

namespace Rapport.Browser.Tests.Imports;

/// <summary>What people do in the import wizard.</summary>
internal static class ImportSteps
{
    /// <summary>Chooses files as the button does, several together.</summary>
    public static Task ChooseFilesAsync(this IPage page, params string[] paths) => page.Locator("input[type=file]").SetInputFilesAsync(paths);

    /// <summary>The same for one that only the test has.</summary>
    public static Task ChooseFileAsync(this IPage page, string name, byte[] content) =>
        page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });

    /// <summary>Goes to one of several files.</summary>
    public static Task GoToFileAsync(this IPage page, string name) => page.GetByRole(AriaRole.Button).Filter(new() { HasText = name }).ClickAsync();

    /// <summary>The part of the screen about one column of the file.</summary>
    public static ILocator ImportColumn(this IPage page, string name) => page.Locator("li[data-state]").Filter(new() { Has = page.GetByText(name, new() { Exact = true }) });

    /// <summary>The card of one file before, during and after it is imported.</summary>
    public static ILocator FileCard(this IPage page, string name) => page.GetByRole(AriaRole.Listitem).Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true }) });

    /// <summary>Types into a field of choices and takes the first that fits.</summary>
    public static async Task ChooseAsync(this IPage page, ILocator field, string option)
    {
        await field.ClickAsync();
        await field.FillAsync(option);
        await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option").Filter(new() { HasText = option }).First.ClickAsync();
    }
}
