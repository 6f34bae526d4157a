using System.Text;

namespace Rapport.Platform.Text;

/// <summary>Addresses of e-mail, valid enough that mail servers take them.</summary>
public static class EmailText
{
    /// <summary>The most characters an address has (RFC 5321).</summary>
    public const int LongestAddress = 254;

    private const int LongestLocalPart = 64;
    private const int LongestText = 1000;

    /// <summary>
    /// The address alone, its domain in lower case: from <c>mailto:</c> links and <c>Name &lt;a@b.c&gt;</c> too.
    /// Null where it is not one address.
    /// </summary>
    public static string? Normalise(string? text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length > LongestText)
        {
            return null;
        }
        Span<char> buffer = stackalloc char[LongestText];
        var address = Bare(buffer[..HalfWidth.Write(trimmed, buffer)]);
        var at = address.LastIndexOf('@');
        if (at < 0 || !IsLocalPart(address[..at]) || HostName.Normalise(address[(at + 1)..]) is not { } domain)
        {
            return null;
        }
        var result = $"{address[..at]}@{domain}";
        return result.Length <= LongestAddress ? result : null;
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('<') is >= 0 and var open && text[^1] == '>')
        {
            text = text[(open + 1)..^1].Trim();
        }
        if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            text = text[7..];
            text = text.IndexOf('?') is >= 0 and var query ? text[..query] : text;
        }
        return text.Trim();
    }

    private static bool IsLocalPart(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestLocalPart || text[0] == '.' || text[^1] == '.' || text.Contains("..", StringComparison.Ordinal))
        {
            return false;
        }
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii ? !IsAtom((char)rune.Value) : !Rune.IsLetterOrDigit(rune))
            {
                return false;
            }
        }
        return true;
    }

    // RFC 5322's atext; quoted local parts exist on paper only.
    private static bool IsAtom(char character) =>
        char.IsAsciiLetterOrDigit(character) || "!#$%&'*+-/=?^_`{|}~.".Contains(character, StringComparison.Ordinal);
}
