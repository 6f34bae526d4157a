using System.Globalization;
using Rapport.Platform.Text;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Text;

public class LooseNumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("1234", "1234")]
    [InlineData("1,234.56", "1234.56")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1 234,56", "1234.56")]
    [InlineData("1\u202F234,567", "1234.567")]
    [InlineData("1'234.50", "1234.50")]
    [InlineData("1’234", "1234")]
    [InlineData("1,234", "1234")]
    [InlineData("1.234", "1.234")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("12,5", "12.5")]
    [InlineData("1,2345", "1.2345")]
    [InlineData("0,125", "0.125")]
    [InlineData("1234,567", "1234.567")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("１２３", "123")]
    [InlineData("１，２３４．５", "1234.5")]
    [InlineData("（500）", "-500")]
    [InlineData("(500)", "-500")]
    [InlineData("(¥1,200.00)", "-1200.00")]
    [InlineData("¥(500)", "-500")]
    [InlineData("(500)元", "-500")]
    [InlineData("-5", "-5")]
    [InlineData("−5", "-5")]
    [InlineData("- 5", "-5")]
    [InlineData("5-", "-5")]
    [InlineData("+5", "5")]
    [InlineData("\u200E-5\u200F", "-5")]
    [InlineData("￥1,200", "1200")]
    [InlineData("¥ 5", "5")]
    [InlineData("-$5", "-5")]
    [InlineData("$-5", "-5")]
    [InlineData("US$5", "5")]
    [InlineData("5,00 €", "5.00")]
    [InlineData("£5", "5")]
    [InlineData("CNY 12", "12")]
    [InlineData("12 usd", "12")]
    [InlineData("RMB12.50", "12.50")]
    [InlineData("人民币12元", "12")]
    [InlineData("12 元", "12")]
    [InlineData("1.2万", "12000")]
    [InlineData("￥1.2万", "12000")]
    [InlineData("1.2 万元", "12000")]
    [InlineData("3亿", "300000000")]
    [InlineData("2千万", "20000000")]
    [InlineData("1.5万亿元", "1500000000000")]
    [InlineData("5千", "5000")]
    [InlineData("50w", "500000")]
    [InlineData("1.2k", "1200")]
    [InlineData("1,5K", "1500")]
    [InlineData("$2.5m", "2500000")]
    [InlineData("2.5M", "2500000")]
    [InlineData("1bn", "1000000000")]
    [InlineData("1.2E+05", "120000")]
    [InlineData("1.2e-3", "0.0012")]
    [InlineData("1E5", "100000")]
    [InlineData("0E+00", "0")]
    [InlineData("9999999999999999999999999999", "9999999999999999999999999999")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void A_number_is_read_as_people_write_it(string text, string expected)
    {
        LooseNumber.TryParse(text, DecimalMark.Unknown, out var value, out var percent).ShouldBeTrue();
        value.ToString(CultureInfo.InvariantCulture).ShouldBe(expected);
        percent.ShouldBeFalse();
    }

    [Theory]
    [InlineData("12%", "12")]
    [InlineData("-12.5 %", "-12.5")]
    [InlineData("（１２％）", "-12")]
    public void A_percent_sign_is_told_apart_from_the_value(string text, string expected)
    {
        LooseNumber.TryParse(text, DecimalMark.Unknown, out var value, out var percent).ShouldBeTrue();
        value.ToString(CultureInfo.InvariantCulture).ShouldBe(expected);
        percent.ShouldBeTrue();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("abc")]
    [InlineData("暂无")]
    [InlineData("元")]
    [InlineData("万")]
    [InlineData("%")]
    [InlineData("-")]
    [InlineData("()")]
    [InlineData(".")]
    [InlineData(",")]
    [InlineData("e5")]
    [InlineData("1e")]
    [InlineData("1e5.5")]
    [InlineData("1e999")]
    [InlineData("1e99999999999")]
    [InlineData("--5")]
    [InlineData("-5-")]
    [InlineData("(-5)")]
    [InlineData("(5")]
    [InlineData("5)")]
    [InlineData("5%%")]
    [InlineData("5万%")]
    [InlineData("5万k")]
    [InlineData("$$5")]
    [InlineData("1.2.3")]
    [InlineData("1,23,4.5")]
    [InlineData("1,23,456")]
    [InlineData("12,34,5")]
    [InlineData("1,,234")]
    [InlineData(",123,456")]
    [InlineData("1,234,")]
    [InlineData("1,234 567")]
    [InlineData("1.234,567.8")]
    [InlineData("0,123,456")]
    [InlineData("1 2")]
    [InlineData("2024-01-02")]
    [InlineData("12:30")]
    [InlineData("0x1F")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("1😀")]
    [InlineData("١٢٣")]
    [InlineData("مرحبا 5")]
    [InlineData("1\u00002")]
    [InlineData("1\u00072")]
    [InlineData("99999999999999999999999999999")]
    [InlineData("1E28")]
    [InlineData("0.00000000000000000000000000001")]
    public void What_is_not_one_number_is_refused(string? text)
    {
        LooseNumber.TryParse(text, DecimalMark.Unknown, out var value, out var percent).ShouldBeFalse();
        value.ShouldBe(0);
        percent.ShouldBeFalse();
    }

    [Theory]
    [InlineData("1,234", DecimalMark.Dot, "1234")]
    [InlineData("1,234", DecimalMark.Comma, "1.234")]
    [InlineData("1.234", DecimalMark.Dot, "1.234")]
    [InlineData("1.234", DecimalMark.Comma, "1234")]
    [InlineData("12,5", DecimalMark.Dot, null)]
    [InlineData("12.5", DecimalMark.Comma, null)]
    [InlineData("1.234,56", DecimalMark.Dot, null)]
    [InlineData("1 234", DecimalMark.Dot, "1234")]
    [InlineData("1,2万", DecimalMark.Comma, "12000")]
    public void A_known_decimal_mark_decides(string text, DecimalMark mark, string? expected)
    {
        var parsed = LooseNumber.TryParse(text, mark, out var value, out _);
        (parsed ? value.ToString(CultureInfo.InvariantCulture) : null).ShouldBe(expected);
    }

    [Theory]
    [InlineData("1,234|5,678|12,5", DecimalMark.Comma)]
    [InlineData("1,234|1.234,56", DecimalMark.Comma)]
    [InlineData("1,234|1,234.56", DecimalMark.Dot)]
    [InlineData("1.234|12.5|text|", DecimalMark.Dot)]
    [InlineData("1.2E+05", DecimalMark.Dot)]
    [InlineData("1.234|5.678", DecimalMark.Unknown)]
    [InlineData("1,234|567", DecimalMark.Unknown)]
    [InlineData("12,5|12.5", DecimalMark.Unknown)]
    [InlineData("12,5|12.5|12,5", DecimalMark.Unknown)]
    [InlineData("", DecimalMark.Unknown)]
    public void The_decisive_cells_of_a_column_tell_its_decimal_mark(string cells, DecimalMark mark) =>
        NumberColumn.MarkOf(cells.Split('|')).ShouldBe(mark);

    [Theory]
    [InlineData('1')]
    [InlineData(',')]
    [InlineData('(')]
    [InlineData('元')]
    [InlineData('\0')]
    public void A_megabyte_is_refused(char character) =>
        LooseNumber.TryParse(new string(character, 1_000_000), DecimalMark.Unknown, out _, out _).ShouldBeFalse();
}
