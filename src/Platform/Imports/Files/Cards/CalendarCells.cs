using System.Globalization;

namespace Rapport.Platform.Imports.Files.Cards;

/// <summary>An event or a task of a calendar as a row. Columns are named as the standard names its properties; DURATION is in minutes.</summary>
internal static class CalendarCells
{
    public const string Recurrence = "RRULE";

    private static readonly string[] Common = ["SUMMARY", "DESCRIPTION", "CATEGORIES", "STATUS", "ORGANIZER", "ATTENDEE", "URL", Recurrence];

    /// <summary>The columns of events or of tasks.</summary>
    public static string[] Columns(string component) =>
        component == Component.Event ? [.. Common, "DTSTART", "DTEND", "DURATION", "LOCATION", "VEVENT UID"] : [.. Common, "DTSTART", "DUE", "COMPLETED", "PRIORITY", "PERCENT-COMPLETE", "VTODO UID"];

    public static (string?[] Cells, RowProblem? Problem) Of(Component component, CalendarZones zones)
    {
        RowProblem? problem = null;
        CalendarTime? At(string name)
        {
            if (component.First(name) is not { } line || line.Value.Trim().Length == 0)
            {
                return null;
            }

            var time = CalendarTime.Of(line, zones, out var wrong);
            problem ??= wrong;
            return time;
        }

        var (start, end, due, completed) = (At("DTSTART"), At("DTEND"), At("DUE"), At("COMPLETED"));
        var cells = Columns(component.Name).Select(column => column switch
        {
            "DTSTART" => start?.Text,
            "DTEND" => end?.Text,
            "DUE" => due?.Text,
            "COMPLETED" => completed?.Text,
            "DURATION" => Minutes(component, start, end)?.ToString(CultureInfo.InvariantCulture),
            "DESCRIPTION" => Description(component),
            "ORGANIZER" or "ATTENDEE" => Filled(string.Join("; ", component.All(column).Select(Person))),
            "CATEGORIES" => Filled(string.Join(", ", component.All(column).Select(l => l.Text))),
            Recurrence => component.Text(Recurrence) ?? component.Text("RDATE"),
            "VEVENT UID" or "VTODO UID" => component.Text("UID"),
            _ => component.Text(column)?.ReplaceLineEndings(" "),
        }).ToArray();
        var isEvent = component.Name == Component.Event;
        problem ??= isEvent && component.Text("STATUS")?.ToUpperInvariant() is "CANCELLED" ? RowProblems.Cancelled : null;
        return (cells, problem ?? (isEvent && start is null ? RowProblems.NoStart : null));
    }

    /// <summary>How long it takes. A day without a time takes no minutes that anybody could count.</summary>
    private static long? Minutes(Component component, CalendarTime? start, CalendarTime? end)
    {
        if (start is { IsDay: false } from && end is { IsDay: false } to)
        {
            var minutes = (long)(to.Instant - from.Instant).TotalMinutes;
            return minutes >= 0 ? minutes : null;
        }

        return CalendarTime.Duration(component.First("DURATION")?.Value);
    }

    /// <summary>The description with the place below it, which has no field of its own.</summary>
    private static string? Description(Component component) => Filled(string.Join('\n',
        new[] { component.Text("DESCRIPTION"), component.Name == Component.Event && component.Text("LOCATION") is { } place ? $"LOCATION: {place}" : null }.OfType<string>()));

    private static string Person(ContentLine line) =>
        line.Parameter("CN") is { Length: > 0 } name ? name : line.Text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? line.Text[7..] : line.Text;

    private static string? Filled(string text) => text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
