using System.Globalization;

namespace Rapport.Insights;

/// <summary>Whole days from the first to the last, both included; null is open.</summary>
internal sealed record Span(DateOnly? First, DateOnly? Last)
{
    public static readonly Span All = new(null, null);

    public Span YearBefore => new(First?.AddYears(-1), Last?.AddYears(-1));

    /// <summary>As much of it as is over with that day; all of it where it has not begun.</summary>
    public Span Until(DateOnly day) => First <= day && !(Last <= day) ? this with { Last = day } : this;

    /// <summary>The condition that a date lies in it; null for all time.</summary>
    public string? On(string field)
    {
        var from = First is { } first ? $"{field} ge {Text(first)}" : null;
        var to = Last is { } last ? $"{field} le {Text(last)}" : null;
        return (from, to) switch
        {
            (null, null) => null,
            (null, _) => to,
            (_, null) => from,
            _ => $"{from} and {to}",
        };
    }

    /// <summary>What of a month lies in it.</summary>
    public Span Within(DateOnly month)
    {
        var last = month.AddMonths(1).AddDays(-1);
        return new(First > month ? First : month, Last < last ? Last : last);
    }

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
