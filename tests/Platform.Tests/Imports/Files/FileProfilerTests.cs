using Rapport.Platform.Imports.Files;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Imports.Files;

public sealed class FileProfilerTests
{
    [Theory]
    [InlineData("Integer", "1", "-20", "1,234", "0")]
    [InlineData("Decimal", "1.5", "-20", "1,234.56", "￥1.2万", "(500)", "17850.0")]
    [InlineData("Percent", "12%", "3.5 %", "100%")]
    [InlineData("Text", "000001", "600000", "000002")]
    [InlineData("Text", "0791123456", "0791123457")]
    [InlineData("Text", "110101199003071234", "110101199003071242")]
    [InlineData("Text", "Q1 2017", "Q2 2017")]
    [InlineData("Date", "2017-03-01", "2017-03-02 00:00:00")]
    [InlineData("Date", "19081209", "19990219")]
    [InlineData("Date", "2017年3月1日", "2017年12月31日")]
    [InlineData("DateTime", "2010-12-01 08:26:00", "2010-12-01 00:00:00")]
    [InlineData("Boolean", "Yes", "no")]
    [InlineData("Boolean", "是", "否")]
    [InlineData("Email", "ann@example.org", "bob.b+c@mail.example.co.uk")]
    [InlineData("Phone", "13812345678", "15912345678")]
    [InlineData("Phone", "+86 138 1234 5678", "010-12345678", "(02) 1234 5678")]
    [InlineData("Url", "https://example.org/a?b=1", "www.example.org")]
    [InlineData("Uuid", "7927b2df-8bba-4d29-b9a2-b6e0beafe620", "2a272436-5132-4136-86fa-dcc88c88f482")]
    [InlineData("Text", "Acme", "Beta 7")]
    public void A_column_has_the_kind_of_its_cells(string kind, params string[] cells)
    {
        using var file = new TemporaryFile("name\n" + string.Join('\n', cells));
        file.Profile(new FormatHint(Header: true, Delimiter: ';')).Columns.ShouldHaveSingleItem().Kind.ToString().ShouldBe(kind);
    }

    [Fact]
    public void Two_cells_in_a_hundred_may_be_of_another_kind()
    {
        using var most = new TemporaryFile("a\n" + string.Concat(Enumerable.Range(1, 98).Select(index => index + "\n")) + "n/a\nnone\n");
        most.Profile().Columns[0].Kind.ShouldBe(ColumnKind.Integer);
        using var fewer = new TemporaryFile("a\n" + string.Concat(Enumerable.Range(1, 97).Select(index => index + "\n")) + "n/a\nnone\nnil\n");
        fewer.Profile().Columns[0].Kind.ShouldBe(ColumnKind.Text);
    }

    [Fact]
    public void The_whole_column_is_judged_not_its_beginning()
    {
        using var file = new TemporaryFile("code\n" + string.Concat(Enumerable.Range(1000, 5000).Select(index => index + "\n")) + "0042\n");
        file.Profile().Columns[0].Kind.ShouldBe(ColumnKind.Text);
    }

    [Fact]
    public void Counts_samples_and_first_rows_tell_what_is_in_the_file()
    {
        using var file = new TemporaryFile("stage,id,note\n" + string.Concat(Enumerable.Range(1, 300).Select(index =>
            $"{(index % 3 == 0 ? "Won" : "Lost")},{index},{(index % 2 == 0 ? "x" : "")}\n")) + "broken\n");
        var profile = file.Profile();
        profile.Rows.ShouldBe(301);
        profile.ProblemRows.ShouldBe(1);
        profile.FirstRows.Count.ShouldBe(10);
        profile.Columns[0].Distinct.ShouldBe([new("Lost", 200), new("Won", 100)]);
        profile.Columns[1].Distinct.ShouldBeNull();
        profile.Columns[1].Samples.ShouldBe(["1", "2", "3", "4", "5"]);
        profile.Columns[2].Filled.ShouldBe(150);
    }

    [Fact]
    public void Long_cells_are_clipped_in_samples_and_first_rows()
    {
        using var file = new TemporaryFile("a,b\n" + new string('x', 5000) + ",y\n");
        var profile = file.Profile();
        profile.Columns[0].Samples[0].Length.ShouldBe(200);
        profile.FirstRows[0].Cells[0]!.ShouldEndWith("…");
        profile.Columns[0].Distinct.ShouldBeNull();
    }

    [Fact]
    public void A_column_without_values_is_text()
    {
        using var file = new TemporaryFile("a,b\nx,\ny,\n");
        var column = file.Profile().Columns[1];
        column.Kind.ShouldBe(ColumnKind.Text);
        column.Filled.ShouldBe(0);
        column.Distinct.ShouldNotBeNull().ShouldBeEmpty();
    }
}
