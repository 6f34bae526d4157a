using System.Buffers;
using System.Globalization;
using System.Text;

namespace Rapport.Platform.Text;

/// <summary>
/// The work behind <see cref="TextKeys.Fold"/>: returns the text itself, maps characters one to one, or normalises in full.
/// </summary>
internal static class TextFolding
{
    private const char NeedsNormalizer = default;
    private const int StackLimit = 256;

    private static readonly SearchValues<char> FoldedAscii = SearchValues.Create(
        " !\"#$%&'()*+,-./0123456789:;<=>?@[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    private static readonly char[] Map = CreateMap();

    public static string Fold(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(FoldedAscii) && HasNoLooseSpace(text))
        {
            return text;
        }
        return FoldEachCharacter(text) ?? Normalize(text);
    }

    private static bool HasNoLooseSpace(string text) =>
        text.Length == 0 || (text[0] != ' ' && text[^1] != ' ' && !text.Contains("  ", StringComparison.Ordinal));

    /// <summary>Null where some character is not folded on its own.</summary>
    private static string? FoldEachCharacter(string text)
    {
        char[]? rented = null;
        var buffer = text.Length <= StackLimit ? stackalloc char[StackLimit] : rented = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            var length = 0;
            foreach (var character in text)
            {
                var folded = Map[character];
                if (folded == NeedsNormalizer)
                {
                    return null;
                }
                if (folded != ' ' || (length > 0 && buffer[length - 1] != ' '))
                {
                    buffer[length++] = folded;
                }
            }
            var result = buffer[..length].TrimEnd(' ');
            return result.SequenceEqual(text) ? text : result.ToString();
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<char>.Shared.Return(rented);
            }
        }
    }

    private static string Normalize(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        var normalizer = new Normalizer(result);
        // A lone surrogate comes as U+FFFD, which both databases can store.
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsSpace(rune))
            {
                normalizer.Append(new Rune(' '));
            }
            else if (!IsInvisible(rune))
            {
                normalizer.Append(rune);
            }
        }
        normalizer.Flush();
        return result.ToString().TrimEnd(' ');
    }

    // Control characters separate words, and PostgreSQL cannot store NUL.
    private static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);

    // Zero-width and direction marks come with text pasted from web pages and spreadsheets; variation selectors only choose a glyph.
    private static bool IsInvisible(Rune rune) =>
        rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    /// <summary>What each character of the basic plane folds to where that is one character whatever stands beside it.</summary>
    private static char[] CreateMap()
    {
        var map = new char[char.MaxValue + 1];
        for (var i = 0; i < map.Length; i++)
        {
            var character = (char)i;
            map[i] = char.IsSurrogate(character) || IsInvisible((Rune)character) ? NeedsNormalizer
                : IsSpace((Rune)character) ? ' '
                : char.ToLowerInvariant(character);
        }
        foreach (var point in UnicodeTable.Instance.Attaching.Where(point => point <= char.MaxValue))
        {
            map[point] = NeedsNormalizer;
        }
        // Vowels and trailing consonants of Hangul attach by arithmetic, not by the table.
        map.AsSpan(0x1160, 0x1200 - 0x1160).Clear();
        bool StandsAlone(int point) => point <= char.MaxValue && map[point] is not (NeedsNormalizer or ' ');
        foreach (var point in UnicodeTable.Instance.Decomposing.Where(StandsAlone))
        {
            var folded = Normalize(((char)point).ToString());
            map[point] = folded.Length == 1 && map[folded[0]] != NeedsNormalizer ? folded[0] : NeedsNormalizer;
        }
        return map;
    }
}
