using System.Text.Json;
using Rapport.Platform.Imports.Rows;
using Rapport.Platform.Imports.Run;
using Rapport.Platform.Records;

namespace Rapport.Platform.Imports.Examples;

/// <summary>What became of one row, to be shown.</summary>
/// <param name="Line">The row's line in the file.</param>
/// <param name="Id">The record; null where there is none to point at, as for what a dry run would create.</param>
/// <param name="Name">What the record is called.</param>
/// <param name="Changes">The fields with their values before and after, as the history keeps them.</param>
/// <param name="Reason">Why the row was left out.</param>
internal sealed record RowExample(long Line, Guid? Id = null, string? Name = null, string? Changes = null, RowReason? Reason = null);

/// <summary>The first few rows of each end; failed ones stand in the error file.</summary>
internal sealed record RowExamples(IReadOnlyList<RowExample> Created, IReadOnlyList<RowExample> Updated, IReadOnlyList<RowExample> Unchanged, IReadOnlyList<RowExample> Skipped)
{
    /// <summary>How many of each end there are at most.</summary>
    public const int Most = 5;

    public static readonly RowExamples None = new([], [], [], []);

    public static RowExamples Read(string? json) => json is null ? None : JsonSerializer.Deserialize<RowExamples>(json)!;

    public string? Write() => this == None ? null : JsonSerializer.Serialize(this);

    /// <summary>These and the next rows, as far as there is room; the same when there is none.</summary>
    public RowExamples With(IReadOnlyCollection<RowWork> rows, bool dryRun)
    {
        var (created, updated) = (More(Created, rows, RowEnd.Created, dryRun), More(Updated, rows, RowEnd.Updated, dryRun));
        var (unchanged, skipped) = (More(Unchanged, rows, RowEnd.Unchanged, dryRun), More(Skipped, rows, RowEnd.Skipped, dryRun));
        return ReferenceEquals(created, Created) && ReferenceEquals(updated, Updated) && ReferenceEquals(unchanged, Unchanged) && ReferenceEquals(skipped, Skipped)
            ? this
            : new(created, updated, unchanged, skipped);
    }

    private static IReadOnlyList<RowExample> More(IReadOnlyList<RowExample> before, IReadOnlyCollection<RowWork> rows, RowEnd end, bool dryRun)
    {
        var more = before.Count == Most ? [] : rows.Where(r => r.End == end).Take(Most - before.Count).Select(r => Of(r, dryRun)).ToList();
        return more.Count == 0 ? before : [.. before, .. more];
    }

    private static RowExample Of(RowWork row, bool dryRun)
    {
        var line = row.Draft.Row.Line;
        if (row.End == RowEnd.Skipped)
        {
            return new(line, Reason: row.Reasons.Count > 0 ? row.Reasons[0] : null);
        }

        // In a dry run a row may stand for a record that an earlier row would have created: nothing is known of it but that.
        return row.Change is not { } change ? new(line) : new(
            line,
            dryRun && change.Kind == ChangeKind.Create ? null : change.Id,
            change.After[change.After.Definition.Title]?.ToString(),
            row.End == RowEnd.Updated ? ChangeLog.Changes(change) : null);
    }
}
