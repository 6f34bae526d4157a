namespace Rapport.Platform.Imports.Files;

/// <summary>Tells a row of column names from a row of data, and makes the names.</summary>
internal static class HeaderRow
{
    /// <summary>
    /// True unless the first row clearly is data: one of its cells is a number, a date or the like just as the column below it, and no
    /// column has a text standing above such values.
    /// </summary>
    public static bool IsHeader(string?[] first, IReadOnlyList<RawRow> below)
    {
        var looksLikeData = false;
        for (var index = 0; index < first.Length; index++)
        {
            var filled = below.Select(row => row.Cells.ElementAtOrDefault(index)).OfType<string>().Select(CellShape.Of).ToList();
            if (first[index] is not { } name || filled.Count == 0)
            {
                continue;
            }

            var shape = CellShape.Of(name);
            var sameBelow = filled.Count(cell => (cell & shape) != 0);
            var typedBelow = filled.Count(cell => cell != CellShapes.None);
            if (shape == CellShapes.None && typedBelow * 10 >= filled.Count * 8)
            {
                return true;
            }

            looksLikeData |= shape != CellShapes.None && !IsYear(name) && sameBelow * 10 >= filled.Count * 8;
        }

        return !looksLikeData;
    }

    /// <summary>The names of the first columns; throws <see cref="FileProblemException"/> for a name that stands there twice.</summary>
    public static IReadOnlyList<string> Names(string?[] cells, int columns, long line)
    {
        var names = Enumerable.Range(0, columns).Select(index => (index < cells.Length ? cells[index] : null) is { } name ? KeptText.Of(name) : NameAt(index)).ToList();
        var twice = names.CountBy(name => name, StringComparer.Ordinal).FirstOrDefault(pair => pair.Value > 1);
        return twice.Key is null ? names : throw new FileProblemException(FileProblem.HeaderDuplicate(twice.Key, line));
    }

    /// <summary>The names of columns that have none.</summary>
    public static IReadOnlyList<string> Numbered(int columns) => [.. Enumerable.Range(0, columns).Select(NameAt)];

    private static string NameAt(int index) => $"column {index + 1}";

    /// <summary>A year is a common name of a column of figures.</summary>
    private static bool IsYear(string name) => name.Length == 4 && int.TryParse(name, out var year) && year is >= 1900 and <= 2200;
}
