namespace Rapport.Platform.Imports.Files;

/// <summary>The dates of one column, each distinct one with its count, so that the order can be judged by the whole column.</summary>
/// <param name="mayKeep">Asked before another distinct date is kept; false once the file's share of memory is used up.</param>
internal sealed class DateColumn(Func<bool> mayKeep)
{
    private const int MostExamples = 20;

    private readonly Dictionary<DateParts, long> counts = [];
    private readonly List<string> examples = [];

    public IReadOnlyDictionary<DateParts, long> Counts => counts;

    /// <summary>Cells that can be read in more than one way, as they stand in the file.</summary>
    public IReadOnlyList<string> Examples => examples;

    public bool HasTimes { get; private set; }

    public void Add(string text, WrittenDate date)
    {
        HasTimes |= date.Offset is not null || (date.Time is { } time && time != TimeOnly.MinValue);
        if (counts.TryGetValue(date.Parts, out var count))
        {
            counts[date.Parts] = count + 1;
        }
        else if (mayKeep())
        {
            counts[date.Parts] = 1;
            if (examples.Count < MostExamples && Readings(date.Parts) > 1)
            {
                examples.Add(text);
            }
        }
    }

    private static int Readings(DateParts parts) => DateOrders.All
        .Where(order => order != DateOrder.Ydm && parts.Fits(order))
        .DistinctBy(order => parts.TryDate(order, out var date) ? date : default)
        .Count();
}
