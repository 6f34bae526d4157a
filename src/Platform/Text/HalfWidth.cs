namespace Rapport.Platform.Text;

/// <summary>What a Chinese input method types in full width, as the ASCII it stands for.</summary>
internal static class HalfWidth
{
    /// <summary>Writes the text in half width, without the direction marks that spreadsheets leave; returns the length.</summary>
    public static int Write(ReadOnlySpan<char> text, Span<char> target)
    {
        var length = 0;
        foreach (var character in text)
        {
            if (!IsDirectionMark(character))
            {
                target[length++] = Of(character);
            }
        }
        return length;
    }

    /// <summary>One character in half width.</summary>
    public static char Of(char character) => character switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
        '\u00A0' or '\u2007' or '\u2009' or '\u202F' or '\u3000' => ' ',
        '\u2010' or '\u2011' or '\u2013' or '\u2014' or '\u2212' or '\uFE63' => '-',
        '\u3002' or '\uFF61' => '.',
        '\u2019' => '\'',
        '\uFFE5' => '\u00A5',
        '\uFFE1' => '\u00A3',
        _ => character,
    };

    private static bool IsDirectionMark(char character) =>
        character is '\u200E' or '\u200F' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
