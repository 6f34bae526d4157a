using System.Globalization;
using Rapport.Platform;

namespace Rapport.Demo.Story;

/// <summary>The time of the story, two years and a run-up to them: which days are worked, how busy they are, and when of a day somebody writes something down. The last day is yesterday, and it is worked.</summary>
internal sealed class Days
{
    /// <summary>With the two months before, in which sales begin that are won in the first of the two years.</summary>
    public const int Length = 730 + 60;

    /// <summary>Making machines: budgets after the New Year, a dip over summer, a push towards the year's end.</summary>
    private static readonly double[] Season = [0.8, 0.45, 1.25, 1.2, 1.1, 1.25, 0.85, 0.75, 1.15, 0.9, 1.2, 1.05];

    /// <summary>How much more there is to do at the end than at the beginning.</summary>
    private const double Growth = 0.4;

    private readonly Company company;
    private readonly List<DateOnly> worked;
    private readonly List<double> busy = [];

    public Days(Company company, DateOnly today, Language language)
    {
        this.company = company;
        (Today, First, Last) = (today, today.AddDays(-Length), today.AddDays(-1));
        worked = [.. Enumerable.Range(0, Length).Select(First.AddDays).Where(d => d == Last || !IsFree(d, language))];
        var sum = 0d;
        foreach (var day in worked)
        {
            busy.Add(sum += Season[day.Month - 1] * (1 + (Growth * (day.DayNumber - First.DayNumber) / Length)));
        }
    }

    public DateOnly Today { get; }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    public IReadOnlyList<DateOnly> Worked => worked;

    /// <summary>A worked day, busy ones more often.</summary>
    public DateOnly Pick(Dice dice) => worked[Math.Min(FirstAtLeast(busy, dice.Share() * busy[^1]), worked.Count - 1)];

    /// <summary>A worked day from one to another, both included.</summary>
    public DateOnly Pick(Dice dice, DateOnly from, DateOnly to)
    {
        var (first, last) = (FirstAtLeast(worked, from), FirstAtLeast(worked, to.AddDays(1)) - 1);
        return first > last ? Next(from) : worked[dice.Between(first, last)];
    }

    /// <summary>That day or the first worked one after it; the last day at the latest.</summary>
    public DateOnly Next(DateOnly day) => worked[Math.Min(FirstAtLeast(worked, day), worked.Count - 1)];

    /// <summary>When somebody writes records down on a day: once, some time of the day; of today only what happened as it began is told.</summary>
    public DateTime Desk(DateOnly day, int person) => day >= Today ? company.Start(Today).AddMinutes(person % 5) : At(day, (9 * 60) + Mixed(day, person, 420));

    /// <summary>When somebody logs what happened on a day.</summary>
    public DateTime Evening(DateOnly day, int person) => At(day, (17 * 60) + Mixed(day, person, 110));

    /// <summary>When an activity of a day is logged: that evening; what is longer ago, at the end of its week, many at once, as most people do it.</summary>
    public DateTime Logged(DateOnly day, int person) => Evening(day < Today.AddDays(-21) ? Friday(day) : day, person);

    /// <summary>The end of a day's week.</summary>
    public static DateOnly Friday(DateOnly day) => day.AddDays(Math.Max(0, DayOfWeek.Friday - day.DayOfWeek));

    public DateTime At(DateOnly day, int minutes) => company.Start(day).AddMinutes(minutes);

    private static int Mixed(DateOnly day, int person, int below) => (int)(((uint)((day.DayNumber * 7919) + (person * 104_729)) * 2_654_435_761u >> 8) % (uint)below);

    private static int FirstAtLeast<T>(List<T> sorted, T value)
    {
        var at = sorted.BinarySearch(value);
        return at < 0 ? ~at : at;
    }

    private static bool IsFree(DateOnly day, Language language) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || (language == Language.Zh ? IsChineseHoliday(day) : IsChristmas(day));

    private static bool IsChristmas(DateOnly day) => day is { Month: 12, Day: >= 24 } or { Month: 1, Day: 1 };

    private static bool IsChineseHoliday(DateOnly day)
    {
        var newYear = DateOnly.FromDateTime(new ChineseLunisolarCalendar().ToDateTime(day.Year, 1, 1, 0, 0, 0, 0));
        return day is { Month: 1, Day: 1 } or { Month: 5, Day: <= 3 } or { Month: 10, Day: <= 7 } || (day.DayNumber - newYear.DayNumber) is >= -1 and <= 7;
    }
}
