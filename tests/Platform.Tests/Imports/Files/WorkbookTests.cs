using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rapport.Platform.Imports.Files;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Imports.Files;

public sealed class WorkbookTests
{
    private const uint AsDate = 1, AsMoment = 2, AsCode = 3, AsTime = 4;

    [Fact]
    public void Typed_cells_become_text_that_no_culture_changes()
    {
        using var file = Workbook(("Data", [
            [Text("name"), Text("value")],
            [Text("whole"), Number("1234567890123456")],
            [Text("decimal"), Number("0.30000000000000004")],
            [Text("price"), Number("19.989999999999998")],
            [Text("huge"), Number("1E+30")],
            [Text("tiny"), Number("1.5E-20")],
            [Text("date"), Number("42795", AsDate)],
            [Text("moment"), Number("42795.351388888892", AsMoment)],
            [Text("time"), Number("0.5", AsTime)],
            [Text("code"), Number("42", AsCode)],
            [Text("truth"), new Cell { DataType = CellValues.Boolean, CellValue = new CellValue("1") }],
            [Text("error"), new Cell { DataType = CellValues.Error, CellValue = new CellValue("#N/A") }],
            [Text("blank"), Text("  ")],
            [Text("中文"), Text(" 默契 ")],
        ]));
        var format = file.Format();
        format.Kind.ShouldBe(TableKind.Xlsx);
        format.Sheet.ShouldBe("Data");
        file.Rows().ToDictionary(row => row.Cells[0]!, row => row.Cells[1]).ShouldBe(new Dictionary<string, string?>
        {
            ["whole"] = "1234567890123456",
            ["decimal"] = "0.3",
            ["price"] = "19.99",
            ["huge"] = "1000000000000000019884624838656",
            ["tiny"] = "0.000000000000000000015",
            ["date"] = "2017-03-01",
            ["moment"] = "2017-03-01T08:26:00",
            ["time"] = "12:00:00",
            ["code"] = "000042",
            ["truth"] = "true",
            ["error"] = null,
            ["blank"] = null,
            ["中文"] = "默契",
        }, ignoreOrder: true);
    }

    [Fact]
    public void The_first_sheet_with_rows_is_read_and_rows_know_their_place_on_it()
    {
        using var file = Workbook(("Empty", []), ("Deals", [[], [Text("name"), Text("amount")], [], [Text("Acme"), Number("5")]]), ("Other", [[Text("x")]]));
        file.Format().Sheet.ShouldBe("Deals");
        var row = file.Rows().ShouldHaveSingleItem();
        (row.Number, row.Line).ShouldBe((1, 4));
        row.Cells.ShouldBe(["Acme", "5"]);
    }

    [Fact]
    public void Cells_missing_at_the_end_of_a_row_are_empty_and_columns_beyond_the_header_get_a_name()
    {
        using var file = Workbook(("Deals", [[Text("a"), Text("b")], [Text("x")], [Text("x"), Text("y"), Text("z")]]));
        file.Format(new FormatHint(Header: true)).Columns.ShouldBe(["a", "b", "column 3"]);
        file.Rows(new FormatHint(Header: true))[0].Cells.ShouldBe(["x", null, null]);
    }

    [Fact]
    public void A_workbook_without_rows_is_empty()
    {
        using var file = Workbook(("Empty", []));
        file.Problem().Code.ShouldBe("import.file_empty");
    }

    [Fact]
    public void A_damaged_workbook_is_refused_wherever_it_is_damaged()
    {
        using var whole = Workbook(("Deals", [[Text("a"), Text("b")], [Text("x"), Number("1")]]));
        var bytes = File.ReadAllBytes(whole.Path);
        var random = new Random(1);
        for (var round = 0; round < 60; round++)
        {
            var damaged = round < 10 ? bytes[..(bytes.Length * (round + 1) / 12)] : [.. bytes];
            for (var hit = 0; round >= 10 && hit < 40; hit++)
            {
                damaged[4 + random.Next(damaged.Length - 4)] = (byte)random.Next(256);
            }

            using var file = new TemporaryFile(damaged);
            var problem = TableFile.Detect(file.Path, FormatHint.None).Problem;
            (problem?.Code ?? "import.file_broken").ShouldBeOneOf("import.file_broken", "import.file_binary");
        }

        using var half = new TemporaryFile(bytes[..(bytes.Length / 2)]);
        half.Problem().Code.ShouldBe("import.file_broken");
    }

    [Fact]
    public void A_workbook_that_unpacks_to_far_too_much_is_refused()
    {
        using var file = Workbook(("Deals", [[Text("a")], [Text("x")]]));
        using (var zip = ZipFile.Open(file.Path, ZipArchiveMode.Update))
        {
            using var part = zip.CreateEntry("xl/worksheets/bomb.xml", CompressionLevel.SmallestSize).Open();
            var blanks = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
            for (var count = 0; count < 40; count++)
            {
                part.Write(blanks);
            }
        }

        file.Problem().Code.ShouldBe("import.file_broken");
    }

    [Fact]
    public void Another_archive_is_no_table()
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("[Content_Types].xml").Open().Dispose();
            zip.CreateEntry("word/document.xml").Open().Dispose();
        }

        using var file = new TemporaryFile(content.ToArray());
        file.Problem().Code.ShouldBe("import.file_binary");
    }

    private static Cell Text(string text) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static Cell Number(string number, uint style = 0) => new() { CellValue = new CellValue(number), StyleIndex = style };

    private static TemporaryFile Workbook(params (string Name, Cell[][] Rows)[] sheets)
    {
        using var content = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets());
            var formats = new uint[] { 0, 14, 22, 164, 20 };
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "000000" }),
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
                new CellFormats(formats.Select(format => new CellFormat { NumberFormatId = format, ApplyNumberFormat = true })));
            foreach (var (name, rows) in sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Select((cells, index) => new Row(cells) { RowIndex = (uint)index + 1 })));
                var id = book.GetIdOfPart(part);
                book.Workbook.Sheets!.Append(new Sheet { Id = id, SheetId = (uint)book.Workbook.Sheets.Count() + 1, Name = name });
            }
        }

        return new TemporaryFile(content.ToArray());
    }
}
