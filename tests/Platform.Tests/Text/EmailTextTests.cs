using Rapport.Platform.Text;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Text;

public class EmailTextTests
{
    [Theory]
    [InlineData("li.si@example.com", "li.si@example.com")]
    [InlineData("  Li.Si@Example.COM ", "Li.Si@example.com")]
    [InlineData("mailto:li@example.com?subject=Hi", "li@example.com")]
    [InlineData("李四 <li@example.com>", "li@example.com")]
    [InlineData("\"Li, Si\" <mailto:li@example.com>", "li@example.com")]
    [InlineData("<li@example.com>", "li@example.com")]
    [InlineData("ｌｉ＠ｅｘａｍｐｌｅ。ｃｏｍ", "li@example.com")]
    [InlineData("\u200Eli@example.com\u200F", "li@example.com")]
    [InlineData("li+crm_1'x@mail.example.co.uk", "li+crm_1'x@mail.example.co.uk")]
    [InlineData("li@例子.中国", "li@例子.中国")]
    [InlineData("li@xn--fsqu00a.xn--fiqs8s", "li@例子.中国")]
    [InlineData("li@BÜCHER.example", "li@bücher.example")]
    [InlineData("李四@例子.中国", "李四@例子.中国")]
    [InlineData("אבג@example.com", "אבג@example.com")]
    [InlineData("a@b.c", "a@b.c")]
    public void An_address_is_kept_with_its_domain_in_lower_case(string text, string address) =>
        EmailText.Normalise(text).ShouldBe(address);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("li")]
    [InlineData("li@")]
    [InlineData("@example.com")]
    [InlineData("li@localhost")]
    [InlineData("li@127.0.0.1")]
    [InlineData("li@[127.0.0.1]")]
    [InlineData("li@si@example.com")]
    [InlineData("li@example..com")]
    [InlineData("li@.example.com")]
    [InlineData("li@-example.com")]
    [InlineData("li@exa_mple.com")]
    [InlineData("li@ example.com")]
    [InlineData("li @example.com")]
    [InlineData("li si@example.com")]
    [InlineData("li@exam ple.com")]
    [InlineData(".li@example.com")]
    [InlineData("li.@example.com")]
    [InlineData("l..i@example.com")]
    [InlineData("li@example.com, si@example.com")]
    [InlineData("li@example.com;si@example.com")]
    [InlineData("li\0@example.com")]
    [InlineData("li@example.com\0")]
    [InlineData("li@exa\0mple.com")]
    [InlineData("li\r\nBcc:x@example.com")]
    [InlineData("\"li\"@example.com")]
    [InlineData("li😀@example.com")]
    [InlineData("li@xn--.com")]
    [InlineData("li@\u0301例.中国")]
    [InlineData("li@😀.com")]
    [InlineData("<script>@example.com")]
    public void What_is_not_one_address_is_refused(string? text) => EmailText.Normalise(text).ShouldBeNull();

    [Fact]
    public void A_lone_surrogate_is_refused()
    {
        EmailText.Normalise("\uD800@example.com").ShouldBeNull();
        EmailText.Normalise("li@\uD800.com").ShouldBeNull();
    }

    [Fact]
    public void Length_is_bounded_as_mail_servers_bound_it()
    {
        var label = new string('d', 61);
        EmailText.Normalise($"{new string('l', 64)}@{label}.{label}.{label}.com").ShouldNotBeNull().Length.ShouldBe(254);
        EmailText.Normalise($"{new string('l', 64)}@{label}.{label}.{label}.com1").ShouldBeNull();
        EmailText.Normalise($"{new string('l', 65)}@example.com").ShouldBeNull();
        EmailText.Normalise($"l@{new string('d', 64)}.com").ShouldBeNull();
    }

    [Theory]
    [InlineData("a")]
    [InlineData("@")]
    [InlineData("a@b.c ")]
    [InlineData("<")]
    public void A_megabyte_is_refused(string part) =>
        EmailText.Normalise(string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length))).ShouldBeNull();
}
