using Shouldly;
using Xunit;

namespace Rapport.Architecture.Tests;

public sealed class DocumentRulesTests
{
    [Fact]
    public void Every_link_and_picture_in_a_document_is_there()
    {
        SourceTree.Files.Where(DocumentRules.IsDocument).ShouldNotBeEmpty();
        DocumentRules.BrokenLinks(SourceTree.Files, SourceTree.Paths).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("See [there](gone.md).", "gone.md")]
    [InlineData("![A list](pictures/gone.webp)", "pictures/gone.webp")]
    [InlineData("[one](page.md) and [two](../page.md)", "../page.md")]
    [InlineData("[further down](#no-such-heading)", "#no-such-heading")]
    [InlineData("[over there](page.md#no-such-heading)", "page.md#no-such-heading")]
    public void A_link_that_leads_nowhere_is_found(string text, string link) =>
        DocumentRules.BrokenLinks([new("docs/some.md", text), new("docs/page.md", "# Page")], ["docs/some.md", "docs/page.md"])
            .ShouldBe([$"docs/some.md: {link}"]);

    [Theory]
    [InlineData("[page](page.md), [folder](pictures), [root](../docs/page.md)")]
    [InlineData("[page](page.md#behind-a-proxy-https) and [中文](page.md#放在反向代理后面https)")]
    [InlineData("![picture](pictures/list.webp)")]
    [InlineData("[elsewhere](https://example.com/gone.md), [mail](mailto:me@example.com)")]
    [InlineData("`[code](gone.md)`\n```\n[code](gone.md)\n```")]
    public void A_link_that_leads_somewhere_and_what_only_looks_like_one_pass(string text)
    {
        SourceFile page = new("docs/page.md", "# Page\n## Behind a proxy: https\n## 放在反向代理后面：https\n");
        DocumentRules.BrokenLinks([new("docs/some.md", text), page], ["docs/some.md", "docs/page.md", "docs/pictures/list.webp"]).ShouldBeEmpty();
    }

    [Fact]
    public void Every_picture_is_shown_somewhere()
    {
        SourceTree.Paths.ShouldContain(path => path.EndsWith(".webp", StringComparison.Ordinal));
        DocumentRules.PicturesNotShown(SourceTree.Files, SourceTree.Paths).ShouldBeEmpty();
    }

    [Fact]
    public void A_picture_that_no_page_shows_is_found() =>
        DocumentRules.PicturesNotShown([Page("en/use.md", "![list](../pictures/list.webp)")], ["docs/guide/pictures/list.webp", "docs/guide/pictures/old.webp", "web/mark.svg"])
            .ShouldBe(["docs/guide/pictures/old.webp"]);

    [Fact]
    public void Every_page_of_the_guide_is_there_in_both_languages_and_in_the_contents()
    {
        SourceTree.Files.Count(file => file.Path.StartsWith(DocumentRules.Guide, StringComparison.Ordinal)).ShouldBeGreaterThan(2);
        DocumentRules.PagesInOneLanguage(SourceTree.Files).ShouldBeEmpty();
        DocumentRules.PagesNotInContents(SourceTree.Files).ShouldBeEmpty();
    }

    [Fact]
    public void A_page_without_its_twin_and_one_outside_the_languages_are_found() => DocumentRules.PagesInOneLanguage([
        Page("README.md"), Page("en/use.md"), Page("zh-CN/use.md"), Page("en/new.md"), Page("loose.md"),
    ]).ShouldBe([
        "docs/guide/en/new.md: no docs/guide/zh-CN/new.md",
        "docs/guide/loose.md: no docs/guide/en/loose.md",
        "docs/guide/loose.md: no docs/guide/zh-CN/loose.md",
    ]);

    [Fact]
    public void A_page_that_the_contents_do_not_name_is_found() =>
        DocumentRules.PagesNotInContents([Page("README.md", "[use](en/use.md)"), Page("en/use.md"), Page("zh-CN/use.md")])
            .ShouldBe(["docs/guide/zh-CN/use.md"]);

    [Fact]
    public void A_page_has_the_same_sections_in_both_languages() => DocumentRules.PagesToldUnequally(SourceTree.Files).ShouldBeEmpty();

    [Fact]
    public void A_section_that_one_language_lacks_is_found_and_one_in_code_is_none() => DocumentRules.PagesToldUnequally([
        Page("en/use.md", "# Using\n## Lists\n## Boards"), Page("zh-CN/use.md", "# 使用\n## 列表\n```\n## 注释\n```"),
        Page("en/same.md", "# Same\n```sh\n# comment\n```"), Page("zh-CN/same.md", "# 相同"),
    ]).ShouldBe(["use.md: 1 2 2 | 1 2"]);

    private static SourceFile Page(string path, string text = "# Page") => new(DocumentRules.Guide + path, text);
}
