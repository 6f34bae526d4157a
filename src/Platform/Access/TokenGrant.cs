namespace Rapport.Platform.Access;

/// <summary>How far a token goes.</summary>
/// <param name="Scopes">What for.</param>
/// <param name="ExpiresAt">From this instant on it does not work; null for never.</param>
public sealed record TokenGrant(TokenScopes Scopes, DateTime? ExpiresAt)
{
    /// <summary>All that the user may do, for good.</summary>
    public static readonly TokenGrant Everything = new(TokenScopes.All, null);

    public bool Has(TokenScopes scope) => Scopes.HasFlag(scope);

    public bool Holds(DateTime now) => ExpiresAt is not { } end || now < end;

    /// <summary>The token's user as far as the token goes: the same rows, but no administrator without the scope.</summary>
    public Viewer Narrow(Viewer viewer) => Has(TokenScopes.Administer) ? viewer : viewer.WithoutAdministration();
}
