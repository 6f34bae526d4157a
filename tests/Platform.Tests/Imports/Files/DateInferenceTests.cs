using System.Globalization;
using Rapport.Platform.Imports.Files;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Imports.Files;

public sealed class DateInferenceTests
{
    [Fact]
    public void A_day_above_twelve_anywhere_in_the_column_decides()
    {
        var rows = Enumerable.Range(1, 400).Select(index => index == 397 ? "25/04/2017" : "03/04/2017");
        Column("day", rows).DateOrder.ShouldBe(DateOrder.Dmy);
    }

    [Fact]
    public void Dates_that_follow_each_other_decide_where_no_single_date_does()
    {
        // Under day-month-year every deal closes after it opened; under month-day-year many of them would not.
        var rows = Enumerable.Range(0, 200)
            .Select(index => (Opened: new DateOnly(2017, 1 + index % 11, 1 + index % 12), Days: 3 + index * 7 % 60))
            .Select(row => (row.Opened, Closed: row.Opened.AddDays(row.Days))).Where(row => row.Closed.Day <= 12)
            .Select(row => Text(row.Opened, "dd/MM/yyyy") + "," + Text(row.Closed, "dd/MM/yyyy"));
        using var file = new TemporaryFile("opened,closed\n" + string.Join('\n', rows));
        var profile = file.Profile();
        profile.Questions.ShouldBeEmpty();
        profile.Columns.ShouldAllBe(column => column.DateOrder == DateOrder.Dmy);
    }

    [Fact]
    public void What_stays_open_is_one_question_with_an_example_read_in_both_ways()
    {
        using var file = new TemporaryFile("opened,closed\n01/02/2017,03/04/2017\n05/05/2017,06/07/2017\n");
        var profile = file.Profile();
        profile.Columns.ShouldAllBe(column => column.Kind == ColumnKind.Date && column.DateAmbiguous && column.DateOrder == null);
        var question = profile.Questions.ShouldHaveSingleItem();
        question.Columns.ShouldBe([0, 1]);
        question.Example.ShouldBe("01/02/2017");
        question.Readings.ShouldBe([new(DateOrder.Mdy, new DateOnly(2017, 1, 2)), new(DateOrder.Dmy, new DateOnly(2017, 2, 1))]);
    }

    [Fact]
    public void Orders_that_mean_the_same_for_every_cell_are_no_question()
    {
        using var file = new TemporaryFile("day\n01/01/2017\n02/02/2017\n12/12/2017\n");
        file.Profile().Questions.ShouldBeEmpty();
    }

    [Fact]
    public void The_certain_column_answers_for_the_one_written_like_it()
    {
        using var file = new TemporaryFile("opened,closed\n01/02/2017,23/04/2017\n03/02/2017,24/04/2017\n");
        file.Profile().Columns.ShouldAllBe(column => column.DateOrder == DateOrder.Dmy);
    }

    [Fact]
    public void A_few_impossible_cells_are_tolerated_many_make_the_column_text()
    {
        var good = Enumerable.Range(0, 98).Select(index => Text(new DateOnly(2017, 1, 1).AddDays(index), "M/d/yyyy")).ToList();
        Column("day", [.. good, "30/1/2017", "n/a"]).DateOrder.ShouldBe(DateOrder.Mdy);
        Column("day", [.. good, "2017-02-30", "soon", "later"]).Kind.ShouldBe(ColumnKind.Text);
        Column("day", [.. good, .. good.Select(_ => "2017-01-31")]).Kind.ShouldBe(ColumnKind.Text);
    }

    [Theory]
    [InlineData("yy-MM-dd", "Ymd", 0)]
    [InlineData("yy-MM-dd", "Ymd", -1)]
    [InlineData("dd-MM-yy", "Dmy", -1)]
    [InlineData("MM-dd-yy", "Mdy", 0)]
    public void First_and_last_days_of_months_over_many_years_are_not_taken_for_days_of_one_year(string format, string order, int days)
    {
        var rows = Enumerable.Range(0, 150).Select(index => Text(new DateOnly(2001, 1, 1).AddMonths(index * 2).AddDays(days), format));
        var column = Column("month", rows);
        column.Kind.ShouldBe(ColumnKind.Date);
        (column.DateAmbiguous || column.DateOrder == Enum.Parse<DateOrder>(order)).ShouldBeTrue();
    }

    [Fact]
    public void Year_day_month_is_found_where_nothing_else_fits()
    {
        Column("day", Enumerable.Range(1, 28).Select(day => $"2017-{day:00}-02")).DateOrder.ShouldBe(DateOrder.Ydm);
        Column("day", ["2017-01-02", "2017-03-04"]).DateOrder.ShouldBe(DateOrder.Ymd);
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Shuffled_formats_are_read_rightly_or_asked_about_once_never_wrong(int seed)
    {
        var random = new Random(seed);
        var order = new[] { DateOrder.Ymd, DateOrder.Mdy, DateOrder.Dmy }[random.Next(3)];
        var separator = new[] { "-", "/", "." }[random.Next(3)];
        var year = random.Next(2) == 0 ? "yyyy" : "yy";
        var (month, day) = random.Next(2) == 0 ? ("MM", "dd") : ("%M", "%d");
        var format = string.Join(separator, order switch
        {
            DateOrder.Ymd => new[] { year, month, day },
            DateOrder.Mdy => [month, day, year],
            _ => [day, month, year],
        }).Replace("%", "", StringComparison.Ordinal);
        var start = new DateOnly(1995 + random.Next(35), 1 + random.Next(12), 1 + random.Next(28));
        var span = 455;
        var rows = Enumerable.Range(0, new[] { 1, 2, 3, 5, 8, 20, 50, 200, 1000 }[random.Next(9)]).Select(_ =>
        {
            var opened = random.Next(span);
            var closed = start.AddDays(opened + random.Next(Math.Min(120, span - opened)));
            return (Opened: start.AddDays(opened), Closed: random.Next(4) == 0 ? (DateOnly?)null : closed);
        }).ToList();
        var lines = rows.Select(row => Text(row.Opened, format) + ";" + (row.Closed is { } closed ? Text(closed, format) : ""));
        using var file = new TemporaryFile("opened;closed\n" + string.Join('\n', lines));

        var profile = file.Profile(new FormatHint(Header: true));

        profile.Questions.Count.ShouldBeLessThanOrEqualTo(1);
        foreach (var column in profile.Columns.Where(column => column.Filled > 0))
        {
            column.Kind.ShouldBe(ColumnKind.Date);
            var question = profile.Questions.SingleOrDefault(question => question.Columns.Contains(column.Index));
            column.DateAmbiguous.ShouldBe(question is not null);
            if (question is not null)
            {
                question.Readings.Select(reading => reading.Order).ShouldContain(order);
                continue;
            }

            foreach (var date in rows.Select(row => column.Index == 0 ? row.Opened : row.Closed).OfType<DateOnly>())
            {
                DateText.TryParse(Text(date, format), column.DateOrder!.Value, out var value).ShouldBeTrue();
                value.Date.ShouldBe(date);
            }
        }

        if (rows.Count >= 200)
        {
            profile.Questions.ShouldBeEmpty();
        }
    }

    private static ColumnProfile Column(string name, IEnumerable<string> cells)
    {
        using var file = new TemporaryFile(name + "\n" + string.Join('\n', cells));
        return file.Profile(new FormatHint(Header: true, Delimiter: ';')).Columns.ShouldHaveSingleItem();
    }

    private static string Text(DateOnly date, string format) => date.ToString(format, CultureInfo.InvariantCulture);
}
