using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Rapport.Browser.Tests.Records;
using Rapport.Testing;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Rapport.Browser.Tests.Imports;

/// <summary>Files with which something is wrong: each says so at the step where it can be mended, and how.</summary>
public sealed class BadFilesTests(Screens screens, Chromium chromium) : IClassFixture<Screens>
{
    /// <summary>A line of the table that the API is held to.</summary>
    private sealed record BadFile(string Name, string? Text, string? Base64, string? Mapping, string? Mode, string? Make, string Code, string Zh, string En)
    {
        public FilePayload Payload(int at) => new() { Name = $"{at}.csv", MimeType = "application/octet-stream", Buffer = Base64 is null ? Encoding.UTF8.GetBytes(Text!) : Convert.FromBase64String(Base64) };
    }

    /// <summary>A file that can be read, and what is wrong in it.</summary>
    private static readonly (string File, string Text, string Step, string Zh, string En)[] Readable =
    [
        ("cells.csv", "name,city\n甲,杭州\n乙\n丙,上海,多出来\n", "file", "有 2 行读不出来", "2 rows cannot be read"),
        ("dates.csv", "name,founded,Renewal date\n甲,1999,03/04/2026\n乙,2001,05/06/2026\n", "file", "第一行", "First row"),
        ("industry.csv", "name,tier\n甲,白金\n", "fields", "没有这个选项，请选择", "No such option; choose one"),
        ("parent.csv", "name,parent account\n甲,没有的公司\n", "check", "1 行找不到，例如“没有的公司”。找不到时：这一行不导入，写进错误文件", "1 is not, such as “没有的公司”. Then: Leave the row out, into the error file"),
    ];

    [Fact]
    public async Task Each_file_that_cannot_be_taken_says_why_in_the_reader_s_language_and_stays_out()
    {
        await using var browser = await chromium.SignInAsync(await screens.On(TestDatabase.Sqlite));
        var page = browser.Page;
        var table = JsonSerializer.Deserialize<BadFile[]>(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Imports/uploads.json"), TestContext.Current.CancellationToken), JsonSerializerOptions.Web)!;
        var files = table.Where(f => f is { Mapping: null, Mode: null, Make: null } && f.Code.StartsWith("file ", StringComparison.Ordinal)).ToList();
        files.Count.ShouldBeGreaterThan(9);

        foreach (var language in new[] { "zh-CN", "en" })
        {
            (await browser.Api.PatchAsync("/api/v1/me", new() { DataObject = new { language } })).Status.ShouldBe(200);
            await page.GotoAsync("/imports/new");
            // The page begins in the language it was last read in; the server answers in the one it is in by now.
            await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
            await page.Locator("input[type=file]").SetInputFilesAsync(files.Select((f, at) => f.Payload(at)));
            foreach (var (file, at) in files.Select((f, at) => (f, at)))
            {
                var row = page.GetByRole(AriaRole.Listitem).Filter(new() { Has = page.GetByText($"{at}.csv", new() { Exact = true }) });
                await Expect(row.GetByRole(AriaRole.Alert)).ToContainTextAsync(language == "en" ? file.En : file.Zh);
            }
        }

        // What can be said of it is asked there and then.
        var nameless = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = files.Single(f => f.Code.EndsWith("header_empty", StringComparison.Ordinal)).En });
        await nameless.GetByRole(AriaRole.Button, new() { Name = "The first row is data, too" }).ClickAsync();
        await Expect(page.Locator("li[data-state=arrived]")).ToHaveCountAsync(1);
        var strange = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = files.Single(f => f.Code.EndsWith("encoding_unknown", StringComparison.Ordinal)).En });
        await strange.GetByLabel("Encoding").ClickAsync();
        await page.Choice("windows-1252").ClickAsync();
        await Expect(page.Locator("li[data-state=arrived]")).ToHaveCountAsync(2);
        await Expect(page.Button("Next")).ToBeEnabledAsync();
    }

    [Fact]
    public async Task What_is_wrong_in_a_file_is_said_at_its_step_in_both_languages()
    {
        await using var browser = await chromium.SignInAsync(await screens.On(TestDatabase.Sqlite));
        var page = browser.Page;
        foreach (var (file, text, step, zh, en) in Readable)
        {
            await page.GotoAsync("/imports/new?object=accounts");
            await page.ChooseFileAsync(file, Encoding.UTF8.GetBytes(text));
            await page.Locator("footer .ant-btn-primary:enabled").ClickAsync();
            await page.WaitForURLAsync("**/imports/0*");
            var address = new Uri(page.Url).AbsolutePath;
            foreach (var language in new[] { "zh-CN", "en" })
            {
                (await browser.Api.PatchAsync("/api/v1/me", new() { DataObject = new { language } })).Status.ShouldBe(200);
                await page.GotoAsync($"{address}?step={step}");
                await Expect(page.Locator("#page")).ToContainTextAsync(language == "en" ? en : zh);
            }
        }
    }
}
