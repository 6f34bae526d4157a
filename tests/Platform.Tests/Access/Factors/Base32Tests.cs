using System.Text;
using Rapport.Platform.Access.Factors;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Access.Factors;

public sealed class Base32Tests
{
    /// <summary>RFC 4648, section 10, its padding left out.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Bytes_are_written_as_RFC_4648_has_them(string bytes, string text) =>
        Base32.Encode(Encoding.ASCII.GetBytes(bytes)).ShouldBe(text);
}
