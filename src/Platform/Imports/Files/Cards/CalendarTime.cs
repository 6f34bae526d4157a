using System.Globalization;
using System.Text.RegularExpressions;

namespace Rapport.Platform.Imports.Files.Cards;

/// <summary>A time of a calendar (RFC 5545, 3.3.4 and 3.3.5).</summary>
/// <param name="Text">As a cell has it: in UTC, of the company's clocks, or a day alone.</param>
/// <param name="Instant">For differences: in UTC where the zone is known.</param>
/// <param name="IsDay">Whether it is a day without a time.</param>
internal readonly partial record struct CalendarTime(string Text, DateTime Instant, bool IsDay)
{
    /// <summary>The time of a property, or null with what is wrong with it.</summary>
    public static CalendarTime? Of(ContentLine line, CalendarZones zones, out RowProblem? problem)
    {
        problem = null;
        var match = Shape().Match(line.Value.Trim());
        if (!match.Success || !DateOnly.TryParseExact(match.Groups[1].Value.Replace("-", "", StringComparison.Ordinal), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            problem = RowProblems.Time(line);
            return null;
        }

        var digits = match.Groups[2].Value.Replace(":", "", StringComparison.Ordinal);
        if (digits.Length == 0)
        {
            return new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.ToDateTime(TimeOnly.MinValue), true);
        }

        // A leap second is the last one of its minute to every clock here.
        var clock = digits.Length == 4 ? digits + "00" : digits.EndsWith("60", StringComparison.Ordinal) ? digits[..4] + "59" : digits;
        if (!TimeOnly.TryParseExact(clock, "HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            problem = RowProblems.Time(line);
            return null;
        }

        var local = day.ToDateTime(time);
        if (match.Groups[3].Success)
        {
            return Utc(local);
        }

        if (line.Parameter("TZID") is not { Length: > 0 } name)
        {
            return new(local.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), local, false);
        }

        if (zones.Find(name) is not { } zone)
        {
            problem = RowProblems.Zone(line, name);
            return null;
        }

        return Utc(TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone));
    }

    /// <summary>The minutes of a duration such as <c>PT1H30M</c>; null where it is none or goes back.</summary>
    public static long? Duration(string? text)
    {
        var match = Span().Match(text?.Trim() ?? "");
        long At(int group) => long.TryParse(match.Groups[group].Value, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return match.Success ? (((((At(1) * 7) + At(2)) * 24) + At(3)) * 60) + At(4) + (At(5) / 60) : null;
    }

    private static CalendarTime Utc(DateTime utc) => new(utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), DateTime.SpecifyKind(utc, DateTimeKind.Unspecified), false);

    [GeneratedRegex(@"^(\d{8}|\d{4}-\d{2}-\d{2})(?:T(\d{6}|\d{4}|\d{2}:\d{2}:\d{2})(Z)?)?$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$")]
    private static partial Regex Span();
}
