using System.Numerics;
using Rapport.Platform.Text;

namespace Rapport.Platform.Imports.Files;

/// <summary>Counts one column's cells while a file passes by.</summary>
internal sealed class ColumnStatistics
{
    private const int MostSamples = 5;
    private const int MostDistinct = 200;

    /// <summary>Characters of a value that are kept: enough to recognise it.</summary>
    public const int Clip = 200;

    private readonly long[] shapes = new long[32];
    private readonly List<string> samples = [];
    private readonly NumberColumn numbers = new();
    private Dictionary<string, long>? distinct = new(StringComparer.Ordinal);

    public DecimalMark DecimalMark => numbers.Mark;

    public long Filled { get; private set; }

    public IReadOnlyList<string> Samples => samples;

    public IReadOnlyList<ValueCount>? Distinct =>
        distinct?.OrderByDescending(pair => pair.Value).Select(pair => new ValueCount(pair.Key, pair.Value)).ToList();

    public bool AreDates => Nearly(CellShapes.Date);

    public void Add(string text, CellShapes cell)
    {
        Filled++;
        numbers.Add(text);
        for (var bits = (uint)cell; bits != 0; bits &= bits - 1)
        {
            shapes[BitOperations.TrailingZeroCount(bits)]++;
        }

        var clipped = Clipped(text);
        if (samples.Count < MostSamples && !samples.Contains(clipped))
        {
            samples.Add(clipped);
        }

        if (distinct is null)
        {
            return;
        }

        distinct[text] = distinct.GetValueOrDefault(text) + 1;
        if (distinct.Count > MostDistinct || text.Length > Clip)
        {
            distinct = null;
        }
    }

    /// <summary>The kind, dates left aside: whether those agree on an order is not known here.</summary>
    public ColumnKind Kind()
    {
        if (Filled == 0)
        {
            return ColumnKind.Text;
        }

        // One zero in front is enough: a number would lose it, and text loses nothing.
        var numbers = Count(CellShapes.LeadingZero) == 0;
        return Nearly(CellShapes.Boolean) ? ColumnKind.Boolean
            : Nearly(CellShapes.Uuid) ? ColumnKind.Uuid
            : Nearly(CellShapes.Email) ? ColumnKind.Email
            : Nearly(CellShapes.Url) ? ColumnKind.Url
            : Nearly(CellShapes.Percent) ? ColumnKind.Percent
            : Nearly(CellShapes.Phone, CellShapes.Mobile) ? ColumnKind.Phone
            : numbers && Nearly(CellShapes.Integer) ? ColumnKind.Integer
            : numbers && Nearly(CellShapes.Integer, CellShapes.Decimal) ? ColumnKind.Decimal
            : ColumnKind.Text;
    }

    public static string Clipped(string text) => text.Length <= Clip ? text : string.Concat(text.AsSpan(0, Clip - 1), "…");

    private bool Nearly(params ReadOnlySpan<CellShapes> any)
    {
        long found = 0;
        foreach (var shape in any)
        {
            found += Count(shape);
        }

        return Filled > 0 && found * 100 >= Filled * 98;
    }

    private long Count(CellShapes shape) => shapes[BitOperations.TrailingZeroCount((uint)shape)];
}
