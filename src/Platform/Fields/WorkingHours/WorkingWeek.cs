namespace Rapport.Platform.Fields.WorkingHours;

/// <summary>Work from one time to another, the same on some days of the week.</summary>
/// <param name="Days">ISO days, Monday is 1, Sunday 7; ascending.</param>
/// <param name="From">Minutes after midnight, 0–1439.</param>
/// <param name="To">Minutes after midnight, later than <paramref name="From"/>, 1440 at most.</param>
public sealed record WorkingSpan(IReadOnlyList<int> Days, int From, int To);

/// <summary>When somebody works in a week, in that person's time zone. The same hours are always written the same way.</summary>
public sealed class WorkingWeek : IEquatable<WorkingWeek>
{
    private WorkingWeek(IReadOnlyList<WorkingSpan> spans) => Spans = spans;

    /// <summary>By their first day, then by their beginning; the same times on several days are one span.</summary>
    public IReadOnlyList<WorkingSpan> Spans { get; }

    /// <summary>Puts spans in order.</summary>
    /// <returns>Null when two of one day overlap.</returns>
    public static WorkingWeek? Of(IEnumerable<WorkingSpan> spans)
    {
        var single = spans.SelectMany(s => s.Days.Distinct(), (s, day) => (Day: day, s.From, s.To)).OrderBy(s => s.Day).ThenBy(s => s.From).ToList();
        return single.Zip(single.Skip(1)).Any(p => p.First.Day == p.Second.Day && p.First.To > p.Second.From)
            ? null
            : new([.. single.GroupBy(s => (s.From, s.To), (time, days) => new WorkingSpan([.. days.Select(d => d.Day)], time.From, time.To)).OrderBy(s => s.Days[0]).ThenBy(s => s.From)]);
    }

    public bool Equals(WorkingWeek? other) =>
        other is not null && Spans.Count == other.Spans.Count && Spans.Zip(other.Spans).All(p => p.First.From == p.Second.From && p.First.To == p.Second.To && p.First.Days.SequenceEqual(p.Second.Days));

    public override bool Equals(object? obj) => Equals(obj as WorkingWeek);

    public override int GetHashCode() => Spans.Aggregate(0, (hash, span) => HashCode.Combine(hash, span.From, span.To, span.Days.Count));
}
