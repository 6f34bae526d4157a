using Rapport.Platform.Imports.Files;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Imports.Files.Cards;

public sealed class CalendarTests
{
    private const string FarAway = """
        BEGIN:VTIMEZONE
        TZID:Far Away
        BEGIN:STANDARD
        DTSTART:19701025T030000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        TZOFFSETFROM:+0330
        TZOFFSETTO:+0230
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:19700329T020000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        TZOFFSETFROM:+0230
        TZOFFSETTO:+0330
        END:DAYLIGHT
        END:VTIMEZONE
        """;

    [Fact]
    public void An_event_is_a_row()
    {
        var table = new CardTable("""
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:1@x
            DTSTART;TZID=Europe/Berlin:20260701T093000
            DTEND;TZID=Europe/Berlin:20260701T110000
            SUMMARY:Kick-off\, part 1
            DESCRIPTION:Agenda:\n1. Goals
             and dates
            LOCATION:Hamburg
            ORGANIZER;CN=Lena Brandt:mailto:lena@x.example
            ATTENDEE;CN="Weber; Karl":mailto:karl@x.example
            ATTENDEE:mailto:ann@x.example
            RRULE:FREQ=WEEKLY
            BEGIN:VALARM
            SUMMARY:not this one
            END:VALARM
            END:VEVENT
            END:VCALENDAR
            """);

        table.Kind.ShouldBe(TableKind.Ics);
        table.Rows.ShouldHaveSingleItem().Problem.ShouldBeNull();
        (table["SUMMARY"], table["DTSTART"], table["DURATION"], table["RRULE"], table["VEVENT UID"]).ShouldBe(("Kick-off, part 1", "2026-07-01T07:30:00Z", "90", "FREQ=WEEKLY", "1@x"));
        table["DESCRIPTION"].ShouldBe("Agenda:\n1. Goalsand dates\nLOCATION: Hamburg");
        (table["ORGANIZER"], table["ATTENDEE"]).ShouldBe(("Lena Brandt", "Weber; Karl; ann@x.example"));
    }

    [Theory]
    [InlineData(":20260701T093000Z", "2026-07-01T09:30:00Z")]
    [InlineData(":20260701T0930Z", "2026-07-01T09:30:00Z")]
    [InlineData(":20260701T093060Z", "2026-07-01T09:30:59Z")]
    [InlineData(":20260701T093000", "2026-07-01T09:30:00")]
    [InlineData(";VALUE=DATE:20260701", "2026-07-01")]
    [InlineData(";TZID=Asia/Shanghai:20260701T093000", "2026-07-01T01:30:00Z")]
    [InlineData(";TZID=/example.org/2001/America/New_York:20260701T093000", "2026-07-01T13:30:00Z")]
    [InlineData(";TZID=Far Away:20260701T093000", "2026-07-01T06:00:00Z")]
    [InlineData(";TZID=Far Away:20260101T093000", "2026-01-01T07:00:00Z")]
    public void A_start_is_told_in_its_zone(string start, string cell)
    {
        var table = new CardTable($"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART{start}\nEND:VEVENT\n{FarAway}\nEND:VCALENDAR\n");

        (table["DTSTART"], table.Problem()).ShouldBe((cell, null));
    }

    [Theory]
    [InlineData("DTSTART:20260230T093000Z", "import.calendar_time")]
    [InlineData("DTSTART:soon", "import.calendar_time")]
    [InlineData("DTSTART;TZID=Nowhere/Middle:20260701T093000", "import.calendar_zone")]
    [InlineData("DTSTART;TZID=../../etc/passwd:20260701T093000", "import.calendar_zone")]
    [InlineData("SUMMARY:no start", "import.calendar_no_start")]
    [InlineData("DTSTART:20260701T093000Z\nSTATUS:CANCELLED", "import.calendar_cancelled")]
    public void An_event_that_cannot_go_in_says_why(string lines, string code) =>
        new CardTable($"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n").Problem().ShouldBe(code);

    [Theory]
    [InlineData("DURATION:PT1H30M", "90")]
    [InlineData("DURATION:P1DT2H", "1560")]
    [InlineData("DURATION:P1W", "10080")]
    [InlineData("DTEND:20260701T101500Z", "45")]
    [InlineData("DTEND:20260701T080000Z", null)]
    [InlineData("DTEND;VALUE=DATE:20260702", null)]
    [InlineData("DURATION:long", null)]
    public void A_duration_is_counted_in_minutes(string line, string? minutes) =>
        new CardTable($"BEGIN:VEVENT\nDTSTART:20260701T093000Z\n{line}\nEND:VEVENT\n")["DURATION"].ShouldBe(minutes);

    [Fact]
    public void Of_events_and_tasks_the_wanted_ones_are_rows_and_the_others_are_named()
    {
        const string Text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260701\nEND:VEVENT\nBEGIN:VTODO\nSUMMARY:Call\nDUE:20260703T100000Z\nPRIORITY:1\nSTATUS:COMPLETED\nCOMPLETED:20260702T100000Z\nEND:VTODO\nBEGIN:VEVENT\nDTSTART:20260702\nEND:VEVENT\nBEGIN:VJOURNAL\nEND:VJOURNAL\nEND:VCALENDAR\n";

        new CardTable(Text).Rows.Select(r => r.Problem?.Code).ShouldBe([null, "import.component_other", null, "import.component_other"]);
        var tasks = new CardTable(Text, "VTODO");
        tasks.Rows.Select(r => r.Problem?.Code).ShouldBe(["import.component_other", null, "import.component_other", "import.component_other"]);
        (tasks["SUMMARY", 1], tasks["DUE", 1], tasks["STATUS", 1], tasks["COMPLETED", 1], tasks["PRIORITY", 1]).ShouldBe(("Call", "2026-07-03T10:00:00Z", "COMPLETED", "2026-07-02T10:00:00Z", "1"));
    }

    [Fact]
    public void A_part_of_the_file_can_be_passed_over()
    {
        using var file = new TemporaryFile("BEGIN:VEVENT\nDTSTART:20260701\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20260702\nEND:VEVENT\n");
        var format = TableFile.Detect(file.Path, FormatHint.None).Format!;

        TableFile.Read(file.Path, format, skipRows: 1).ShouldHaveSingleItem().Number.ShouldBe(2);
    }
}
