using Rapport.Platform.Text;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Text;

public class PhoneTextTests
{
    [Theory]
    [InlineData("13912345678", "+8613912345678")]
    [InlineData("139 1234 5678", "+8613912345678")]
    [InlineData("+86 139 1234 5678", "+8613912345678")]
    [InlineData("（+86）139-1234-5678", "+8613912345678")]
    [InlineData("0086-139-1234-5678", "+8613912345678")]
    [InlineData("86 139 1234 5678", "+8613912345678")]
    [InlineData("１３９１２３４５６７８", "+8613912345678")]
    [InlineData("\u202A13912345678\u202C", "+8613912345678")]
    [InlineData("021-6123 4567", "+862161234567")]
    [InlineData("+86 (021) 6123-4567", "+862161234567")]
    [InlineData("+86 21 6123 4567", "+862161234567")]
    [InlineData("0755-26123456 转 801", "+8675526123456x801")]
    [InlineData("0755-26123456分机801", "+8675526123456x801")]
    [InlineData("0755-26123456转分机801", "+8675526123456x801")]
    [InlineData("0755-26123456 ext. 801", "+8675526123456x801")]
    [InlineData("0755-26123456 Ext801", "+8675526123456x801")]
    [InlineData("0755-26123456x801", "+8675526123456x801")]
    [InlineData("0755-26123456＃801", "+8675526123456x801")]
    [InlineData("tel:+1-201-555-0123;ext=12", "+12015550123x12")]
    [InlineData("+44 (0)20 7946 0018", "+442079460018")]
    [InlineData("+44 20 7946 0018", "+442079460018")]
    [InlineData("(201) 555-0123", "2015550123")]
    [InlineData("400-123-4567", "4001234567")]
    [InlineData("110", "110")]
    public void Numbers_that_ring_the_same_telephone_have_one_key(string text, string key) => PhoneText.Normalise(text).ShouldBe(key);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("-")]
    [InlineData("+")]
    [InlineData("x12")]
    [InlineData("123456789012345678901")]
    [InlineData("1234567890123 ext 12345678")]
    [InlineData("13912345678 / 13912345679")]
    [InlineData("139 CALL ME")]
    [InlineData("0755-26123456 ext")]
    [InlineData("0755-26123456 转前台")]
    [InlineData("1391234+5678")]
    [InlineData("++8613912345678")]
    [InlineData("张三 13912345678")]
    [InlineData("13912345678😀")]
    [InlineData("١٣٩١٢٣٤٥٦٧٨")]
    [InlineData("139\u000012345678")]
    public void What_is_not_one_telephone_number_has_no_key(string? text) => PhoneText.Normalise(text).ShouldBeNull();

    [Theory]
    [InlineData('1')]
    [InlineData('+')]
    [InlineData(' ')]
    [InlineData('转')]
    public void A_megabyte_has_no_key(char character) => PhoneText.Normalise(new string(character, 1_000_000)).ShouldBeNull();
}
