using System.Globalization;
using System.Text;
using Rapport.Platform.Text;

namespace Rapport.Platform.Imports;

/// <summary>The rows that did not go in, as a CSV file that a person corrects and imports again: the columns as they were, the line, the reasons.</summary>
internal static class ErrorFile
{
    private static readonly Labels Line = ("原文件行号", "Line in the file");
    private static readonly Labels Reasons = ("未导入的原因", "Why it was not imported");

    public static string Header(Import import, Language language) =>
        Record([.. import.Format.Columns, Line.In(language), Reasons.In(language)]);

    /// <summary>One row; the cells that a row has too many stand behind the reasons, so that nothing of it is lost.</summary>
    public static string Row(Import import, FailedRow row, Language language)
    {
        var columns = import.Format.Columns.Count;
        var reasons = row.Reasons.Select(r => Reason(r, language));
        IEnumerable<string?> cells = row.Cells.Take(columns).Concat(Enumerable.Repeat((string?)null, Math.Max(0, columns - row.Cells.Length)));
        return Record([.. cells, row.Line.ToString(CultureInfo.InvariantCulture), string.Join(' ', reasons), .. row.Cells.Skip(columns)]);
    }

    /// <summary>A reason as people read it, led by its column.</summary>
    public static string Reason(Rows.RowReason reason, Language language)
    {
        var text = language == Language.Zh ? reason.Zh : reason.En;
        return reason.Column is null ? text : language == Language.Zh ? $"{reason.Column}：{text}" : $"{reason.Column}: {text}";
    }

    private static string Record(IReadOnlyList<string?> cells)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Count; i++)
        {
            line.Append(i == 0 ? "" : ",").Append(Cell(cells[i] ?? ""));
        }

        return line.Append("\r\n").ToString();
    }

    /// <summary>A cell as it was; what reads as a number stays one.</summary>
    internal static string Cell(string text) => CsvCell.Of(text, isNumber: LooseNumber.TryParse(text, DecimalMark.Unknown, out _, out _));
}
