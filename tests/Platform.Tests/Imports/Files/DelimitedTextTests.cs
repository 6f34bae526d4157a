using Rapport.Platform.Imports.Files;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Imports.Files;

public sealed class DelimitedTextTests
{
    [Fact]
    public void Quoted_cells_hold_delimiters_quotes_and_line_breaks_and_rows_know_their_lines()
    {
        using var file = new TemporaryFile("name,note\r\n\"Acme, Inc\",\"says \"\"hi\"\"\r\nand more\"\r\n\r\n Beta , x\r\n");
        var rows = file.Rows();
        rows.Select(row => (row.Number, row.Line)).ShouldBe([(1, 2), (2, 5)]);
        rows[0].Cells.ShouldBe(["Acme, Inc", "says \"hi\"\nand more"]);
        rows[1].Cells.ShouldBe(["Beta", "x"]);
        rows.ShouldAllBe(row => row.Problem == null);
    }

    [Theory]
    [InlineData("a,b\n1,2\n3,4")]
    [InlineData("a,b\r1,2\r3,4\r")]
    [InlineData("a,b\r\n1,2\r\n3,4\r\n")]
    [InlineData("\uFEFFa,b\n 1 ,\t2\n,\n   ,  \n\"3\" , \"4\"\n")]
    public void Every_line_ending_and_stray_blanks_read_the_same(string content)
    {
        using var file = new TemporaryFile(content);
        file.Format(new FormatHint(Header: true)).Columns.ShouldBe(["a", "b"]);
        file.Rows(new FormatHint(Header: true)).Select(row => string.Join('|', row.Cells)).ShouldBe(["1|2", "3|4"]);
    }

    [Fact]
    public void A_row_with_too_few_cells_is_reported_with_its_line()
    {
        using var file = new TemporaryFile("a,b,c\nx,y,z\nx,y\nx,y,z,,\nx,y,z,w\n");
        var rows = file.Rows();
        rows.Select(row => row.Problem?.Code).ShouldBe([null, "import.row_width", null, "import.row_width"]);
        rows[1].Line.ShouldBe(3);
        rows[1].Problem!.Message.En.ShouldContain("2 cells instead of 3");
        rows[2].Cells.Length.ShouldBe(3);
        rows[3].Cells.ShouldBe(["x", "y", "z", "w"]);
    }

    [Fact]
    public void A_row_with_control_characters_is_kept_and_reported()
    {
        using var file = new TemporaryFile("a,b\nAcme Limited,fine\nBe\0ta Company,x\nGa\u0007mma Company,\"tab\tand\nline\"\nDelta,\"tab\tand\nline\"\n");
        var rows = file.Rows();
        rows.Select(row => row.Problem?.Code).ShouldBe([null, "import.row_control_characters", "import.row_control_characters", null]);
        rows[1].Cells.ShouldBe(["Be\0ta Company", "x"]);
    }

    [Fact]
    public void Empty_rows_are_not_counted_and_reading_goes_on_after_the_rows_already_done()
    {
        using var file = new TemporaryFile("a,b\nx,1\n,\n  , \ny,2\n\nz,3\n");
        file.Rows(skipRows: 1).Select(row => (row.Number, row.Line, row.Cells[0])).ShouldBe([(2, 5, "y"), (3, 7, "z")]);
        file.Rows(skipRows: 3).ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_cell_is_null()
    {
        using var file = new TemporaryFile("a,b,c\nx,,\"  \"\n");
        file.Rows()[0].Cells.ShouldBe(["x", null, null]);
    }

    [Theory]
    [InlineData("a,b\nx,y\n\"open,1\nz,2\n", 3)]
    [InlineData("a,b\n\"open,1\nz,2\n\"closed\",3\n", 2)]
    [InlineData("a,\"b\nx,y\n", 1)]
    public void A_quote_never_closed_names_the_line_that_opened_it(string content, long line)
    {
        using var file = new TemporaryFile(content);
        var problem = file.Problem();
        problem.Code.ShouldBe("import.quote_unclosed");
        problem.Line.ShouldBe(line);
    }

    [Fact]
    public void Quotes_inside_a_cell_of_one_line_are_read_as_they_stand()
    {
        using var file = new TemporaryFile("a,b\n5\" disk,x\n\"Acme\" Inc,y\n");
        file.Rows().Select(row => row.Cells[0]).ShouldBe(["5\" disk", "Acme Inc"]);
    }

    [Theory]
    [InlineData("{0}", "import.cell_too_large")]
    [InlineData("\"{0}\"", "import.cell_too_large")]
    [InlineData("\"{0}\n{0}\"", "import.cell_too_large")]
    [InlineData("\"{0}\n{0}", "import.quote_unclosed")]
    public void A_cell_over_the_limit_is_refused_with_its_place(string shape, string code)
    {
        var cell = string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, new string('x', 1_000_001));
        using var file = new TemporaryFile("a,b\nx,y\nx," + cell + "\n");
        var problem = file.Problem();
        problem.Code.ShouldBe(code);
        problem.Line.ShouldBe(3);
        problem.Column.ShouldBe(code == "import.cell_too_large" ? "2" : null);
    }

    [Fact]
    public void A_cell_at_the_limit_is_read()
    {
        using var file = new TemporaryFile("a,b\nx,\"" + new string('x', 1_000_000) + "\"\n");
        file.Rows()[0].Cells[1]!.Length.ShouldBe(1_000_000);
    }

    [Fact]
    public void More_columns_than_the_limit_are_refused()
    {
        using var atLimit = new TemporaryFile(string.Join(',', Enumerable.Range(1, 1000).Select(index => "c" + index)) + "\n");
        atLimit.Format().Columns.Count.ShouldBe(1000);
        using var beyond = new TemporaryFile(string.Join(',', Enumerable.Range(1, 1001).Select(index => "c" + index)) + "\n");
        beyond.Problem().Code.ShouldBe("import.too_many_columns");
    }

    [Fact]
    public void An_open_quote_does_not_take_the_rest_of_a_large_file_into_memory()
    {
        using var file = new TemporaryFile("a,b\n\"open,1\n" + string.Concat(Enumerable.Repeat("some text that goes on,and on\n", 1_000_000)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        file.Problem().Line.ShouldBe(2);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(40_000_000);
    }
}
