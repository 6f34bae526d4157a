using System.Globalization;
using System.Text;

namespace Rapport.Platform.Text;

/// <summary>Addresses of web pages that are safe to show as a link.</summary>
public static class WebText
{
    /// <summary>The most characters an address has.</summary>
    public const int LongestAddress = 2000;

    /// <summary>
    /// The address with its scheme (https where none was typed) and its host in lower case, without a lone slash at the
    /// end. Null for other schemes than http and https, for hosts that cannot exist, for user names in front of the host,
    /// and for spaces, control and direction characters, quotes and backslashes.
    /// </summary>
    public static string? Normalise(string? text)
    {
        var rest = text.AsSpan().Trim();
        if (rest.Length > LongestAddress)
        {
            return null;
        }
        var scheme = TakeScheme(ref rest);
        var end = rest.IndexOfAny('/', '?', '#') is >= 0 and var found ? found : rest.Length;
        var authority = rest[..end];
        var path = rest[end..];
        var colon = authority.LastIndexOf(':');
        if (HostName.Normalise(colon < 0 ? authority : authority[..colon]) is not { } host
            || (colon >= 0 && !IsPort(authority[(colon + 1)..]))
            || !IsSafe(path))
        {
            return null;
        }
        var port = colon < 0 ? default : authority[colon..];
        var result = $"{scheme}://{host}{port}{(path is "/" ? default : path)}";
        return result.Length <= LongestAddress ? result : null;
    }

    // javascript:… and mailto:… need no case of their own: what stands before their colon is no host, or what follows is no port.
    private static string TakeScheme(ref ReadOnlySpan<char> rest)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["https", "http"])
        {
            if (rest.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && rest[scheme.Length..].StartsWith("://"))
            {
                rest = rest[(scheme.Length + 3)..];
                return scheme;
            }
        }
        rest = rest.StartsWith("//") ? rest[2..] : rest;
        return "https";
    }

    private static bool IsPort(ReadOnlySpan<char> text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0;

    private static bool IsSafe(ReadOnlySpan<char> path)
    {
        foreach (var rune in path.EnumerateRunes())
        {
            var unsafeCategory = Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            if (unsafeCategory || Rune.IsWhiteSpace(rune) || rune == Rune.ReplacementChar || rune.Value is '"' or '<' or '>' or '\\')
            {
                return false;
            }
        }
        return true;
    }
}
