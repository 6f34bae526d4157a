using System.Globalization;
using ExcelDataReader;

namespace Rapport.Platform.Imports.Files;

/// <summary>Writes a typed cell of a workbook as the text it would have in a CSV file, independent of any culture.</summary>
internal static class WorkbookCell
{
    /// <summary>The trimmed text; null for an empty cell and for a formula's error.</summary>
    public static string? Text(IExcelDataReader reader, int index) => reader.GetValue(index) switch
    {
        null => null,
        string text => string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
        double number => Number(number, reader.GetNumberFormatString(index)),
        bool truth => truth ? "true" : "false",
        DateTime moment => Moment(moment),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };

    public static string Number(double number, string? format)
    {
        if (double.IsInteger(number) && Math.Abs(number) < 1L << 53)
        {
            // The format 000000 is how people keep the zeros of postcodes and codes.
            var digits = format is not null && format.All(character => character == '0') ? format.Length : 1;
            return ((long)number).ToString("D" + digits, CultureInfo.InvariantCulture);
        }

        if (Math.Abs(number) < 1e28)
        {
            // Excel shows 15 digits and so does this conversion: 0.30000000000000004 reads 0.3. It has 28 decimals, too few for tiny
            // numbers.
            var exact = (decimal)number;
            if (Math.Abs((double)exact - number) <= Math.Abs(number) * 1e-14)
            {
                return exact.ToString(CultureInfo.InvariantCulture);
            }
        }

        return number.ToString(double.IsInteger(number) ? "F0" : "R", CultureInfo.InvariantCulture);
    }

    private static string Moment(DateTime moment) => moment switch
    {
        // A time without a date counts from the day before Excel's first.
        { Year: < 1900 } => moment.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        { TimeOfDay.Ticks: 0 } => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
    };
}
