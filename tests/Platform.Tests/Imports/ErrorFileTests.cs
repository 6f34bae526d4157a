using Rapport.Platform.Imports;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Imports.Rows;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Imports;

public sealed class ErrorFileTests
{
    private static readonly Import Import = new(Guid.Empty, "firm", "f.csv", "", new(TableKind.Csv, "utf-8", ',', true, null, ["name", "note"]),
        new Sample("name,note\nx,y\n").Profile, "{}", ImportMode.Create, [], false, DateTime.UnixEpoch, Guid.Empty);

    private static readonly RowReason Reason = new("name", "x.y", "太长。", "Too long.");

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+cmd", "'+cmd")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("-5", "-5")]
    [InlineData("+86 ", "+86 ")]
    [InlineData("-1,234.50", "\"-1,234.50\"")]
    [InlineData("a \"b\", c", "\"a \"\"b\"\", c\"")]
    [InlineData("=A1,\"x\"", "\"'=A1,\"\"x\"\"\"")]
    [InlineData("", "")]
    public void A_cell_never_runs_as_a_formula_and_numbers_stay_numbers(string text, string cell) => ErrorFile.Cell(text).ShouldBe(cell);

    [Fact]
    public void The_header_is_that_of_the_file_with_line_and_reasons()
    {
        ErrorFile.Header(Import, Language.En).ShouldBe("name,note,Line in the file,Why it was not imported\r\n");
        ErrorFile.Header(Import, Language.Zh).ShouldBe("name,note,原文件行号,未导入的原因\r\n");
    }

    [Fact]
    public void A_row_tells_its_reasons_in_the_callers_language()
    {
        var row = new FailedRow(3, 7, ["Acme", null], [Reason, new(null, "x.z", "不行。", "No.")]);
        ErrorFile.Row(Import, row, Language.En).ShouldBe("Acme,,7,name: Too long. No.\r\n");
        ErrorFile.Row(Import, row, Language.Zh).ShouldBe("Acme,,7,name：太长。 不行。\r\n");
    }

    [Fact]
    public void Missing_cells_are_empty_and_cells_too_many_stand_at_the_end()
    {
        ErrorFile.Row(Import, new(1, 2, ["a"], [Reason]), Language.En).ShouldBe("a,,2,name: Too long.\r\n");
        ErrorFile.Row(Import, new(1, 2, ["a", "b", "c"], [Reason]), Language.En).ShouldBe("a,b,2,name: Too long.,c\r\n");
    }
}
