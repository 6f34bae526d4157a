namespace Rapport.Platform.Imports.Files;

/// <summary>Why a whole file cannot be read, and what to do about it.</summary>
/// <param name="Code">Stable, dotted.</param>
/// <param name="Line">Where it was found, from 1, if it has a place.</param>
/// <param name="Column">The column's name or position, if it has one.</param>
internal sealed record FileProblem(string Code, Labels Message, long? Line = null, string? Column = null)
{
    public static readonly FileProblem Empty = new("import.file_empty", (
        "文件是空的，请选择有内容的文件。",
        "The file is empty. Choose a file with content."));

    public static readonly FileProblem Binary = new("import.file_binary", (
        "这不是表格文件，请另存为 CSV（UTF-8）或 XLSX 后再导入。",
        "This is not a table. Save it as CSV (UTF-8) or XLSX and import that."));

    public static readonly FileProblem OldExcel = new("import.file_xls", (
        "这是旧版 Excel 文件（.xls）或加了密码的工作簿，请在 Excel 中另存为不带密码的 XLSX 后再导入。",
        "This is an old Excel file (.xls) or a workbook with a password. Save it in Excel as XLSX without a password and import that."));

    public static readonly FileProblem Broken = new("import.file_broken", (
        "工作簿已损坏或解压后过大，请用 Excel 打开并另存为新的 XLSX 后再导入。",
        "The workbook is damaged or unpacks to far too much. Open it in Excel, save it as a new XLSX and import that."));

    public static readonly FileProblem EncodingUnknown = new("import.encoding_unknown", (
        "无法识别文件的字符编码（已尝试 UTF-8、UTF-16、GB18030），请指明编码，或另存为 UTF-8 后再导入。",
        "The characters are neither UTF-8, UTF-16 nor GB18030. Say which encoding the file has, or save it as UTF-8."));

    public static readonly FileProblem HeaderEmpty = new("import.header_empty", (
        "首行没有任何列名，请在首行填写列名，或指明文件没有标题行。",
        "The first row holds no column names. Write them there, or say that the file has no header."));

    public static readonly FileProblem NoEntries = new("import.file_no_entries", (
        "文件中没有可以导入的名片、日程或任务，请检查导出是否完整。",
        "The file holds no card, event or task that could go in. Check that it was exported whole."));

    public static readonly FileProblem TooManyColumns = new("import.too_many_columns", (
        $"文件超过 {TableLimits.Columns:N0} 列，请只保留需要导入的列。",
        $"The file has more than {TableLimits.Columns:N0} columns. Keep only those to import."));

    public static FileProblem EncodingUnsupported(string name) => new("import.encoding_unknown", (
        $"不支持编码“{name}”，请改用 UTF-8、UTF-16、GB18030 或 windows-1252 等标准编码名。",
        $"There is no encoding “{name}”. Use a standard name such as UTF-8, UTF-16, GB18030 or windows-1252."));

    public static FileProblem EncodingMismatch(string name) => new("import.encoding_unknown", (
        $"文件内容不是 {name} 编码，请指明正确的编码，或另存为 UTF-8 后再导入。",
        $"The file is not written in {name}. Say which encoding it has, or save it as UTF-8."));

    public static readonly FileProblem DelimiterUnusable = new("import.delimiter_unusable", (
        "该字符不能用作分隔符，请使用逗号、分号、制表符或竖线。",
        "This character cannot separate cells. Use a comma, a semicolon, a tab or a bar."));

    public static FileProblem HeaderDuplicate(string column, long line) => new("import.header_duplicate", (
        $"列名“{column}”出现了不止一次，请改名或删除多余的列。",
        $"The column name “{column}” stands there more than once. Rename or remove one."), line, column);

    public static FileProblem QuoteUnclosed(long line) => new("import.quote_unclosed", (
        $"第 {line} 行开始的引号没有正确结束，请补上引号；单元格内的引号须写成两个。",
        $"The quote opened on line {line} is never closed properly. Close it; a quote inside a cell is written twice."), line);

    public static FileProblem CellTooLarge(long line, int column) => new("import.cell_too_large", (
        $"第 {line} 行第 {column} 列的内容超过 {TableLimits.Cell:N0} 个字符，请缩短后再导入。",
        $"The cell in column {column} on line {line} is longer than {TableLimits.Cell:N0} characters. Shorten it."),
        line, column.ToString(System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>Ends the reading of a file that cannot be read on.</summary>
internal sealed class FileProblemException(FileProblem problem, Exception? cause = null) : Exception(problem.Code, cause)
{
    public FileProblem Problem { get; } = problem;
}
