using Rapport.Platform.Imports.Files.Cards;

namespace Rapport.Platform.Imports.Files;

/// <summary>What detection says about a file: how to read it, or why it cannot be read. Exactly one of the two is there.</summary>
internal sealed record Detection(TableFormat? Format, FileProblem? Problem);

/// <summary>Reads table files (CSV in all its dialects, XLSX, cards and calendars) row by row at constant memory.</summary>
internal static class TableFile
{
    private const int SampleRows = 200;

    /// <summary>
    /// Looks at the whole file: what it is, that all of its bytes decode, its quotes close and its limits hold. Whatever
    /// passes can be read to its end.
    /// </summary>
    public static Detection Detect(string path, FormatHint hint)
    {
        try
        {
            return new Detection(FileSignature.Read(path, hint.FileName) switch
            {
                TableKind.Xlsx => DetectWorkbook(path, hint),
                TableKind.Csv => DetectText(path, hint),
                var cards => CardFile.Detect(path, cards, hint),
            }, null);
        }
        catch (FileProblemException refused)
        {
            return new Detection(null, refused.Problem);
        }
    }

    /// <summary>
    /// The data rows, wholly empty ones left out. Throws <see cref="FileProblemException"/> when the file turns out not to be
    /// the one that was looked at.
    /// </summary>
    /// <param name="skipRows">Data rows to pass over, to go on where an interrupted import stood.</param>
    public static IEnumerable<TableRow> Read(string path, TableFormat format, long skipRows = 0) =>
        format.Kind is TableKind.Vcf or TableKind.Ics ? CardFile.Read(path, format).SkipWhile(r => r.Number <= skipRows) : ReadTable(path, format, skipRows);

    private static IEnumerable<TableRow> ReadTable(string path, TableFormat format, long skipRows)
    {
        long number = 0;
        var header = format.Header;
        foreach (var raw in RawRows(path, format))
        {
            var width = raw.FilledWidth;
            if (width == 0)
            {
                continue;
            }

            if (header)
            {
                header = false;
            }
            else if (++number > skipRows)
            {
                yield return Row(number, raw, width, format.Columns.Count);
            }
        }
    }

    private static TableRow Row(long number, RawRow raw, int filled, int columns)
    {
        var found = filled > columns ? filled : raw.Cells.Length;
        if (filled > columns || found < columns)
        {
            return new TableRow(number, raw.Line, raw.Cells, RowProblem.Width(found, columns));
        }

        var cells = found == columns ? raw.Cells : raw.Cells[..columns];
        return new TableRow(number, raw.Line, cells, raw.HasControlCharacters ? RowProblem.ControlCharacters : null);
    }

    private static TableFormat DetectText(string path, FormatHint hint)
    {
        if (hint.Delimiter is { } said && !DelimiterSniffer.Accepts(said))
        {
            throw new FileProblemException(FileProblem.DelimiterUnusable);
        }

        var name = EncodingSniffer.Detect(path, hint.Encoding);
        var delimiter = hint.Delimiter ?? DelimiterSniffer.Detect(path, TextEncodings.Find(name)!);
        return WithColumns(path, new TableFormat(TableKind.Csv, name, delimiter, true, null, []), hint);
    }

    private static TableFormat DetectWorkbook(string path, FormatHint hint) =>
        WithColumns(path, new TableFormat(TableKind.Xlsx, TextEncodings.Utf8, ',', true, Workbook.FindSheet(path), []), hint);

    private static TableFormat WithColumns(string path, TableFormat format, FormatHint hint)
    {
        var sample = new List<RawRow>(SampleRows);
        var widest = 0;
        // Empty rows above a table are common on a sheet; in text a row of bare delimiters is a header without names.
        var canLackNames = format.Kind == TableKind.Csv && !char.IsWhiteSpace(format.Delimiter) && hint.Header != false;
        var nameless = false;
        foreach (var row in RawRows(path, format))
        {
            var filled = row.FilledWidth;
            nameless |= canLackNames && filled == 0 && sample.Count == 0 && row.Cells.Length > 1;

            // The header itself does not count: a name without any value below it is a column, an empty name without one is not.
            widest = sample.Count == 0 ? 0 : Math.Max(widest, filled);
            if (filled > 0 && sample.Count < SampleRows)
            {
                sample.Add(row);
            }
        }

        if (sample.Count == 0 || nameless)
        {
            throw new FileProblemException(nameless ? FileProblem.HeaderEmpty : FileProblem.Empty);
        }

        var first = sample[0];
        if (hint.Header ?? HeaderRow.IsHeader(first.Cells, [.. sample.Skip(1)]))
        {
            var columns = Math.Max(first.FilledWidth, Math.Min(first.Cells.Length, widest));
            return format with { Columns = HeaderRow.Names(first.Cells, columns, first.Line) };
        }

        var usual = DelimiterSniffer.UsualWidth([.. sample.Select(row => row.Cells.Length)]);
        var width = Math.Min(usual, Math.Max(first.FilledWidth, widest));
        return format with { Header = false, Columns = HeaderRow.Numbered(width) };
    }

    private static IEnumerable<RawRow> RawRows(string path, TableFormat format) => format.Kind == TableKind.Xlsx
        ? Workbook.Read(path, format.Sheet)
        : DelimitedText.Read(path, TextEncodings.Find(format.Encoding)!, format.Delimiter);
}
