using Rapport.Platform.Fields;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Access.Rights;

public sealed class MaskTests
{
    [Theory]
    [InlineData("13912341234", "139****1234")]
    [InlineData("+86 139 1234 5678", "+86 139 **** 5678")]
    [InlineData("139-1234-5678", "139-****-5678")]
    [InlineData("1３９1２３４567８", "1３９****567８")]
    [InlineData("021-61234567", "021-****4567")]
    [InlineData("021-61234567转801", "021-****4567转***")]
    [InlineData("021-61234567 ext. 801", "021-****4567 ext. ***")]
    [InlineData("02161234567ｘ801", "021****4567ｘ***")]
    [InlineData("61234567", "******67")]
    [InlineData("6123456", "*****56")]
    [InlineData("612345", "******")]
    [InlineData("110", "***")]
    [InlineData("110x12345678", "***x********")]
    public void A_telephone_number_keeps_its_beginning_and_end(string number, string shown) => FieldTypes.Phone.Mask(number).ShouldBe(shown);

    [Theory]
    [InlineData("zhang.wei@kehu.example", "z***@kehu.example")]
    [InlineData("a@b.example", "a***@b.example")]
    [InlineData("王@kehu.example", "王***@kehu.example")]
    [InlineData("\"a@b\"@kehu.example", "\"***@kehu.example")]
    public void An_address_keeps_its_first_character_and_its_domain(string email, string shown) => FieldTypes.Email.Mask(email).ShouldBe(shown);

    [Theory]
    [InlineData("采购总监", "采***")]
    [InlineData("采", "采***")]
    [InlineData("\U00020BB7野家", "\U00020BB7***")]
    public void A_text_keeps_its_first_character_and_not_its_length(string text, string shown) => FieldTypes.Text.Mask(text).ShouldBe(shown);

    [Theory]
    [InlineData("喜欢喝茶")]
    [InlineData("a")]
    public void Of_a_long_text_nothing_is_left(string text) => FieldTypes.LongText.Mask(text).ShouldBe("***");
}
