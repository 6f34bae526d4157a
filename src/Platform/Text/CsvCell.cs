namespace Rapport.Platform.Text;

/// <summary>One cell of a CSV file, as RFC 4180 has it and as a spreadsheet opens it safely.</summary>
internal static class CsvCell
{
    /// <summary>Spreadsheets run a text that begins like a formula, in some languages with a wide sign too; an apostrophe makes it a text.</summary>
    private const string Formulas = "=+-@\t\r＝＋－＠";

    /// <param name="text">The cell.</param>
    /// <param name="isNumber">Whether it is a number, which stays one.</param>
    public static string Of(string text, bool isNumber)
    {
        if (!isNumber && text.Length > 0 && Formulas.Contains(text[0], StringComparison.Ordinal))
        {
            text = "'" + text;
        }

        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
