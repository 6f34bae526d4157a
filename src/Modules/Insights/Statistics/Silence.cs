namespace Rapport.Insights.Statistics;

/// <summary>How long nothing was heard of a sale.</summary>
internal static class Silence
{
    /// <summary>The longest time without contact, in days, from the day a sale began to the day it closed; contacts outside do not count.</summary>
    public static int Longest(DateOnly opened, DateOnly closed, IEnumerable<DateOnly> contacts)
    {
        var longest = 0;
        var last = opened;
        foreach (var day in contacts.Where(d => d > opened && d < closed).Order().Append(closed))
        {
            longest = Math.Max(longest, day.DayNumber - last.DayNumber);
            last = day;
        }

        return longest;
    }
}
