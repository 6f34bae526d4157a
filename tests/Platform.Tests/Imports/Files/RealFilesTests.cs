using Rapport.Platform.Imports.Files;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Imports.Files;

public sealed class RealFilesTests
{
    [Theory]
    [InlineData("maven_crm/sales_pipeline.csv", "Ymd")]
    [InlineData("maven_crm/date_format_variants/sales_pipeline_MDY_slash.csv", "Mdy")]
    [InlineData("maven_crm/date_format_variants/sales_pipeline_DMY_dash_2digit_year.csv", "Dmy")]
    public void The_pipeline_is_read_the_same_whatever_its_dates_look_like(string name, string order)
    {
        var (format, profile) = Profile(name);
        format.Delimiter.ShouldBe(',');
        profile.Rows.ShouldBe(8800);
        profile.ProblemRows.ShouldBe(0);
        profile.Questions.ShouldBeEmpty();
        foreach (var dates in new[] { Column(profile, "engage_date"), Column(profile, "close_date") })
        {
            dates.Kind.ShouldBe(ColumnKind.Date);
            dates.DateOrder.ShouldBe(Enum.Parse<DateOrder>(order));
        }

        Column(profile, "close_value").Kind.ShouldBe(ColumnKind.Integer);
        Column(profile, "account").Filled.ShouldBe(8800 - 1425);
        Column(profile, "deal_stage").Distinct.ShouldBe([new("Won", 4238), new("Lost", 2473), new("Engaging", 1589), new("Prospecting", 500)]);
    }

    [Fact]
    public void A_list_written_in_GBK_with_a_nameless_index_column_is_read()
    {
        var (format, profile) = Profile("zh_companies/a_share_gbk_encoded.csv");
        format.Encoding.ShouldBe("GB18030");
        format.Columns.ShouldBe(["column 1", "TS代码", "股票代码", "股票名称", "行业"]);
        profile.Rows.ShouldBe(4347);
        profile.ProblemRows.ShouldBe(0);
        profile.FirstRows[0].Cells.ShouldBe(["0", "000001.SZ", "000001", "平安银行", "银行"]);
        Column(profile, "股票代码").Kind.ShouldBe(ColumnKind.Text);
        Column(profile, "column 1").Kind.ShouldBe(ColumnKind.Integer);
    }

    [Fact]
    public void A_list_in_UTF8_with_a_mark_is_read()
    {
        var (format, profile) = Profile("zh_companies/a_share_full_names_utf8bom.csv");
        format.Encoding.ShouldBe("UTF-8");
        format.Columns[0].ShouldBe("股票代码");
        profile.Rows.ShouldBe(5485);
        profile.ProblemRows.ShouldBe(0);
        Column(profile, "上市日期").Kind.ShouldBe(ColumnKind.Date);
        Column(profile, "上市日期").DateOrder.ShouldBe(DateOrder.Ymd);
        profile.FirstRows[0].Cells[5].ShouldBe("Ping An Bank Co., Ltd.");
    }

    [Fact]
    public void A_bare_list_of_names_is_one_column()
    {
        var (format, profile) = Profile("zh_companies/company_short_names_280k.txt");
        format.Columns.Count.ShouldBe(1);
        profile.Rows.ShouldBeGreaterThan(267_000);
        profile.Columns[0].Kind.ShouldBe(ColumnKind.Text);
    }

    [Theory]
    [InlineData("Leads.csv", 37, 0)]
    [InlineData("messy_variants/Leads_trailing_empty_column_crlf.csv", 37, 0)]
    [InlineData("messy_variants/Leads_reordered_edited_columns.csv", 38, 0)]
    [InlineData("messy_variants/Leads_whole_row_quoted_rows.csv", 37, 338)]
    public void The_leads_are_read_in_all_their_messy_copies(string name, int columns, int broken)
    {
        var (format, profile) = Profile("lead_scoring_xeducation/" + name);
        format.Columns.Count.ShouldBe(columns);
        profile.Rows.ShouldBe(9240);
        profile.ProblemRows.ShouldBe(broken);
        Column(profile, "Prospect ID").Kind.ShouldBe(ColumnKind.Uuid);
        Column(profile, "Do Not Email").Kind.ShouldBe(ColumnKind.Boolean);
        Column(profile, "Total Time Spent on Website").Kind.ShouldBe(ColumnKind.Integer);
        Column(profile, "Lead Origin").Distinct.ShouldNotBeNull();
        TableFile.Read(SharedData.File("lead_scoring_xeducation/" + name), format).Where(row => row.Problem is not null)
            .ShouldAllBe(row => row.Problem!.Code == "import.row_width" && row.Cells.Length == 1 && row.Line == row.Number + 1);
    }

    [Theory]
    [InlineData("lead_scoring_xeducation/Leads Data Dictionary.xlsx")]
    [InlineData("telco_churn/Telco-Customer-Churn.csv")]
    [InlineData("zh_admin_divisions/areas.csv")]
    [InlineData("zh_sentiment/waimai_10k.csv")]
    [InlineData("record_linkage/febrl/dataset1.csv")]
    [InlineData("record_linkage/dedupe_examples/csv_example_messy_input.csv")]
    [InlineData("cdnow/cdnow_customers_summary.csv")]
    [InlineData("cdnow/example_transactions.csv")]
    [InlineData("forecast_m3/M3_recomputed_accuracy.csv")]
    public void Other_files_have_a_header_and_rows(string name)
    {
        var (format, profile) = Profile(name);
        format.Header.ShouldBeTrue();
        profile.Rows.ShouldBeGreaterThan(0);
        profile.Questions.ShouldBeEmpty();
    }

    private static (TableFormat Format, FileProfile Profile) Profile(string name)
    {
        var path = SharedData.File(name);
        var detection = TableFile.Detect(path, FormatHint.None);
        detection.Problem.ShouldBeNull();
        var format = detection.Format.ShouldNotBeNull();
        return (format, FileProfiler.Profile(path, format));
    }

    private static ColumnProfile Column(FileProfile profile, string name) => profile.Columns.Single(column => column.Name == name);
}
