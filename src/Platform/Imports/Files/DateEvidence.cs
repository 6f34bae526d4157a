namespace Rapport.Platform.Imports.Files;

/// <summary>
/// Columns whose dates can be read in several ways, and what each way makes of one of their cells. One answer settles
/// them all.
/// </summary>
internal sealed record DateQuestion(IReadOnlyList<int> Columns, string Example, IReadOnlyList<DateReading> Readings);

/// <summary>One way to read the example of a <see cref="DateQuestion"/>.</summary>
internal sealed record DateReading(DateOrder Order, DateOnly? Date);

/// <summary>What a file's dates say, collected row by row in bounded memory.</summary>
internal sealed class DateEvidence(int columns)
{
    private const int MostDistinct = 200_000;
    private const int MostPairedColumns = 12;
    private const int MostPairedRows = 200_000;

    private readonly DateColumn?[] dates = new DateColumn?[columns];
    private readonly List<int> paired = [];
    private readonly Dictionary<(int, int), DatePair> pairs = [];
    private readonly DateParts?[] row = new DateParts?[columns];
    private int distinct;
    private long rows;

    public DateColumn? Column(int index) => dates[index];

    public void Add(int column, string text, WrittenDate date)
    {
        if (dates[column] is not { } known)
        {
            known = dates[column] = new DateColumn(() => ++distinct <= MostDistinct);
            if (paired.Count < MostPairedColumns)
            {
                paired.Add(column);
            }
        }

        known.Add(text, date);
        row[column] = date.Parts;
    }

    public void EndRow()
    {
        var comparing = rows++ < MostPairedRows;
        for (var second = 1; comparing && second < paired.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (row[paired[first]] is { } one && row[paired[second]] is { } other)
                {
                    var key = (paired[first], paired[second]);
                    var pair = pairs.TryGetValue(key, out var known) ? known : pairs[key] = new DatePair(key.Item1, key.Item2);
                    pair.Add(one, other);
                }
            }
        }

        Array.Clear(row);
    }

    /// <summary>
    /// The order of each of these columns where it is certain, and the questions that remain. A column whose dates disagree
    /// is in neither.
    /// </summary>
    public (IReadOnlyDictionary<int, DateOrder> Orders, IReadOnlyList<DateQuestion> Questions) Infer(IEnumerable<int> dateColumns)
    {
        var orders = new Dictionary<int, DateOrder>();
        var questions = new List<DateQuestion>();
        var possible = dateColumns.ToDictionary(index => index, index => DateInference.Possible(dates[index]!.Counts));
        foreach (var alike in possible.Keys.Where(index => possible[index].Count > 0).GroupBy(Look))
        {
            var joint = possible[alike.First()].Where(order => alike.All(index => possible[index].Contains(order))).ToList();
            // Columns that have nothing in common are judged each for itself.
            IEnumerable<List<int>> groups = joint.Count > 0 ? [[.. alike]] : alike.Select(index => new List<int> { index });
            foreach (var group in groups)
            {
                var left = DateInference.Narrow(
                    joint.Count > 0 ? joint : possible[group[0]],
                    [.. group.SelectMany(index => dates[index]!.Counts.Keys)],
                    pairs.Values.Where(pair => group.Contains(pair.First) && group.Contains(pair.Second)));
                if (left.Count > 1)
                {
                    questions.Add(Question(group, left));
                }
                else
                {
                    group.ForEach(index => orders[index] = left[0]);
                }
            }
        }

        return (orders, questions);
    }

    /// <summary>How most of a column's dates are written, apart from their values.</summary>
    private (int Four, int Named, char Separator) Look(int index) => dates[index]!.Counts
        .GroupBy(pair => (pair.Key.Four, pair.Key.Named, pair.Key.Separator)).MaxBy(group => group.Sum(pair => pair.Value))!.Key;

    private DateQuestion Question(List<int> group, IReadOnlyList<DateOrder> orders)
    {
        var example = group.SelectMany(index => dates[index]!.Examples)
            .MaxBy(text => Readings(text, orders).Select(reading => reading.Date).OfType<DateOnly>().Distinct().Count()) ?? "";
        return new DateQuestion(group, example, Readings(example, orders));
    }

    private static List<DateReading> Readings(string text, IReadOnlyList<DateOrder> orders) =>
        [.. orders.Select(order => new DateReading(order, DateText.TryParse(text, order, out var value) ? value.Date : null))];
}
