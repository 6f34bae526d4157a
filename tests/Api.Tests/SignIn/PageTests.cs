using System.Text.RegularExpressions;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.SignIn;

public sealed partial class PageTests(Servers servers) : IClassFixture<Servers>
{
    [Fact]
    public async Task The_root_leads_to_the_first_run_then_to_signing_in_then_home()
    {
        await using var server = await TestServer.StartAsync(TestDatabase.Sqlite, new() { Administrator = false });
        using var browser = server.Browser();
        await ShouldLeadAsync(browser, "/", "/setup");
        await ShouldLeadAsync(browser, "/sign-in?lang=en", "/setup?lang=en");
        (await browser.Api.Get("/setup")).Is(200).Text.ShouldContain("name=\"company.name\"");

        (await browser.Api.Post("setup", new { company = new { name = "<b>远山</b>" }, administrator = new { name = "<i>李娜</i>", email = "li@rapport.example", password = "an orderly first sentence" } })).Is(200);

        var home = (await browser.Api.Get("/")).Is(200).Text;
        home.ShouldContain("&lt;i&gt;李娜&lt;/i&gt;");
        await ShouldLeadAsync(browser, "/setup", "/");
        await ShouldLeadAsync(browser, "/sign-in", "/");
        (await browser.Api.Get("/invitation")).Is(200).Text.ShouldNotContain("<b>");
        (await browser.Api.Delete("session")).Is(204);
        await ShouldLeadAsync(browser, "/", "/sign-in");
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/invitation")]
    public async Task A_page_speaks_both_languages_and_holds_no_script_or_style(string path)
    {
        using var browser = (await servers.On(TestDatabase.Sqlite)).Browser();

        var chinese = (await browser.Api.In("zh-CN").Get(path)).Is(200);
        var english = (await browser.Api.In("en").Get(path)).Is(200);
        (await browser.Api.In("en").Get(path + "?lang=zh-CN")).Is(200).Text.ShouldBe(chinese.Text);

        chinese.Text.ShouldContain("<html lang=\"zh-CN\">");
        chinese.Text.ShouldContain("密码");
        english.Text.ShouldContain("<html lang=\"en\">");
        // The company's own name is as its people write it.
        Chinese().Matches(english.Text.Replace("我的公司", "", StringComparison.Ordinal)).Select(m => m.Value).Distinct().ShouldBe(["默契", "中文"], ignoreOrder: true);
        Inline().IsMatch(chinese.Text).ShouldBeFalse();
        (await browser.Api.Get(path + "?x=1")).IsProblem(400, "request.unknown_parameter");
    }

    [Fact]
    public async Task All_that_a_page_needs_is_served()
    {
        using var browser = (await servers.On(TestDatabase.Sqlite)).Browser();
        var needed = Asset().Matches((await browser.Api.Get("/sign-in")).Text).Select(m => m.Value).ToList();
        needed.Count.ShouldBe(3);

        foreach (var asset in needed.Append("/pages/forms.js").Append("/pages/chevron.svg"))
        {
            (await browser.Api.Get(asset)).Is(200).Text.ShouldNotBeEmpty();
        }

        (await browser.Api.Get("/pages/nothing.js")).IsProblem(404, "address.not_found");
    }

    private static async Task ShouldLeadAsync(Browser browser, string from, string to) => (await browser.Api.Get(from)).Is(302).Location.ShouldBe(to);

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}+")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)")]
    private static partial Regex Inline();

    [GeneratedRegex("/pages/[a-z-]+\\.[a-z]+")]
    private static partial Regex Asset();
}
