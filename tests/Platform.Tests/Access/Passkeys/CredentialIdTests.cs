using System.Text.Json;
using Rapport.Platform.Access.Passkeys;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Access.Passkeys;

public sealed class CredentialIdTests
{
    [Fact]
    public void The_id_stands_in_the_answer() => Of("""{"id": "AQID", "type": "public-key"}""").ShouldBe("AQID");

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"AQID\"")]
    [InlineData("{}")]
    [InlineData("""{"id": 1}""")]
    [InlineData("""{"id": ""}""")]
    [InlineData("""{"id": "A"}""")]
    [InlineData("""{"id": "密钥"}""")]
    [InlineData("""{"id": "\uD800"}""")]
    public void An_answer_may_name_none(string json) => Of(json).ShouldBeNull();

    [Fact]
    public void An_id_longer_than_any_is_none()
    {
        Of($$"""{"id": "{{new string('A', 1364)}}"}""").ShouldNotBeNull();
        Of($$"""{"id": "{{new string('A', 1368)}}"}""").ShouldBeNull();
    }

    private static string? Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return CredentialId.Of(document.RootElement);
    }
}
