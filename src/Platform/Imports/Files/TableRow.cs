namespace Rapport.Platform.Imports.Files;

/// <summary>One row of data.</summary>
/// <param name="Number">The data row's number, from 1; the header and wholly empty rows do not count.</param>
/// <param name="Line">The line of the file (the row of the sheet) where the row starts, from 1.</param>
/// <param name="Cells">
/// One trimmed text per column, null where empty. With a problem of code <c>import.row_width</c>: the cells as they stand in the file.
/// </param>
/// <param name="Problem">Why the row cannot be taken as it is.</param>
internal sealed record TableRow(long Number, long Line, string?[] Cells, RowProblem? Problem);

/// <summary>What is wrong with one row; the rest of the file can be read.</summary>
/// <param name="Code">Stable, dotted.</param>
internal sealed record RowProblem(string Code, Labels Message)
{
    public static readonly RowProblem ControlCharacters = new("import.row_control_characters", (
        "此行含有不可见的控制字符，请删除后再导入。",
        "The row contains invisible control characters. Remove them and import it again."));

    public static RowProblem Width(int found, int expected) => new("import.row_width", (
        $"此行有 {found} 列，应为 {expected} 列，请检查分隔符和引号。",
        $"The row has {found} cells instead of {expected}. Check its delimiters and quotes."));
}

/// <summary>A row as it stands in the file, before anything is made of it.</summary>
/// <param name="HasControlCharacters">A cell holds a control character other than tab and line break.</param>
internal readonly record struct RawRow(long Line, string?[] Cells, bool HasControlCharacters)
{
    /// <summary>Cells up to the last one that is filled; 0 for an empty row.</summary>
    public int FilledWidth => Array.FindLastIndex(Cells, cell => cell is not null) + 1;
}
