namespace Rapport.Platform.Imports.Files;

/// <summary>How often, row by row, the date of one column is before and after that of another, counted for every order.</summary>
/// <param name="First">The columns' indexes.</param>
internal sealed record DatePair(int First, int Second)
{
    private readonly long[] before = new long[DateOrders.All.Count];
    private readonly long[] after = new long[DateOrders.All.Count];
    private readonly long[] compared = new long[DateOrders.All.Count];

    public void Add(DateParts first, DateParts second)
    {
        foreach (var order in DateOrders.All)
        {
            if (first.TryDate(order, out var one) && second.TryDate(order, out var other))
            {
                compared[(int)order]++;
                before[(int)order] += one < other ? 1 : 0;
                after[(int)order] += one > other ? 1 : 0;
            }
        }
    }

    public long Compared(DateOrder order) => compared[(int)order];

    /// <summary>Rows against the direction that most rows have: 0 when one date never is after the other (opened ≤ closed).</summary>
    public long Violations(DateOrder order) => Math.Min(before[(int)order], after[(int)order]);
}
