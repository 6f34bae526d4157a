namespace Rapport.Platform.Text;

/// <summary>What the numbers of one column of a file have in common.</summary>
public static class NumberColumn
{
    /// <summary>
    /// The decimal mark that the column's decisive cells agree on: those that are a number with one mark only
    /// (<c>1.234,56</c>, <c>12,5</c>, <c>12.5</c>). Unknown where there is none, or where they contradict each other.
    /// </summary>
    public static DecimalMark MarkOf(IEnumerable<string?> cells)
    {
        var found = DecimalMark.Unknown;
        foreach (var cell in cells)
        {
            var dot = LooseNumber.TryParse(cell, DecimalMark.Dot, out _, out _);
            if (dot == LooseNumber.TryParse(cell, DecimalMark.Comma, out _, out _))
            {
                continue;
            }
            var mark = dot ? DecimalMark.Dot : DecimalMark.Comma;
            if (found != DecimalMark.Unknown && found != mark)
            {
                return DecimalMark.Unknown;
            }
            found = mark;
        }
        return found;
    }
}
