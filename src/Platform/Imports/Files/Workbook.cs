using ExcelDataReader;

namespace Rapport.Platform.Imports.Files;

/// <summary>Reads the first sheet of an XLSX workbook that has rows. Its shared strings are held in memory, its rows are not.</summary>
internal static class Workbook
{
    /// <summary>The name of the sheet to read; throws <see cref="FileProblemException"/> for a broken or an empty workbook.</summary>
    public static string FindSheet(string path) => Guarded(() =>
    {
        WorkbookPackage.Check(path);
        using var reader = Open(path);
        do
        {
            if (reader.FieldCount > 0)
            {
                return reader.Name;
            }
        }
        while (reader.NextResult());
        throw new FileProblemException(FileProblem.Empty);
    });

    /// <summary>Every row of the sheet, empty ones included; all are as wide as the sheet.</summary>
    public static IEnumerable<RawRow> Read(string path, string? sheet)
    {
        using var reader = Guarded(() => OpenSheet(path, sheet));
        for (var line = 1; Guarded(reader.Read); line++)
        {
            yield return Guarded(() => Row(reader, line));
        }
    }

    private static RawRow Row(IExcelDataReader reader, int line)
    {
        var cells = new string?[reader.FieldCount];
        var control = false;
        for (var index = 0; index < cells.Length; index++)
        {
            var text = WorkbookCell.Text(reader, index);
            if (text?.Length > TableLimits.Cell)
            {
                throw new FileProblemException(FileProblem.CellTooLarge(line, index + 1));
            }

            cells[index] = text;
            control |= text is not null && text.Any(character => char.IsControl(character) && character is not ('\t' or '\n' or '\r'));
        }

        return new RawRow(line, cells, control);
    }

    private static IExcelDataReader OpenSheet(string path, string? sheet)
    {
        var reader = Open(path);
        while (reader.Name != sheet && reader.NextResult())
        {
        }

        return reader.FieldCount > TableLimits.Columns ? throw new FileProblemException(FileProblem.TooManyColumns)
            : reader.RowCount > TableLimits.SheetRows ? throw new FileProblemException(FileProblem.Broken)
            : reader;
    }

    private static IExcelDataReader Open(string path)
    {
        TextEncodings.Register();
        var stream = File.OpenRead(path);
        try
        {
            return ExcelReaderFactory.CreateOpenXmlReader(stream);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>
    /// On a damaged workbook the library throws whatever its code runs into, from XmlException to IndexOutOfRangeException.
    /// </summary>
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (broken is not FileProblemException)
        {
            throw new FileProblemException(FileProblem.Broken, broken);
        }
    }
}
