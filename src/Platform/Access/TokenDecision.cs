using Rapport.Platform.Fields.DateTime;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Access;

/// <summary>What somebody wants of a new token.</summary>
/// <param name="Name">To know it by later.</param>
/// <param name="Scopes">Names of <see cref="TokenScopes"/>; null for those of the maker.</param>
/// <param name="ExpiresAt">RFC 3339 with its zone; null for as long as the maker.</param>
public sealed record TokenRequest(string? Name = null, IReadOnlyList<string>? Scopes = null, string? ExpiresAt = null);

/// <summary>A token that may be made.</summary>
public sealed record NewToken(string Name, TokenGrant Grant);

/// <summary>Whether a token may be made. Who comes by a token makes none that goes further than it.</summary>
public static class TokenDecision
{
    internal const int MaxName = 100;
    internal const int MaxYears = 10;

    /// <param name="request">What is wanted.</param>
    /// <param name="maker">How far its maker goes.</param>
    /// <param name="now">When it is made.</param>
    /// <exception cref="RefusedException">422 with all that speaks against it.</exception>
    public static NewToken Decide(TokenRequest request, TokenGrant maker, DateTime now)
    {
        var refusals = new List<Refusal>();
        var name = request.Name?.Trim() ?? "";
        if (name.Length is 0 or > MaxName || name.Any(char.IsControl))
        {
            refusals.Add(TokenErrors.Name());
        }

        var grant = new TokenGrant(Scopes(request, maker, refusals), ExpiresAt(request, maker, now, refusals));
        return refusals.Count == 0 ? new(name, grant) : throw new RefusedException(Records.Errors.Invalid(), refusals);
    }

    private static TokenScopes Scopes(TokenRequest request, TokenGrant maker, List<Refusal> refusals)
    {
        if (request.Scopes is null)
        {
            return maker.Scopes;
        }

        if (TokenScopeNames.Parse(request.Scopes) is not { } scopes)
        {
            refusals.Add(TokenErrors.Scope());
            return TokenScopes.None;
        }

        if (!maker.Has(scopes))
        {
            refusals.Add(TokenErrors.WiderScope(maker));
        }

        return scopes;
    }

    private static DateTime? ExpiresAt(TokenRequest request, TokenGrant maker, DateTime now, List<Refusal> refusals)
    {
        if (request.ExpiresAt is not { } text)
        {
            return maker.ExpiresAt;
        }

        if (DateTimeType.Parse(text) is not { } end || end <= now || end > now.AddYears(MaxYears))
        {
            refusals.Add(TokenErrors.Expiry());
            return null;
        }

        if (end > maker.ExpiresAt)
        {
            refusals.Add(TokenErrors.LaterExpiry(maker.ExpiresAt.Value));
        }

        return end;
    }
}
