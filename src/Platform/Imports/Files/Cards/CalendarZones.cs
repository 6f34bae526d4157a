using System.Globalization;
using System.Text.RegularExpressions;

namespace Rapport.Platform.Imports.Files.Cards;

/// <summary>The time zones of a calendar: those every computer knows by the name, else as the file describes them.</summary>
/// <param name="described">The file's VTIMEZONE components.</param>
internal sealed partial class CalendarZones(IEnumerable<Component> described)
{
    private static readonly TimeSpan Widest = TimeSpan.FromHours(14);
    private readonly ILookup<string?, Component> described = described.ToLookup(c => c.Text("TZID"));
    private readonly Dictionary<string, TimeZoneInfo?> found = new(StringComparer.Ordinal);

    /// <summary>The zone of that name; null where nobody knows it or its rule cannot be told for sure.</summary>
    public TimeZoneInfo? Find(string name)
    {
        if (!found.TryGetValue(name, out var zone))
        {
            found[name] = zone = Known(name) ?? described[name].Reverse().Select(Of).FirstOrDefault(z => z is not null);
        }

        return zone;
    }

    /// <summary>Programs set their own path before the name: <c>/example.org/2001/America/New_York</c>.</summary>
    private static TimeZoneInfo? Known(string name)
    {
        var place = Place().Match(name);
        return Name().IsMatch(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone
            : place.Success && TimeZoneInfo.TryFindSystemTimeZoneById(place.Groups[1].Value, out var last) ? last
            : null;
    }

    /// <summary>The rules of now: the standard time and the summer time that began last. Earlier ones are seldom in such files, and seldom needed.</summary>
    private static TimeZoneInfo? Of(Component component)
    {
        var (standard, summer) = (Latest(component, "STANDARD"), Latest(component, "DAYLIGHT"));
        if ((standard ?? summer) is not { } whole || Offset(whole) is not { } offset)
        {
            return null;
        }

        if (standard is null || summer is null || Offset(summer) == offset)
        {
            return TimeZoneInfo.CreateCustomTimeZone("calendar", offset, null, null);
        }

        return Transition(summer) is { } begins && Transition(standard) is { } ends && Offset(summer) is { } shifted && shifted > offset
            ? TimeZoneInfo.CreateCustomTimeZone("calendar", offset, null, null, null,
                [TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(DateTime.MinValue.Date, DateTime.MaxValue.Date, shifted - offset, begins, ends)])
            : null;
    }

    private static List<ContentLine>? Latest(Component component, string part) => component.Parts.Where(p => p.Name == part)
        .OrderBy(p => p.Lines.FirstOrDefault(l => l.Name == "DTSTART")?.Value, StringComparer.Ordinal).Select(p => p.Lines).LastOrDefault();

    private static TimeSpan? Offset(List<ContentLine> lines)
    {
        var match = Shift().Match(lines.FirstOrDefault(l => l.Name == "TZOFFSETTO")?.Value.Trim() ?? "");
        if (!match.Success)
        {
            return null;
        }

        var span = new TimeSpan(int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture), 0);
        return span > Widest ? null : match.Groups[1].Value == "-" ? -span : span;
    }

    /// <summary>When it begins each year: <c>FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU</c> at the time of DTSTART.</summary>
    private static TimeZoneInfo.TransitionTime? Transition(List<ContentLine> lines)
    {
        string Value(string name) => lines.FirstOrDefault(l => l.Name == name)?.Value.Trim() ?? "";
        var rule = Value("RRULE").ToUpperInvariant().Split(';').Select(p => p.Split('=', 2)).Where(p => p.Length == 2).ToLookup(p => p[0], p => p[1]);
        var day = Day().Match(rule["BYDAY"].FirstOrDefault() ?? "");
        return day.Success && int.TryParse(rule["BYMONTH"].FirstOrDefault(), CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
            && DateTime.TryParseExact(Value("DTSTART"), "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            ? TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1) + start.TimeOfDay, month, day.Groups[1].Value == "-1" ? 5 : day.Groups[1].Value[^1] - '0', Weekday(day.Groups[2].Value))
            : null;
    }

    private static DayOfWeek Weekday(string day) => (DayOfWeek)Array.IndexOf(["SU", "MO", "TU", "WE", "TH", "FR", "SA"], day);

    [GeneratedRegex(@"^[A-Za-z0-9_+\-() :,&.]{1,80}(/[A-Za-z0-9_+\-]{1,40}){0,2}$")]
    private static partial Regex Name();

    [GeneratedRegex(@"/([A-Za-z_]+/[A-Za-z_\-]+)$")]
    private static partial Regex Place();

    [GeneratedRegex(@"^([+-])(\d{2})(\d{2})(\d{2})?$")]
    private static partial Regex Shift();

    [GeneratedRegex("^\\+?(-1|[1-5])(SU|MO|TU|WE|TH|FR|SA)$")]
    private static partial Regex Day();
}
