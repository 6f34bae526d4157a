using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rapport.Imports.Tests.ShuffledFormats;

/// <summary>Writes rows as text in a style, or as a workbook.</summary>
internal static class TableWriter
{
    private const uint DateStyle = 1;

    public static byte[] Text(IEnumerable<SourceRow> rows, FileStyle style)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = new StringBuilder();
        foreach (var cells in rows.Select(style.Cells).Prepend(style.Header))
        {
            text.AppendJoin(style.Delimiter, cells.Select(c => Quoted(c, style))).Append(style.LineEnd);
        }

        var encoding = style.Encoding switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8-bom" => new UTF8Encoding(true),
            "utf-16" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            _ => Encoding.GetEncoding("gb18030"),
        };
        return [.. encoding.Preamble, .. encoding.GetBytes(text.ToString())];
    }

    /// <summary>As spreadsheets keep a table: numbers and dates as numbers, or as the texts of the style.</summary>
    public static byte[] Workbook(IEnumerable<SourceRow> rows, FileStyle style, bool typed)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var styles = book.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = new(
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new(new SheetData(rows.Select(r => new Row(typed ? Typed(r, style) : style.Cells(r).Select(Cell))).Prepend(new Row(style.Header.Select(Cell)))));
            book.Workbook = new(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "商机" }));
        }

        return stream.ToArray();
    }

    private static IEnumerable<Cell> Typed(SourceRow row, FileStyle style)
    {
        Cell[] all = [Cell(row.Id), Cell(row.Name), Number((double)row.Amount), Date(row.Opened), row.Closed is { } closed ? Date(closed) : Cell(""), Cell(row.Note)];
        return style.Columns.Select(c => all[c]);
    }

    private static Cell Cell(string text) => new() { DataType = CellValues.InlineString, InlineString = new(new Text(text) { Space = SpaceProcessingModeValues.Preserve }) };

    private static Cell Number(double value) => new() { CellValue = new(value.ToString(CultureInfo.InvariantCulture)) };

    private static Cell Date(DateOnly date) => new() { CellValue = new(date.ToDateTime(default).ToOADate().ToString(CultureInfo.InvariantCulture)), StyleIndex = DateStyle };

    private static string Quoted(string cell, FileStyle style) =>
        style.QuoteAll || cell.AsSpan().IndexOfAny([style.Delimiter, '"', '\n', '\r']) >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
