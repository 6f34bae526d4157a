using Rapport.Platform.Imports.Files;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Imports.Files;

public sealed class FormatDetectionTests
{
    private const string Chinese = "公司名称,金额,日期\n上海某某有限公司,1200,2017-03-01\n北京某某股份有限公司,3400,2017-03-02\n";

    [Theory]
    [InlineData("UTF-8", "", "UTF-8")]
    [InlineData("UTF-8", "\uFEFF", "UTF-8")]
    [InlineData("UTF-16LE", "\uFEFF", "UTF-16LE")]
    [InlineData("UTF-16LE", "", "UTF-16LE")]
    [InlineData("UTF-16BE", "\uFEFF", "UTF-16BE")]
    [InlineData("UTF-16BE", "", "UTF-16BE")]
    [InlineData("GB18030", "", "GB18030")]
    public void The_encoding_is_found_with_and_without_a_mark(string written, string mark, string found)
    {
        using var file = new TemporaryFile(mark + Chinese, written);
        var format = file.Format();
        format.Encoding.ShouldBe(found);
        format.Columns.ShouldBe(["公司名称", "金额", "日期"]);
        file.Rows()[1].Cells.ShouldBe(["北京某某股份有限公司", "3400", "2017-03-02"]);
    }

    [Theory]
    [InlineData("UTF-16LE")]
    [InlineData("UTF-16BE")]
    public void Plain_ascii_in_UTF16_without_a_mark_is_not_taken_for_UTF8(string written)
    {
        using var file = new TemporaryFile("name,amount\nAcme,12\nBeta,13\n", written);
        file.Format().Encoding.ShouldBe(written);
        file.Rows()[0].Cells.ShouldBe(["Acme", "12"]);
    }

    [Theory]
    [InlineData("name,city\nRené,Paris\n")]
    [InlineData("name,city\nMüller,Köln\nSchröder,Düsseldorf\n")]
    public void A_western_code_page_is_not_guessed_but_taken_when_named(string content)
    {
        using var file = new TemporaryFile(content, "windows-1252");
        file.Problem().Code.ShouldBe("import.encoding_unknown");
        file.Rows(new FormatHint(Encoding: "windows-1252"))[0].Cells[0].ShouldBe(content.Split('\n')[1].Split(',')[0]);
    }

    [Theory]
    [InlineData("klingon")]
    [InlineData("utf-7")]
    [InlineData("")]
    [InlineData("UTF-8")]
    public void A_named_encoding_must_exist_and_suit_the_file(string named)
    {
        using var file = new TemporaryFile(Chinese, "GB18030");
        file.Problem(new FormatHint(Encoding: named)).Code.ShouldBe("import.encoding_unknown");
    }

    [Theory]
    [InlineData("gbk")]
    [InlineData("GB2312")]
    [InlineData("gb18030")]
    public void The_names_of_the_Chinese_encodings_mean_the_same(string named)
    {
        using var file = new TemporaryFile(Chinese, "GB18030");
        file.Format(new FormatHint(Encoding: named)).Encoding.ShouldBe("GB18030");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n\n  \t\n")]
    public void A_file_without_content_is_empty(string content)
    {
        using var file = new TemporaryFile(content);
        file.Problem().Code.ShouldBe("import.file_empty");
    }

    [Fact]
    public void What_is_no_table_is_refused_in_words()
    {
        using var picture = new TemporaryFile([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13]);
        picture.Problem().Code.ShouldBe("import.file_binary");
        var noise = new byte[5000];
        new Random(1).NextBytes(noise);
        using var random = new TemporaryFile(noise);
        random.Problem().Code.ShouldBe("import.file_binary");
        using var zeros = new TemporaryFile(new byte[5000]);
        zeros.Problem().Code.ShouldBe("import.file_binary");
        using var old = new TemporaryFile([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]);
        old.Problem().Code.ShouldBe("import.file_xls");
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void The_delimiter_is_the_one_that_parts_every_row_alike(char delimiter)
    {
        string[][] cells = [["name", "note", "amount"], ["Smith; Ann, Dr.|x", "a,b;c|d", "1,5"], ["Jones", "", "2,25"], ["Miller", "x;y", "3"]];
        var content = string.Join('\n', cells.Select(row => string.Join(delimiter, row.Select(cell => "\"" + cell + "\""))));
        using var file = new TemporaryFile(content);
        var format = file.Format();
        format.Delimiter.ShouldBe(delimiter);
        format.Columns.ShouldBe(cells[0]);
    }

    [Fact]
    public void Decimal_commas_do_not_win_over_semicolons()
    {
        using var file = new TemporaryFile("name;a;b\nx;1,5;2,5\ny;3,5;4,5\n");
        file.Format().Delimiter.ShouldBe(';');
    }

    [Fact]
    public void A_delimiter_may_be_named_unless_it_cannot_be_one()
    {
        using var file = new TemporaryFile("a~b\nx~y\n");
        file.Format(new FormatHint(Delimiter: '~')).Columns.ShouldBe(["a", "b"]);
        file.Problem(new FormatHint(Delimiter: '"')).Code.ShouldBe("import.delimiter_unusable");
        file.Problem(new FormatHint(Delimiter: '\n')).Code.ShouldBe("import.delimiter_unusable");
    }

    [Fact]
    public void A_column_name_that_stands_there_twice_is_named()
    {
        using var file = new TemporaryFile("name, amount,amount \nx,1,2\n");
        var problem = file.Problem();
        problem.Code.ShouldBe("import.header_duplicate");
        problem.Column.ShouldBe("amount");
        problem.Message.In(Language.Zh).ShouldContain("amount");
    }

    [Fact]
    public void A_first_row_without_any_name_is_refused_unless_there_is_said_to_be_no_header()
    {
        using var file = new TemporaryFile(",,\n1,2,3\n4,5,6\n");
        file.Problem().Code.ShouldBe("import.header_empty");
        file.Rows(new FormatHint(Header: false)).Count.ShouldBe(2);
    }

    [Fact]
    public void A_column_without_a_name_is_named_by_its_position_and_trailing_ones_without_values_are_ignored()
    {
        using var file = new TemporaryFile(",code,,\n0,000001,,\n1,000002,x,\n");
        file.Format().Columns.ShouldBe(["column 1", "code", "column 3"]);
        file.Rows().ShouldAllBe(row => row.Problem == null && row.Cells.Length == 3);
    }

    [Theory]
    [InlineData("name,amount\nx,1\ny,2\n", true)]
    [InlineData("name\nAcme\nBeta\n", true)]
    [InlineData("region,2016,2017\nnorth,1,2\nsouth,3,4\n", true)]
    [InlineData("Acme,100,2017-03-01\nBeta,200,2017-03-02\nGamma,300,2017-03-03\n", false)]
    [InlineData("1,ann@example.org\n2,bob@example.org\n", false)]
    public void A_header_is_taken_for_granted_unless_the_first_row_clearly_is_data(string content, bool header)
    {
        using var file = new TemporaryFile(content);
        var format = file.Format();
        format.Header.ShouldBe(header);
        if (!header)
        {
            format.Columns[0].ShouldBe("column 1");
            file.Rows()[0].Line.ShouldBe(1);
        }
    }
}
