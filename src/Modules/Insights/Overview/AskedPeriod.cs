using System.Globalization;
using Rapport.Platform.Queries;

namespace Rapport.Insights.Overview;

/// <summary>Reads a period as addresses write it.</summary>
internal static class AskedPeriod
{
    private const string All = "all";

    /// <param name="text">A year, quarter, month, two days, the name of a period, or <c>all</c>.</param>
    /// <param name="today">Today in the company's time zone.</param>
    /// <param name="fiscalYearStart">1–12.</param>
    /// <returns>Null where it is none of them.</returns>
    public static Span? Read(string text, DateOnly today, int fiscalYearStart)
    {
        if (text == All)
        {
            return Span.All;
        }

        if (Periods.Resolve(text, today, fiscalYearStart) is { } named)
        {
            return new(named.First, named.Last);
        }

        if (text.Split("..") is [var from, var to])
        {
            return Day(from) is { } first && Day(to) is { } last && first <= last ? new(first, last) : null;
        }

        return text switch
        {
            { Length: 4 } when Month($"{text}-01") is { } first => Months(first, 12),
            [.., '-', 'Q', >= '1' and <= '4' and var quarter] when text.Length == 7 && Month($"{text[..4]}-01") is { } first => Months(first.AddMonths(3 * (quarter - '1')), 3),
            { Length: 7 } when Month(text) is { } first => Months(first, 1),
            _ => null,
        };
    }

    private static Span Months(DateOnly first, int count) => new(first, first.AddMonths(count).AddDays(-1));

    private static DateOnly? Month(string text) => Day($"{text}-01");

    /// <summary>From 1900 to 2200, so that every period has a year before it and one after.</summary>
    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200 ? day : null;
}
