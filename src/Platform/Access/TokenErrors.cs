using Rapport.Platform.Fields.DateTime;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Access;

/// <summary>What can speak against a new token.</summary>
internal static class TokenErrors
{
    public static Refusal Name() => new(422, "token.name",
        ($"请给令牌起个名字（最多 {TokenDecision.MaxName} 个字符），以便日后辨认。", $"Give the token a name of at most {TokenDecision.MaxName} characters, to know it by later."), "name");

    public static Refusal Scope()
    {
        var names = string.Join(", ", TokenScopeNames.All);
        return new(422, "token.scope", ($"令牌的权限范围从 {names} 中选一项或几项。", $"A token's scopes are one or more of {names}."), "scopes");
    }

    public static Refusal WiderScope(TokenGrant maker)
    {
        var names = string.Join(", ", TokenScopeNames.Of(maker.Scopes));
        return new(422, "token.wider", ($"新令牌的权限范围不能超出您正在使用的令牌（{names}）。", $"A token cannot make one that goes further than itself ({names})."), "scopes");
    }

    public static Refusal Expiry() => new(422, "token.expiry",
        ($"到期时间须是将来 {TokenDecision.MaxYears} 年以内、带时区的时间，例如 2030-01-31T09:00:00Z。", $"A token expires within {TokenDecision.MaxYears} years from now, at a time with its zone such as 2030-01-31T09:00:00Z."), "expiresAt");

    public static Refusal LaterExpiry(DateTime maker) => new(422, "token.later",
        ($"新令牌的到期时间不能晚于您正在使用的令牌（{DateTimeType.Format(maker)}）。", $"A token cannot make one that outlives itself ({DateTimeType.Format(maker)})."), "expiresAt");
}
