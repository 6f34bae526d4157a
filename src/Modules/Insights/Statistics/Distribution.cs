namespace Rapport.Insights.Statistics;

/// <summary>Whole numbers and how often each occurs, such as the days that sales took: small however many the sales are.</summary>
internal sealed class Distribution
{
    private readonly List<(long Value, long Count)> values;

    public Distribution(IEnumerable<(long Value, long Count)> counted)
    {
        values = [.. counted.Where(v => v.Count > 0).OrderBy(v => v.Value)];
        Count = values.Sum(v => v.Count);
    }

    public long Count { get; }

    /// <summary>The arithmetic mean; null of nothing.</summary>
    public double? Mean => Count == 0 ? null : values.Sum(v => (double)v.Value * v.Count) / Count;

    /// <summary>
    /// The quantile as definition 7 has it, linear between the two nearest values at (n − 1)p: R. J. Hyndman and Y. Fan, "Sample quantiles
    /// in statistical packages", The American Statistician 50 (1996) 361–365. What R, NumPy and Excel's PERCENTILE.INC answer.
    /// </summary>
    /// <param name="p">From 0 to 1.</param>
    /// <returns>Null of nothing.</returns>
    public double? Quantile(double p)
    {
        if (Count == 0)
        {
            return null;
        }

        var at = (Count - 1) * p;
        var below = (long)Math.Floor(at);
        var (low, high) = (At(below), At(Math.Min(below + 1, Count - 1)));
        return low + ((at - below) * (high - low));
    }

    /// <summary>The value at a place of the sorted whole, from 0.</summary>
    private double At(long place)
    {
        foreach (var (value, count) in values)
        {
            if (place < count)
            {
                return value;
            }

            place -= count;
        }

        throw new ArgumentOutOfRangeException(nameof(place));
    }
}
