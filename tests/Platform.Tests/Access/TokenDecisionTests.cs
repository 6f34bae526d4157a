using Rapport.Platform.Access;
using Rapport.Platform.Problems;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Access;

public sealed class TokenDecisionTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly TokenGrant Narrow = new(TokenScopes.Read | TokenScopes.Write, Now.AddDays(30));

    [Fact]
    public void What_is_not_said_is_as_the_maker_has_it()
    {
        Decide(new(" x "), TokenGrant.Everything).ShouldBe(new NewToken("x", TokenGrant.Everything));
        Decide(new("x"), Narrow).ShouldBe(new NewToken("x", Narrow));
    }

    [Theory]
    [InlineData("read", TokenScopes.Read)]
    [InlineData("write", TokenScopes.Read | TokenScopes.Write)]
    [InlineData("administer", TokenScopes.Read | TokenScopes.Administer)]
    [InlineData("administer write write", TokenScopes.All)]
    public void Every_scope_includes_reading(string scopes, TokenScopes given) =>
        Decide(new("x", scopes.Split(' ')), TokenGrant.Everything).Grant.Scopes.ShouldBe(given);

    [Theory]
    [InlineData("2026-03-02T09:00:00.001Z")]
    [InlineData("2026-03-02T17:00:00.001+08:00")]
    [InlineData("2036-03-02T09:00:00Z")]
    public void A_token_may_end_within_ten_years(string expiresAt) =>
        Decide(new("x", null, expiresAt), TokenGrant.Everything).Grant.ExpiresAt.ShouldNotBeNull();

    [Theory]
    [InlineData("", "read", null, "name token.name")]
    [InlineData("a\nb", "read", null, "name token.name")]
    [InlineData("x", "", null, "scopes token.scope")]
    [InlineData("x", "root", null, "scopes token.scope")]
    [InlineData("x", "Read", null, "scopes token.scope")]
    [InlineData("x", "read administer", null, "scopes token.wider")]
    [InlineData("x", "read", "", "expiresAt token.expiry")]
    [InlineData("x", "read", "2026-03-03", "expiresAt token.expiry")]
    [InlineData("x", "read", "2026-03-03T09:00:00", "expiresAt token.expiry")]
    [InlineData("x", "read", "2026-03-02T09:00:00Z", "expiresAt token.expiry")]
    [InlineData("x", "read", "2036-03-02T09:00:00.001Z", "expiresAt token.expiry")]
    [InlineData("x", "read", "2026-04-02T09:00:00Z", "expiresAt token.later")]
    [InlineData(null, "root", "soon", "name token.name, scopes token.scope, expiresAt token.expiry")]
    public void What_speaks_against_a_token_is_said_all_at_once(string? name, string scopes, string? expiresAt, string errors)
    {
        var refused = Should.Throw<RefusedException>(() => Decide(new(name, scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries), expiresAt), Narrow));

        string.Join(", ", refused.Errors.Select(e => $"{e.Field} {e.Code}")).ShouldBe(errors);
    }

    private static NewToken Decide(TokenRequest request, TokenGrant maker) => TokenDecision.Decide(request, maker, Now);
}
