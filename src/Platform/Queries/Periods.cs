namespace Rapport.Platform.Queries;

/// <summary>Named periods such as <c>last-quarter</c>, as whole days.</summary>
public static class Periods
{
    /// <summary>The first and last day of a named period around a day, or null when there is no such name.</summary>
    /// <param name="name"><c>today</c>, <c>yesterday</c>, <c>tomorrow</c>, or <c>this|last|next-</c> followed by a unit.</param>
    /// <param name="today">Today in the company's time zone.</param>
    /// <param name="fiscalYearStart">The month in which the fiscal year starts, 1–12.</param>
    public static (DateOnly First, DateOnly Last)? Resolve(string name, DateOnly today, int fiscalYearStart)
    {
        switch (name)
        {
            case "today": return (today, today);
            case "yesterday": return (today.AddDays(-1), today.AddDays(-1));
            case "tomorrow": return (today.AddDays(1), today.AddDays(1));
        }

        var dash = name.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0)
        {
            return null;
        }

        int? offset = name[..dash] switch { "last" => -1, "this" => 0, "next" => 1, _ => null };
        return offset is { } steps ? Unit(name[(dash + 1)..], steps, today, fiscalYearStart) : null;
    }

    private static (DateOnly, DateOnly)? Unit(string unit, int steps, DateOnly today, int fiscalYearStart)
    {
        switch (unit)
        {
            case "week":
                var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7) + (7 * steps));
                return (monday, monday.AddDays(6));
            case "month":
                return Months(new(today.Year, today.Month, 1), 1, steps);
            case "quarter":
                return Months(new(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1), 3, steps);
            case "year":
                return Months(new(today.Year, 1, 1), 12, steps);
            case "fiscal-year":
                return Months(FiscalYearStart(today, fiscalYearStart), 12, steps);
            case "fiscal-quarter":
                var start = FiscalYearStart(today, fiscalYearStart);
                var months = ((today.Year - start.Year) * 12) + today.Month - start.Month;
                return Months(start.AddMonths(months / 3 * 3), 3, steps);
            default:
                return null;
        }
    }

    private static (DateOnly, DateOnly) Months(DateOnly first, int length, int steps)
    {
        var from = first.AddMonths(length * steps);
        return (from, from.AddMonths(length).AddDays(-1));
    }

    private static DateOnly FiscalYearStart(DateOnly today, int month)
    {
        var start = new DateOnly(today.Year, month, 1);
        return start <= today ? start : start.AddYears(-1);
    }
}
