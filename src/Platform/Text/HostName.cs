using System.Buffers;
using System.Globalization;
using System.Text;

namespace Rapport.Platform.Text;

/// <summary>Names of hosts in addresses of mail and web.</summary>
internal static class HostName
{
    private const int LongestName = 253;
    private const int LongestLabel = 63;

    private static readonly SearchValues<char> LabelCharacters = SearchValues.Create("-0123456789abcdefghijklmnopqrstuvwxyz");
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>
    /// The name in lower case, an international one in its own script whichever way it was written. Null where it is not
    /// the name of a public host: at least two labels, no address in numbers.
    /// </summary>
    public static string? Normalise(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestName || ContainsSpace(text))
        {
            return null;
        }
        // 例子。中国 is how a Chinese input method types the dot.
        var name = TextKeys.Fold(text.ToString()).Replace('。', '.');
        name = name.EndsWith('.') ? name[..^1] : name;
        if (!Ascii.IsValid(name) || name.Contains("xn--", StringComparison.Ordinal))
        {
            return Canonical(name);
        }
        return IsValid(name) ? name : null;
    }

    // Looked for before folding, which would forgive it at the ends.
    private static bool ContainsSpace(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                return true;
            }
        }
        return false;
    }

    private static string? Canonical(string name)
    {
        try
        {
            var ascii = Idn.GetAscii(name);
            var unicode = Idn.GetUnicode(ascii);
            return IsValid(ascii) && IsWritten(unicode) ? unicode : null;
        }
        catch (ArgumentException)
        {
            // The only way IdnMapping says no.
            return null;
        }
    }

    // IdnMapping would let symbols, emoji and marks without a letter pass.
    private static bool IsWritten(string name)
    {
        var previous = new Rune('.');
        foreach (var rune in name.EnumerateRunes())
        {
            var isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (isMark ? !Rune.IsLetterOrDigit(previous) : !Rune.IsLetterOrDigit(rune) && rune.Value is not ('.' or '-'))
            {
                return false;
            }
            previous = isMark ? previous : rune;
        }
        return true;
    }

    private static bool IsValid(string name)
    {
        var labels = 0;
        var last = ReadOnlySpan<char>.Empty;
        foreach (var range in name.AsSpan().Split('.'))
        {
            last = name.AsSpan()[range];
            labels++;
            if (last.Length is 0 or > LongestLabel || last[0] == '-' || last[^1] == '-' || last.ContainsAnyExcept(LabelCharacters))
            {
                return false;
            }
        }
        return labels >= 2 && name.Length <= LongestName && !char.IsAsciiDigit(last[0]);
    }
}
