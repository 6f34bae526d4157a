using System.Text;
using Rapport.Platform.Text;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Text;

public class TextKeysSortTests
{
    [Theory]
    [InlineData("张三 赵六")]
    [InlineData("北京 上海 深圳")]
    [InlineData("360安全 3M 阿里巴巴 Alibaba 百度 Baidu 腾讯 中国 Zoo")]
    [InlineData("西安 先锋 小米 Xiaomi")]
    [InlineData("张 张三 张三丰 张四 章三 Zhao 赵")]
    [InlineData("妈 麻 马 骂 吗")]
    [InlineData("卢 鲁 路 吕 绿 栾 罗")]
    [InlineData("elan élan elan2 elbow Émile ezra fa")]
    [InlineData("曹操 单位 单雄信 曾国藩 赵云")]
    [InlineData("长沙 成都 崇左 重庆 重庆市 厦门 重量")]
    [InlineData("10 2 a")]
    [InlineData("a A1 AA")]
    [InlineData("乔峰 喬遷 㐀 秋")]
    [InlineData("a zoo あ 한국 😀")]
    public void Names_order_as_in_a_Chinese_address_book(string names)
    {
        var expected = names.Split(' ');
        expected.Reverse().OrderBy(name => Encoding.UTF8.GetBytes(TextKeys.Sort(name)), Bytewise).ShouldBe(expected);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(" ＡＣＭＥ ", "acme")]
    [InlineData("张三 VIP", "zhang1张san1三 vip")]
    [InlineData("Café", "cafe\u0001café")]
    [InlineData("张三😀", "zhang1张san1三😀")]
    public void A_key_is_readable(string text, string key) => TextKeys.Sort(text).ShouldBe(key);

    [Fact]
    public void A_folded_text_has_the_key_of_the_text_it_came_from()
    {
        foreach (var text in new[] { "Ａcme  ", "Café", "張三（VIP）", "\uD800\0", "😀" })
        {
            TextKeys.Sort(TextKeys.Fold(text)).ShouldBe(TextKeys.Sort(text));
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a😀")]
    [InlineData("深")]
    [InlineData("é")]
    [InlineData("😀")]
    [InlineData("한")]
    [InlineData("ا")]
    [InlineData("aaaж")]
    [InlineData("a한")]
    [InlineData("aaа한")]
    public void A_long_key_ends_with_a_whole_character(string part)
    {
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        for (var shift = 0; shift < 4; shift++)
        {
            var key = TextKeys.Sort(new string('x', shift) + string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length)));
            strict.GetByteCount(key).ShouldBeInRange(TextKeys.SortKeyBytes - 3, TextKeys.SortKeyBytes);
        }
    }

    private static readonly Comparer<byte[]> Bytewise = Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b));
}
