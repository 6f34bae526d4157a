namespace Rapport.Platform.Text;

/// <summary>
/// The commonest reading of Chinese characters, as syllables that sort by their bytes: tone digit at the end
/// (5 is neutral), <c>u:</c> for ü after l and n.
/// </summary>
internal static class Pinyin
{
    private const char First = '\u3007';

    private static readonly List<string?> Syllables = [null];
    private static readonly ushort[] Indexes = new ushort['\uFB00' - First];
    private static readonly Dictionary<char, List<(string Beginning, string Syllable)>> Beginnings = [];

    static Pinyin()
    {
        foreach (var line in TextResource.Lines("pinyin.txt"))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            if (line[0] == '^')
            {
                AddBeginning(line[(space + 1)..], line[1..space]);
                continue;
            }
            foreach (var character in line.AsSpan(space + 1))
            {
                Indexes[character - First] = (ushort)Syllables.Count;
            }
            Syllables.Add(line[..space]);
        }
    }

    /// <summary>The syllable, or null where the character is not Chinese or nobody knows how it reads.</summary>
    public static string? Syllable(char character)
    {
        var index = character - First;
        return (uint)index < (uint)Indexes.Length ? Syllables[Indexes[index]] : null;
    }

    /// <summary>
    /// The reading of a text's first character: surnames (曾 zeng) and places (重庆 chong) differ from the commonest reading.
    /// </summary>
    public static string? FirstSyllable(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && Beginnings.TryGetValue(text[0], out var beginnings))
        {
            foreach (var (beginning, syllable) in beginnings)
            {
                if (text.StartsWith(beginning))
                {
                    return syllable;
                }
            }
        }
        return text.Length > 0 ? Syllable(text[0]) : null;
    }

    private static void AddBeginning(string beginning, string syllable)
    {
        if (!Beginnings.TryGetValue(beginning[0], out var beginnings))
        {
            Beginnings.Add(beginning[0], beginnings = []);
        }
        // The longer one decides: 单 is a surname, but not in 单位.
        beginnings.Insert(beginning.Length > 1 ? 0 : beginnings.Count, (beginning, syllable));
    }
}
