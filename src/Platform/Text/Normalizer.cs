using System.Text;

namespace Rapport.Platform.Text;

/// <summary>
/// NFKC with lower case and single inner spaces (Unicode Standard Annex 15), one character at a time, so that a long text
/// needs no second copy.
/// Lower case is applied to the decomposed characters: applied to composed ones, a capital with an accent that only its
/// small letter composes with would give another key than the small letter.
/// </summary>
/// <param name="output">Where the text goes.</param>
/// <param name="asWritten">Whether case and spaces stay as they are: NFKC alone.</param>
internal sealed class Normalizer(StringBuilder output, bool asWritten = false)
{
    // Hangul composes by arithmetic (Unicode Standard, section 3.12).
    private const int Syllables = 0xAC00, Leads = 0x1100, Vowels = 0x1161, Trails = 0x11A7;
    private const int LeadCount = 19, VowelCount = 21, TrailCount = 28, SyllableCount = LeadCount * VowelCount * TrailCount;

    private static readonly UnicodeTable Table = UnicodeTable.Instance;

    // A starter and the marks after it: class << 56 | position << 24 | code point, which sorts stably by class.
    private readonly List<ulong> segment = [];

    public void Append(Rune rune)
    {
        var point = rune.Value;
        if (point is >= Syllables and < Syllables + SyllableCount)
        {
            AppendHangul(point - Syllables);
        }
        else if (Table.Decomposition(point) is { } decomposition)
        {
            foreach (var part in decomposition)
            {
                AppendPart(part);
            }
        }
        else
        {
            AppendPart(point);
        }
    }

    /// <summary>Writes what is still held back because a mark could have followed.</summary>
    public void Flush()
    {
        Compose();
        Write();
    }

    private void Write()
    {
        foreach (var entry in segment)
        {
            var point = PointOf(entry);
            if (asWritten || point != ' ' || (output.Length > 0 && output[^1] != ' '))
            {
                output.Append(new Rune(point));
            }
        }
        segment.Clear();
    }

    private static int PointOf(ulong entry) => (int)(entry & 0xFFFFFF);

    private void AppendHangul(int index)
    {
        AppendPart(Leads + (index / (VowelCount * TrailCount)));
        AppendPart(Vowels + (index / TrailCount % VowelCount));
        if (index % TrailCount is > 0 and var trail)
        {
            AppendPart(Trails + trail);
        }
    }

    private void AppendPart(int point)
    {
        point = asWritten ? point : Rune.ToLowerInvariant(new Rune(point)).Value;
        var rank = Table.Class(point);
        if (rank == 0)
        {
            Compose();
            if (segment.Count == 1 && Composed(PointOf(segment[0]), point) is > 0 and var composed)
            {
                segment[0] = (uint)composed;
                return;
            }
            Write();
        }
        segment.Add(((ulong)rank << 56) | ((ulong)segment.Count << 24) | (uint)point);
    }

    private void Compose()
    {
        if (segment.Count < 2)
        {
            return;
        }
        segment.Sort();
        if (segment[0] >> 56 != 0)
        {
            return;
        }
        var kept = 1;
        for (var i = 1; i < segment.Count; i++)
        {
            var entry = segment[i];
            // A mark is blocked by a kept one of its own class before it; sorted, that is the last one kept.
            var blocked = kept > 1 && segment[kept - 1] >> 56 == entry >> 56;
            if (!blocked && Composed(PointOf(segment[0]), PointOf(entry)) is > 0 and var composed)
            {
                segment[0] = (uint)composed;
            }
            else
            {
                segment[kept++] = entry;
            }
        }
        segment.RemoveRange(kept, segment.Count - kept);
    }

    private static int Composed(int first, int second)
    {
        if (first is >= Leads and < Leads + LeadCount && second is >= Vowels and < Vowels + VowelCount)
        {
            return Syllables + ((((first - Leads) * VowelCount) + second - Vowels) * TrailCount);
        }
        var isOpenSyllable = first is >= Syllables and < Syllables + SyllableCount && (first - Syllables) % TrailCount == 0;
        return isOpenSyllable && second is > Trails and < Trails + TrailCount
            ? first + second - Trails
            : Table.Composition(first, second);
    }
}
