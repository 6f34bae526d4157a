namespace Rapport.Platform.Imports.Files;

/// <summary>
/// Finds the order of dates from all of a column's cells, from columns written alike and from dates that follow each other.
/// Pure: what is not certain stays open, as a wrong order ruins a file in silence.
/// </summary>
internal static class DateInference
{
    /// <summary>
    /// Orders that no cell of the column speaks against; at most 2 % of cells may, when no order suits all. Empty where the
    /// cells disagree.
    /// </summary>
    public static IReadOnlyList<DateOrder> Possible(IReadOnlyDictionary<DateParts, long> counts)
    {
        if (counts.Count == 0)
        {
            return [];
        }

        if (counts.Keys.All(parts => parts.IsCertain))
        {
            return [DateOrder.Ymd];
        }

        var total = counts.Values.Sum();
        var bad = DateOrders.All.ToDictionary(order => order, order => counts.Sum(pair => pair.Key.Fits(order) ? 0 : pair.Value));
        var most = bad.ContainsValue(0) ? 0 : total * 2 / 100;
        var possible = DateOrders.All.Where(order => bad[order] <= most).ToList();
        return possible.Count > 1 ? [.. possible.Where(order => order != DateOrder.Ydm)] : possible;
    }

    /// <summary>
    /// Narrows the orders that columns written alike have in common. More than one is left where the file can be read in several ways.
    /// </summary>
    /// <param name="dates">All distinct dates of these columns.</param>
    /// <param name="pairs">The pairs among these columns.</param>
    public static IReadOnlyList<DateOrder> Narrow(
        IReadOnlyList<DateOrder> orders, IReadOnlyCollection<DateParts> dates, IEnumerable<DatePair> pairs)
    {
        var left = ByYear(orders, dates);
        foreach (var pair in pairs)
        {
            left = BySequence(left, pair);
        }

        var meanTheSame = dates.All(date => left.DistinctBy(order => date.TryDate(order, out var day) ? day : default).Count() == 1);
        return meanTheSame ? [left[0]] : left;
    }

    /// <summary>
    /// With two digits for the year, the part that varies least is the year, if it varies far less than the other and its
    /// values follow each other as years do. Dates on the same day of many months look the same the other way round, and
    /// then nothing is decided.
    /// </summary>
    private static IReadOnlyList<DateOrder> ByYear(IReadOnlyList<DateOrder> orders, IReadOnlyCollection<DateParts> dates)
    {
        var written = dates.Where(date => !date.IsCertain).ToList();
        var positions = orders.Select(order => order.Positions().Year).Distinct()
            .Select(position => (Position: position, Values: written.Select(date => date[position]).ToHashSet()))
            .OrderBy(part => part.Values.Count).ToList();
        if (positions is not [var least, var other] || dates.Any(date => date.Four >= 0))
        {
            return orders;
        }

        var otherAreDays = other.Values.Count >= 20 && other.Values.All(value => value is >= 1 and <= 31);
        var isYear = least.Values.Count * 2 + 2 <= other.Values.Count
            && !AreFirstsOrLastsOfMonths(least.Values, [.. written.Select(date => date[1])])
            && FollowEachOther(least.Values)
            && (otherAreDays || (!FollowEachOther(other.Values) && !least.Values.SetEquals([15])));
        return isYear ? [.. orders.Where(order => order.Positions().Year == least.Position)] : orders;
    }

    /// <summary>
    /// Whether what looks like the years could be the days or the months of dates that all are the first or last of a month.
    /// </summary>
    private static bool AreFirstsOrLastsOfMonths(HashSet<int> values, HashSet<int> middle) =>
        values.SetEquals([1])
        || values.All(value => value is >= 28 and <= 31)
        || (middle.SetEquals([1]) && values.All(value => value is >= 1 and <= 12));

    private static bool FollowEachOther(HashSet<int> values)
    {
        // 98, 99, 00 follow each other too.
        var years = values.Select(value => value < 70 ? value + 100 : value).ToList();
        return years.Max() - years.Min() + 1 == years.Count;
    }

    /// <summary>Drops orders under which two dates stand in no sequence, when under another one they do in (nearly) every row.</summary>
    private static IReadOnlyList<DateOrder> BySequence(IReadOnlyList<DateOrder> orders, DatePair pair)
    {
        var holds = orders.Any(order => pair.Compared(order) > 0 && pair.Violations(order) * 100 <= pair.Compared(order));
        return holds
            ? [.. orders.Where(order => pair.Violations(order) < 5 || pair.Violations(order) * 20 < pair.Compared(order))]
            : orders;
    }
}
