using Rapport.Platform.Text;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Text;

public class WebTextTests
{
    [Theory]
    [InlineData("example.com", "https://example.com")]
    [InlineData(" WWW.Example.COM/Path?Q=1#F ", "https://www.example.com/Path?Q=1#F")]
    [InlineData("HTTP://Example.com/", "http://example.com")]
    [InlineData("https://example.com/a/", "https://example.com/a/")]
    [InlineData("//example.com", "https://example.com")]
    [InlineData("example.com:8080/x", "https://example.com:8080/x")]
    [InlineData("example.com?a=b:c@d", "https://example.com?a=b:c@d")]
    [InlineData("www。例子。中国", "https://www.例子.中国")]
    [InlineData("ＷＷＷ．example．com", "https://www.example.com")]
    [InlineData("xn--fsqu00a.xn--fiqs8s", "https://例子.中国")]
    [InlineData("https://example.com/关于我们?问=答", "https://example.com/关于我们?问=答")]
    [InlineData("https://example.com/😀\U00010022", "https://example.com/😀\U00010022")]
    [InlineData("https://דוגמה.קום/א", "https://דוגמה.קום/א")]
    public void An_address_gets_its_scheme_and_a_host_in_lower_case(string text, string address) =>
        WebText.Normalise(text).ShouldBe(address);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://")]
    [InlineData("example")]
    [InlineData("localhost:8080")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://2130706433/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("JavaScript://example.com/%0aalert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("data:text/html,<script>")]
    [InlineData("mailto:li@example.com")]
    [InlineData("ftp://example.com")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https:example.com")]
    [InlineData("https:///example.com")]
    [InlineData("https://https://example.com")]
    [InlineData("https://bank.com@example.com")]
    [InlineData("https://user:secret@example.com")]
    [InlineData("https://example.com\\@example.org")]
    [InlineData("https://example.com:0")]
    [InlineData("https://example.com:65536")]
    [InlineData("https://example.com:")]
    [InlineData("https://-example.com")]
    [InlineData("https://example..com")]
    [InlineData("https://exa mple.com")]
    [InlineData("https:// example.com")]
    [InlineData("https://example.com/a b")]
    [InlineData("https://example.com/\"onclick=")]
    [InlineData("https://example.com/\0")]
    [InlineData("https://exam\0ple.com")]
    [InlineData("https://example.com/\u202Efdp.exe")]
    [InlineData("我们没有网站")]
    public void What_is_no_web_address_is_refused(string? text) => WebText.Normalise(text).ShouldBeNull();

    [Fact]
    public void A_lone_surrogate_is_refused()
    {
        WebText.Normalise("https://example.com/\uD800").ShouldBeNull();
        WebText.Normalise("https://\uD800.com/").ShouldBeNull();
    }

    [Fact]
    public void An_address_has_two_thousand_characters_at_most()
    {
        WebText.Normalise($"https://example.com/{new string('a', 1980)}").ShouldNotBeNull().Length.ShouldBe(2000);
        WebText.Normalise($"https://example.com/{new string('a', 1981)}").ShouldBeNull();
        WebText.Normalise($"example.com/{new string('a', 1981)}").ShouldBeNull();
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData(":")]
    [InlineData("/")]
    public void A_megabyte_is_refused(string part) =>
        WebText.Normalise(string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length))).ShouldBeNull();
}
