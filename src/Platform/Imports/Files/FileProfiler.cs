namespace Rapport.Platform.Imports.Files;

/// <summary>Learns in one pass what the columns of a file hold, judging each by all of its cells.</summary>
internal static class FileProfiler
{
    private const int FirstRows = 10;

    /// <summary>Reads the whole file; throws <see cref="FileProblemException"/> as <see cref="TableFile.Read"/> does.</summary>
    public static FileProfile Profile(string path, TableFormat format)
    {
        var columns = format.Columns.Select(_ => new ColumnStatistics()).ToArray();
        var memories = format.Columns.Select(_ => new ShapeMemory()).ToArray();
        var evidence = new DateEvidence(columns.Length);
        var first = new List<TableRow>(FirstRows);
        long rows = 0, problems = 0;
        foreach (var row in TableFile.Read(path, format))
        {
            rows++;
            if (first.Count < FirstRows)
            {
                first.Add(row with { Cells = Array.ConvertAll(row.Cells, cell => cell is null ? null : KeptText.Of(ColumnStatistics.Clipped(cell))) });
            }

            if (row.Problem is not null)
            {
                problems++;
                continue;
            }

            Count(row.Cells, columns, memories, evidence);
        }

        var (orders, questions) = evidence.Infer(Enumerable.Range(0, columns.Length).Where(index => columns[index].AreDates));
        var open = questions.SelectMany(question => question.Columns).ToHashSet();
        return new FileProfile(rows, problems, [.. columns.Select((column, index) =>
        {
            var isDate = orders.ContainsKey(index) || open.Contains(index);
            var kind = !isDate ? column.Kind() : evidence.Column(index)!.HasTimes ? ColumnKind.DateTime : ColumnKind.Date;
            DateOrder? order = orders.TryGetValue(index, out var certain) ? certain : null;
            return new ColumnProfile(
                index, format.Columns[index], column.Filled, kind, order, open.Contains(index), column.DecimalMark, column.Samples, column.Distinct);
        })], first, questions);
    }

    private static void Count(string?[] cells, ColumnStatistics[] columns, ShapeMemory[] memories, DateEvidence evidence)
    {
        for (var index = 0; index < columns.Length; index++)
        {
            if (cells[index] is not { } text)
            {
                continue;
            }

            var shapes = memories[index].Of(text, out var date);
            columns[index].Add(text, shapes);
            if (shapes.HasFlag(CellShapes.Date))
            {
                evidence.Add(index, text, date);
            }
        }

        evidence.EndRow();
    }
}
