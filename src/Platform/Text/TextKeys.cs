using System.Text;

namespace Rapport.Platform.Text;

/// <summary>
/// The two keys kept beside a searchable or sortable text. Both are compared bytewise as UTF-8 (<c>BINARY</c>,
/// <c>COLLATE "C"</c>), so that SQLite and PostgreSQL agree with each other and on every machine.
/// </summary>
public static class TextKeys
{
    /// <summary>The most UTF-8 bytes a sort key has.</summary>
    public const int SortKeyBytes = 600;

    // Below every character a folded text can hold, so that a name sorts before its longer neighbours.
    private const char TieBreak = '\u0001';

    /// <summary>
    /// What filters, look-ups and uniqueness compare: NFKC, lower case, runs of white space and control characters as one
    /// space, trimmed, without invisible characters. A lone surrogate reads as U+FFFD. Folding a folded text changes nothing.
    /// </summary>
    public static string Fold(string text) => TextFolding.Fold(text);

    /// <summary>
    /// What lists are ordered by. A Chinese character becomes its pinyin syllable followed by itself, so that Latin and
    /// Chinese names interleave from A to Z and names of one surname stand together (张三, 张四, 章三). Digits come before
    /// letters, an accented Latin letter beside its plain one. A folded text has the same key as the text it came from,
    /// at less cost.
    /// </summary>
    public static string Sort(string text)
    {
        var folded = Fold(text);
        if (folded.Length <= SortKeyBytes && Ascii.IsValid(folded))
        {
            return folded;
        }
        var key = new SortKeyBuilder(stackalloc char[SortKeyBytes]);
        var hidesAccents = false;
        for (var i = 0; i < folded.Length && !key.IsFull; i++)
        {
            var character = folded[i];
            if ((i == 0 ? Pinyin.FirstSyllable(folded) : Pinyin.Syllable(character)) is { } syllable)
            {
                key.Append(syllable);
                key.Append(character);
            }
            else if (UnaccentedLatin(character) is var plain && plain != character)
            {
                key.Append(plain);
                hidesAccents = true;
            }
            else if (char.IsHighSurrogate(character))
            {
                // Folding leaves no lone surrogate.
                key.Append(character, folded[++i]);
            }
            else
            {
                key.Append(character);
            }
        }
        if (hidesAccents)
        {
            key.Append(TieBreak);
            key.Append(folded);
        }
        return key.ToString();
    }

    private static char UnaccentedLatin(char character) =>
        character is (>= '\u00E0' and <= '\u024F') or (>= '\u1E00' and <= '\u1EFF')
        && UnicodeTable.Instance.Decomposition(character) is [>= 'A' and <= 'z' and var letter, ..]
            ? (char)letter
            : character;
}
