using System.Globalization;
using System.Text.RegularExpressions;

namespace Rapport.Platform.Imports.Files;

/// <summary>The three parts of a written date as they stand, before it is known which is which.</summary>
/// <param name="Four">The position of a part of four digits, which must be the year; -1 where there is none.</param>
/// <param name="Named">The position of a month's name; -1 where there is none.</param>
/// <param name="Short">
/// Positions of a single digit (bit 1 the first, bit 2 the second, bit 4 the third), which cannot be the year.
/// </param>
/// <param name="Separator">
/// What stands between the parts; <c>年</c> for 2017年3月1日 and a blank for 20170301, whose order is certain.
/// </param>
internal readonly partial record struct DateParts(int First, int Second, int Third, int Four, int Named, int Short, char Separator)
{
    private const string MonthName =
        @"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
        + @"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?";

    public const int FirstYear = 1900;
    public const int LastYear = 2200;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Whether the order is written in the date itself.</summary>
    public bool IsCertain => Separator is '年' or ' ' && Named < 0;

    public int this[int position] => position switch { 0 => First, 1 => Second, _ => Third };

    public bool FitsAny => Fits(DateOrder.Ymd) || Fits(DateOrder.Mdy) || Fits(DateOrder.Dmy) || Fits(DateOrder.Ydm);

    public bool Fits(DateOrder order) => TryDate(order, out _);

    /// <summary>The date in that order; false where there is no such day or its year is not of 1900 to 2200.</summary>
    public bool TryDate(DateOrder order, out DateOnly date)
    {
        var (yearAt, monthAt, dayAt) = (IsCertain ? DateOrder.Ymd : order).Positions();
        var year = Four == yearAt ? this[yearAt] : this[yearAt] + (this[yearAt] < 70 ? 2000 : 1900);
        var fits = (Four < 0 || Four == yearAt) && (Short & (1 << yearAt)) == 0 && (Named < 0 || Named == monthAt)
            && year is >= FirstYear and <= LastYear
            && this[monthAt] is >= 1 and <= 12
            && this[dayAt] >= 1 && this[dayAt] <= DateTime.DaysInMonth(year, this[monthAt]);
        date = fits ? new DateOnly(year, this[monthAt], this[dayAt]) : default;
        return fits;
    }

    /// <summary>Takes a date apart; false for what is not written like one.</summary>
    /// <param name="time">What stands behind the date, without the blank or T between.</param>
    public static bool TryRead(string text, out DateParts parts, out string time)
    {
        parts = default;
        time = "";
        // Most cells are no dates: the cheap look comes first.
        var maybe = text.Length is >= 6 and <= 45 && (char.IsAsciiDigit(text[0]) || MonthOf(text) > 0);
        if (!maybe || Written().Match(text) is not { Success: true } match)
        {
            return false;
        }

        var (first, second, third) = (match.Groups["a"].Value, match.Groups["b"].Value, match.Groups["c"].Value);
        time = match.Groups["time"].Value;
        var four = first.Length == 4 && char.IsAsciiDigit(first[0]) ? 0 : third.Length == 4 ? 2 : -1;
        var named = char.IsAsciiLetter(first[0]) ? 0 : char.IsAsciiLetter(second[0]) ? 1 : -1;
        var digit = (first.Length == 1 ? 1 : 0) | (second.Length == 1 ? 2 : 0) | (third.Length == 1 ? 4 : 0);
        var separator = match.Groups["s"].ValueSpan is [var found, ..] ? found : ' ';
        parts = new DateParts(Value(first), Value(second), Value(third), four, named, digit, separator);
        return true;
    }

    private static int Value(ReadOnlySpan<char> part) =>
        char.IsAsciiDigit(part[0]) ? int.Parse(part, CultureInfo.InvariantCulture) : MonthOf(part);

    /// <summary>1 to 12 by the first three letters, 0 where they begin no month.</summary>
    private static int MonthOf(ReadOnlySpan<char> name)
    {
        for (var month = 0; month < Months.Length; month++)
        {
            if (name.StartsWith(Months[month], StringComparison.OrdinalIgnoreCase))
            {
                return month + 1;
            }
        }

        return 0;
    }

    // Year first, last or of two digits; 2017年3月1日; 20170301; 1-Mar-2017, 1 March 2017 and Mar 1, 2017.
    [GeneratedRegex($$"""
        ^(?:
            (?<a>\d{4}|\d{1,2})(?<s>[-/.])(?<b>\d{1,2})\k<s>(?<c>\d{4}|\d{1,2})
          | (?<a>\d{4}|\d{2})\s?(?<s>年)\s?(?<b>\d{1,2})\s?月\s?(?<c>\d{1,2})\s?[日号]
          | (?<a>(?:19|20|21)\d{2})(?<b>\d{2})(?<c>\d{2})
          | (?<a>\d{4}|\d{1,2})(?<s>[-/.\u0020])\u0020?(?<b>{{MonthName}})[-/.,\u0020]\u0020?(?<c>\d{4}|\d{1,2})
          | (?<a>{{MonthName}})(?<s>[-/.\u0020])\u0020?(?<b>\d{1,2})(?:[-/]|,?\u0020|,)(?<c>\d{4}|\d{2})
        )
        (?:(?:[T,]|\s){1,2}(?<time>\d{1,2}:.+))?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
