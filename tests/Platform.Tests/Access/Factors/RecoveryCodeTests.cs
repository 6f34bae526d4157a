using Rapport.Platform.Access.Factors;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Access.Factors;

public sealed class RecoveryCodeTests
{
    [Fact]
    public void Codes_are_written_in_groups_and_are_all_different()
    {
        var codes = Enumerable.Range(0, 1000).Select(_ => RecoveryCode.Make()).ToList();

        codes.ShouldAllBe(code => System.Text.RegularExpressions.Regex.IsMatch(code, "^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$"));
        codes.ShouldBeUnique();
    }

    [Theory]
    [InlineData("7QD03M2PX9FATT51")]
    [InlineData("7qd0-3m2p-x9fa-tt51")]
    [InlineData(" 7QDO 3M2P X9FA TT5I ")]
    [InlineData("7qdo-3m2p-x9fa-tt5l")]
    [InlineData("７ｑｄ０－３ｍ２ｐ－ｘ９ｆａ－ｔｔ５１　")]
    public void A_code_may_be_typed_as_it_reads(string typed) => RecoveryCode.Hash(TypedCode.Of(typed)).ShouldBe(RecoveryCode.Hash("7QD03M2PX9FATT51").ShouldNotBeNull());

    [Theory]
    [InlineData("")]
    [InlineData("123456")]
    [InlineData("7QD0-3M2P-X9FA-TT5")]
    [InlineData("7QD0-3M2P-X9FA-TT511")]
    [InlineData("7QD0-3M2P-X9FA-TT5U")]
    [InlineData("7QD0_3M2P_X9FA_TT51")]
    [InlineData("7QD0-3M2P-X9FA-TT51                                  ")]
    public void What_cannot_be_a_code_has_no_hash(string typed) => RecoveryCode.Hash(TypedCode.Of(typed)).ShouldBeNull();
}
