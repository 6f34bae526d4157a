namespace Rapport.Platform.Access.SignIn;

/// <summary>What the server is told about signing in.</summary>
/// <param name="ShortestPassword">How many characters a password has at least, 8–64.</param>
/// <param name="PublicUrl">The address under which people reach the server, without a slash at its end; null for the one a request came to.</param>
/// <param name="SetUpCode">Whether the first run needs a code from the console, because other machines can reach the server.</param>
public sealed record SignInSettings(int ShortestPassword, string? PublicUrl, bool SetUpCode)
{
    public const int LeastPasswordLength = 8;
    public const int MostPasswordLength = 64;
}
