namespace Rapport.Platform.Text;

/// <summary>What the numbers of one column of a file have in common, learnt cell by cell.</summary>
public sealed class NumberColumn
{
    private const int LongestNumber = 60;
    private bool contradicts;

    /// <summary>
    /// The decimal mark that the column's decisive cells agree on: those that are a number with one mark only
    /// (<c>1.234,56</c>, <c>12,5</c>, <c>12.5</c>). Unknown where there is none, or where they contradict each other.
    /// </summary>
    public DecimalMark Mark { get; private set; }

    public void Add(string? cell)
    {
        // Whole numbers, most of what there is, decide nothing.
        if (contradicts || cell is null || cell.Length > LongestNumber || cell.AsSpan().IndexOfAny(".,．，") < 0)
        {
            return;
        }

        var dot = LooseNumber.TryParse(cell, DecimalMark.Dot, out _, out _);
        if (dot == LooseNumber.TryParse(cell, DecimalMark.Comma, out _, out _))
        {
            return;
        }

        var mark = dot ? DecimalMark.Dot : DecimalMark.Comma;
        contradicts = Mark != DecimalMark.Unknown && Mark != mark;
        Mark = contradicts ? DecimalMark.Unknown : mark;
    }

    /// <summary>The mark of a column whose cells are at hand.</summary>
    public static DecimalMark MarkOf(IEnumerable<string?> cells)
    {
        var column = new NumberColumn();
        foreach (var cell in cells)
        {
            column.Add(cell);
        }

        return column.Mark;
    }
}
