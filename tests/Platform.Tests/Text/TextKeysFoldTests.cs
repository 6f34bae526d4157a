using System.Text;
using Rapport.Platform.Text;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Text;

public class TextKeysFoldTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \t\r\n ", "")]
    [InlineData("Acme  Ltd.", "acme ltd.")]
    [InlineData(" Acme\tLtd. ", "acme ltd.")]
    [InlineData("ＡＢＣ科技　（集团）", "abc科技 (集团)")]
    [InlineData("北京\u00A0\u3000公司", "北京 公司")]
    [InlineData("ﬁnance Ⅷ ㈱", "finance viii (株)")]
    [InlineData("ｶﾞｽ", "ガス")]
    [InlineData("か\u3099", "が")]
    [InlineData("豈", "豈")]
    [InlineData("É E\u0301", "é é")]
    [InlineData("H\u0331 ẖ", "ẖ ẖ")]
    [InlineData("a\u0323\u0302 a\u0302\u0323", "ậ ậ")]
    [InlineData("a\u0315\u0300\u05AE\u0315b", "à\u05AE\u0315\u0315b")]
    [InlineData("한국 \u1112\u1161\u11AB", "한국 한")]
    [InlineData("ΑΘΗΝΑ Москва", "αθηνα москва")]
    [InlineData("مرحبا שלום", "مرحبا שלום")]
    [InlineData("Zero\u200Bwidth\uFEFF\u200F", "zerowidth")]
    [InlineData("❤\uFE0F😀", "❤😀")]
    [InlineData("𝐀𝐜𝐦𝐞", "acme")]
    [InlineData("a\0b\u0085c\u001Fd", "a b c d")]
    [InlineData("e\u200B\u0301", "é")]
    public void A_text_folds_to_the_key_it_is_compared_by(string text, string key) => TextKeys.Fold(text).ShouldBe(key);

    // Not a row above: an attribute's text is stored as UTF-8, which has no lone surrogates.
    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character()
    {
        TextKeys.Fold("\uD800a\uDC00").ShouldBe("\uFFFDa\uFFFD");
        TextKeys.Sort("é\uDC00").ShouldBe("e\uFFFD\u0001é\uFFFD");
    }

    [Fact]
    public void Folding_a_folded_text_changes_nothing_for_any_character()
    {
        for (var point = 1; point <= 0x32400; point++)
        {
            var text = Rune.IsValid(point) ? $"a{new Rune(point)}\u0301" : $"a{(char)point}";
            var folded = TextKeys.Fold(text);
            if (TextKeys.Fold(folded) != folded)
            {
                TextKeys.Fold(folded).ShouldBe(folded, $"U+{point:X4}");
            }
        }
    }

    [Fact]
    public void A_character_folds_the_same_alone_and_in_a_text_that_needs_the_full_normalisation()
    {
        const string Composed = "é";
        for (var point = 1; point <= 0xFFFF; point++)
        {
            // A space before, so that nothing attaches; the decomposed é makes the whole text take the long way.
            var fast = TextKeys.Fold($"x {(char)point}");
            var slow = TextKeys.Fold($"e\u0301x {(char)point}");
            if (slow != Composed + fast)
            {
                slow.ShouldBe(Composed + fast, $"U+{point:X4}");
            }
        }
    }

    [Fact]
    public void A_text_that_is_its_own_key_is_returned_as_it_is()
    {
        var text = "深圳市 acme (集团)";
        TextKeys.Fold(text).ShouldBeSameAs(text);
    }

    [Theory]
    [InlineData("a ")]
    [InlineData("\u0301")]
    [InlineData("\u0315\u0300")]
    [InlineData("张三 ")]
    [InlineData("😀\u200D")]
    public void A_megabyte_folds_and_folds_again_to_the_same_key(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        var folded = TextKeys.Fold(text);
        TextKeys.Fold(folded).ShouldBe(folded);
    }
}
