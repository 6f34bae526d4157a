using System.Security.Cryptography;
using System.Text;
using Rapport.Platform.Access.Factors;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Access.Factors;

public sealed class OneTimeCodeTests
{
    private static readonly byte[] Secret = Seed(20);
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 10, DateTimeKind.Utc);

    /// <summary>RFC 4226, appendix D.</summary>
    [Theory]
    [InlineData(0, "755224")]
    [InlineData(1, "287082")]
    [InlineData(2, "359152")]
    [InlineData(3, "969429")]
    [InlineData(4, "338314")]
    [InlineData(5, "254676")]
    [InlineData(6, "287922")]
    [InlineData(7, "162583")]
    [InlineData(8, "399871")]
    [InlineData(9, "520489")]
    public void The_codes_of_counters_are_those_of_RFC_4226(long counter, string code) =>
        OneTimeCode.Of(Secret, counter, HashAlgorithmName.SHA1, 6).ShouldBe(code);

    /// <summary>RFC 6238, appendix B; the seeds are as long as the hash, as its reference program has them.</summary>
    [Theory]
    [InlineData(59, "94287082", "46119246", "90693936")]
    [InlineData(1111111109, "07081804", "68084774", "25091201")]
    [InlineData(1111111111, "14050471", "67062674", "99943326")]
    [InlineData(1234567890, "89005924", "91819424", "93441116")]
    [InlineData(2000000000, "69279037", "90698825", "38618901")]
    [InlineData(20000000000, "65353130", "77737706", "47863826")]
    public void The_codes_of_times_are_those_of_RFC_6238(long seconds, string sha1, string sha256, string sha512)
    {
        var step = OneTimeCode.Step(DateTime.UnixEpoch.AddSeconds(seconds));

        OneTimeCode.Of(Seed(20), step, HashAlgorithmName.SHA1, 8).ShouldBe(sha1);
        OneTimeCode.Of(Seed(32), step, HashAlgorithmName.SHA256, 8).ShouldBe(sha256);
        OneTimeCode.Of(Seed(64), step, HashAlgorithmName.SHA512, 8).ShouldBe(sha512);
    }

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_clock_may_be_wrong_by_one_step_either_way(int seconds, bool taken)
    {
        var shown = Now.AddSeconds(seconds);

        OneTimeCode.Match(Secret, Code(shown), Now, null).ShouldBe(taken ? OneTimeCode.Step(shown) : null);
    }

    [Fact]
    public void A_code_that_was_used_and_those_before_it_are_not_taken_again()
    {
        var used = OneTimeCode.Match(Secret, Code(Now), Now, null);

        OneTimeCode.Match(Secret, Code(Now), Now, used).ShouldBeNull();
        OneTimeCode.Match(Secret, Code(Now.AddSeconds(-30)), Now, used).ShouldBeNull();
        OneTimeCode.Match(Secret, Code(Now.AddSeconds(30)), Now, used).ShouldBe(used + 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("密码")]
    public void What_is_no_code_matches_nothing(string typed) => OneTimeCode.Match(Secret, typed, Now, null).ShouldBeNull();

    [Fact]
    public void The_code_of_another_secret_matches_nothing() => OneTimeCode.Match(Seed(21), Code(Now), Now, null).ShouldBeNull();

    private static string Code(DateTime at) => OneTimeCode.Of(Secret, OneTimeCode.Step(at), HashAlgorithmName.SHA1, OneTimeCode.Digits);

    private static byte[] Seed(int length) => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("1234567890", 7))[..length]);
}
