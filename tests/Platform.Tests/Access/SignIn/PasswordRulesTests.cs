using Rapport.Platform.Access.SignIn;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Access.SignIn;

public sealed class PasswordRulesTests
{
    private static readonly string[] Known = ["王芳", "fang.wang@yuanshan.example", "远山科技有限公司", "Far Hills Ltd"];

    [Theory]
    [InlineData("correct horse battery staple")]
    [InlineData("春眠不觉晓处处闻啼鸟")]
    [InlineData("aaaa bbbb cccc dddd")]
    [InlineData("vx9kqm2p")]
    [InlineData("        x")]
    [InlineData("王芳的猫喜欢吃三文鱼寿司")]
    [InlineData("rapport is my favourite")]
    [InlineData("😀😀🎈🎈🚗🚗🐱🐱")]
    public void Any_characters_will_do(string password) => Check(password).ShouldBeNull();

    [Theory]
    [InlineData("seven 7", "password.too_short")]
    [InlineData("😀😀😀😀😀", "password.too_short")]
    [InlineData("", "password.too_short")]
    [InlineData("password", "password.common")]
    [InlineData("PASSWORD", "password.common")]
    [InlineData("ｐａｓｓｗｏｒｄ", "password.common")]
    [InlineData("Password1!", "password.common")]
    [InlineData("P@ssw0rd!", "password.common")]
    [InlineData("admin@123", "password.common")]
    [InlineData("woaini1314", "password.common")]
    [InlineData("5201314520", "password.common")]
    [InlineData("1qaz2wsx", "password.common")]
    [InlineData("88888888", "password.common")]
    [InlineData("abcdefgh", "password.common")]
    [InlineData("98765432", "password.common")]
    [InlineData("wangfang1990", "password.personal")]
    [InlineData("FangWang-88", "password.personal")]
    [InlineData("王芳123456", "password.personal")]
    [InlineData("yuanshan2026", "password.personal")]
    [InlineData("远山科技有限公司!", "password.personal")]
    [InlineData("FarHills2026", "password.personal")]
    [InlineData("rapport2026", "password.personal")]
    [InlineData("Rapport默契", "password.personal")]
    public void What_is_guessed_first_will_not(string password, string code) => Check(password).ShouldBe(code);

    [Fact]
    public void The_longest_password_is_a_long_sentence()
    {
        var sentence = string.Concat(Enumerable.Range(0, 32).Select(i => $"{i:00} what "))[..256];

        Check(sentence).ShouldBeNull();
        Check(sentence + "x").ShouldBe("password.too_long");
    }

    [Fact]
    public void A_company_can_ask_for_more_characters()
    {
        PasswordRules.Check("vx9kqm2pvx9kqm", 15, [], "new")!.Code.ShouldBe("password.too_short");
        PasswordRules.Check("vx9kqm2pvx9kqmz", 15, [], "new").ShouldBeNull();
    }

    [Theory]
    [InlineData("Ａ secret é", "A secret e\u0301")]
    [InlineData("two  spaces ", "two  spaces ")]
    [InlineData("ﬁve", "five")]
    public void A_password_is_the_same_however_its_characters_are_written(string one, string other) => PasswordText.Normalise(one).ShouldBe(PasswordText.Normalise(other));

    [Theory]
    [InlineData("Éa", "éa")]
    [InlineData("two  spaces é", "two spaces é")]
    [InlineData("é ", "é")]
    public void Case_and_spaces_count(string one, string other) => PasswordText.Normalise(one).ShouldNotBe(PasswordText.Normalise(other));

    private static string? Check(string password) => PasswordRules.Check(password, 8, Known, "new")?.Code;
}
