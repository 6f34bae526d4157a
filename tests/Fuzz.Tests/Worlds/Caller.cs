namespace Rapport.Fuzz.Tests.Worlds;

/// <summary>Somebody who sends requests.</summary>
/// <param name="Name">As reports name the caller.</param>
/// <param name="UserId">The user; null for nobody.</param>
/// <param name="Token">What <c>Authorization</c> carries.</param>
/// <param name="SeesAll">Whether nothing is a secret to the caller.</param>
/// <param name="Weight">How often the caller calls, among the others.</param>
internal sealed record Caller(string Name, string? UserId, string? Token, bool SeesAll, int Weight)
{
    /// <summary>The session's cookie, where the caller is a browser.</summary>
    public string? Cookie { get; set; }

    /// <summary>With what the caller signs in, where it can.</summary>
    public string? Email { get; init; }

    /// <summary>The header that says who calls; empty for nobody.</summary>
    public string Header => Token is not null ? $"Authorization: Bearer {Token}" : Cookie is not null ? $"Cookie: rapport_session={Cookie}" : "";
}
