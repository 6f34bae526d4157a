using System.Globalization;

namespace Rapport.Platform.Text;

/// <summary>
/// The Unicode data behind <see cref="Normalizer"/>: compatibility decompositions, combining classes and pairs that
/// compose. Our own because the server runs without ICU, where <c>string.Normalize</c> returns its input unchanged,
/// and because stored keys must not change with the ICU of the machine.
/// </summary>
internal sealed class UnicodeTable
{
    private readonly Dictionary<int, int[]> decompositions = new(6000);
    private readonly Dictionary<int, byte> classes = new(1000);
    private readonly Dictionary<long, int> compositions = new(1000);

    private UnicodeTable()
    {
        byte rank = 0;
        foreach (var line in TextResource.Lines("normalization.txt"))
        {
            if (line.StartsWith("marks ", StringComparison.Ordinal))
            {
                rank++;
                foreach (var mark in Points(line.AsSpan(6)))
                {
                    classes.Add(mark, rank);
                }
            }
            else
            {
                Add(line);
            }
        }
    }

    public static UnicodeTable Instance { get; } = new();

    /// <summary>Characters that decompose, as code points.</summary>
    public IEnumerable<int> Decomposing => decompositions.Keys;

    /// <summary>The full compatibility decomposition, or null where the character stands for itself.</summary>
    public int[]? Decomposition(int point) => point < 0xA0 ? null : decompositions.GetValueOrDefault(point);

    /// <summary>0 for a starter, else the rank of the mark's combining class.</summary>
    public byte Class(int point) => point < 0x300 ? (byte)0 : classes.GetValueOrDefault(point);

    /// <summary>What the two compose to, or 0.</summary>
    public int Composition(int first, int second) => compositions.GetValueOrDefault(Pair(first, second));

    /// <summary>Marks, and starters that may compose with what stands before them.</summary>
    public IEnumerable<int> Attaching => classes.Keys.Concat(compositions.Keys.Select(pair => (int)(pair & 0x1FFFFF)));

    private static long Pair(int first, int second) => ((long)first << 21) | (uint)second;

    private void Add(string line)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        var plus = line.IndexOf('+', StringComparison.Ordinal);
        if (plus < 0)
        {
            decompositions.Add(Point(line.AsSpan(0, equals)), Points(line.AsSpan(equals + 1)));
        }
        else
        {
            var pair = Pair(Point(line.AsSpan(0, plus)), Point(line.AsSpan(plus + 1, equals - plus - 1)));
            compositions.Add(pair, Point(line.AsSpan(equals + 1)));
        }
    }

    private static int[] Points(ReadOnlySpan<char> text)
    {
        var points = new List<int>();
        foreach (var part in text.Split(' '))
        {
            points.Add(Point(text[part]));
        }
        return [.. points];
    }

    private static int Point(ReadOnlySpan<char> text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
