using Rapport.Platform.Text;

namespace Rapport.Platform.Access.Factors;

/// <summary>A code as somebody types it, whichever keyboard it comes from.</summary>
internal static class TypedCode
{
    /// <summary>Longer than any code with what parts its groups.</summary>
    private const int Longest = 40;

    /// <summary>In half width, without the spaces and hyphens that part its groups; empty where it is too long to be a code.</summary>
    public static string Of(string typed)
    {
        Span<char> half = stackalloc char[Longest];
        return typed.Length > Longest ? "" : new string(half[..HalfWidth.Write(typed, half)]).Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
    }
}
