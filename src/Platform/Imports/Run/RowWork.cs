using Rapport.Platform.Imports.Rows;
using Rapport.Platform.Records;

namespace Rapport.Platform.Imports.Run;

/// <summary>What came of a row.</summary>
internal enum RowEnd
{
    None,
    Created,
    Updated,
    Unchanged,
    Skipped,
    Failed,

    /// <summary>Stands aside until the row it points at has come.</summary>
    Waiting,
}

/// <summary>A row while its batch is written. Made anew whenever the batch is tried again.</summary>
internal sealed class RowWork
{
    private readonly List<RowReason> reasons;

    public RowWork(RowDraft draft)
    {
        Draft = draft;
        Values = [.. draft.Values];
        reasons = [.. draft.Reasons];
        End = reasons.Count > 0 ? RowEnd.Failed : draft.Skip is not null ? RowEnd.Skipped : RowEnd.None;
        if (End == RowEnd.Skipped)
        {
            reasons.Add(draft.Skip!);
        }
    }

    public RowDraft Draft { get; }

    public object?[] Values { get; }

    public RowEnd End { get; set; }

    public bool IsOpen => End == RowEnd.None;

    /// <summary>Why it failed or was left out.</summary>
    public IReadOnlyList<RowReason> Reasons => reasons;

    public Change? Change { get; set; }

    public void Fail(IEnumerable<RowReason> why)
    {
        reasons.AddRange(why);
        End = RowEnd.Failed;
    }

    public void Fail(RowReason why) => Fail([why]);

    public void Skip(RowReason why)
    {
        reasons.Add(why);
        End = RowEnd.Skipped;
    }

    /// <summary>The counts that a batch's rows add up to.</summary>
    public static ImportCounts Count(IReadOnlyCollection<RowWork> rows)
    {
        long Of(RowEnd end) => rows.Count(r => r.End == end);
        return new(Of(RowEnd.Created), Of(RowEnd.Updated), Of(RowEnd.Unchanged), Of(RowEnd.Skipped), Of(RowEnd.Failed));
    }
}
