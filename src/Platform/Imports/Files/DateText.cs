using System.Globalization;
using System.Text.RegularExpressions;

namespace Rapport.Platform.Imports.Files;

/// <summary>A date as far as a cell gives it.</summary>
/// <param name="Time">Null where the cell names none.</param>
/// <param name="Offset">The distance from UTC; null where the time is that of the workspace.</param>
internal readonly record struct DateValue(DateOnly Date, TimeOnly? Time, TimeSpan? Offset);

/// <summary>A date taken apart, its order still open.</summary>
internal readonly record struct WrittenDate(DateParts Parts, TimeOnly? Time, TimeSpan? Offset);

/// <summary>Reads dates as people and programs write them.</summary>
internal static partial class DateText
{
    /// <summary>
    /// The date of one cell in the order found for its column. Two-digit years 00 to 69 are of this century, 70 to 99 of the
    /// last. False for a day that does not exist and for years before 1900 or after 2200, which are placeholders such as
    /// 0001-01-01.
    /// </summary>
    public static bool TryParse(string text, DateOrder order, out DateValue value)
    {
        value = default;
        if (!TryRead(text, out var written) || !written.Parts.TryDate(order, out var date))
        {
            return false;
        }

        value = new DateValue(date, written.Time, written.Offset);
        return true;
    }

    /// <summary>Takes a date and its time apart; the order is not needed yet. False where the time does not exist.</summary>
    public static bool TryRead(string text, out WrittenDate written)
    {
        written = default;
        if (!DateParts.TryRead(text.Trim(), out var parts, out var time))
        {
            return false;
        }

        if (time.Length == 0)
        {
            written = new WrittenDate(parts, null, null);
            return true;
        }

        if (Clock().Match(time) is not { Success: true } match
            || TimeOf(match) is not { } clock
            || OffsetOf(match) is not (true, var offset))
        {
            return false;
        }

        written = new WrittenDate(parts, clock, offset);
        return true;
    }

    private static TimeOnly? TimeOf(Match match)
    {
        int hour = Number(match, "h"), minute = Number(match, "m"), second = Number(match, "s");
        var half = match.Groups["half"].ValueSpan;
        if (!half.IsEmpty)
        {
            if (hour is < 1 or > 12)
            {
                return null;
            }

            hour = hour % 12 + (half[0] is 'p' or 'P' ? 12 : 0);
        }

        // Digits beyond the clock's 100 nanoseconds are cut off.
        var fraction = match.Groups["f"].Value.PadRight(7, '0')[..7];
        return hour < 24 && minute < 60 && second < 60
            ? new TimeOnly(hour, minute, second).Add(TimeSpan.FromTicks(int.Parse(fraction, CultureInfo.InvariantCulture)))
            : null;
    }

    private static (bool Valid, TimeSpan? Offset) OffsetOf(Match match)
    {
        if (!match.Groups["zone"].Success)
        {
            return (true, null);
        }

        var offset = new TimeSpan(Number(match, "zh"), Number(match, "zm"), 0);
        return (offset <= TimeSpan.FromHours(14), match.Groups["sign"].Value == "-" ? -offset : offset);
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("""
        ^(?<h>\d{1,2}):(?<m>\d{2})(?::(?<s>\d{2})(?:[.,](?<f>\d{1,9}))?)?
        (?:\s?(?<half>[ap]\.?m\.?))?
        (?:\s?(?<zone>Z|UTC|(?<sign>[-+])(?<zh>\d{2}):?(?<zm>\d{2})?))?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Clock();
}
