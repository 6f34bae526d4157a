using System.Diagnostics;
using Rapport.Platform.Access;
using Rapport.Platform.Definitions;
using Rapport.Platform.Imports.Examples;
using Rapport.Platform.Imports.Mapping;
using Rapport.Platform.Imports.Rows;
using Rapport.Platform.Jobs;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Imports.Run;

/// <summary>
/// Writes the batches of one import. Records, counts, position, failed and waiting rows stand or fall in one transaction, so that an
/// import killed at any moment goes on without losing or doubling a row.
/// </summary>
internal sealed class ImportWriter
{
    private readonly Workspace workspace;
    private readonly RecordWriter records;
    private readonly Import import;
    private readonly ImportPlan plan;
    private readonly Viewer viewer;
    private readonly JobRun run;
    private readonly BatchPacer pacer;
    private readonly RehearsedKeys? rehearsed;
    private readonly Lookups lookups;
    private ImportCounts counts;
    private RowExamples examples;
    private long position;

    public ImportWriter(Workspace workspace, RecordWriter records, Import import, ImportPlan plan, Viewer viewer, JobRun run, BatchPacer pacer)
    {
        (this.workspace, this.records, this.import, this.plan, this.viewer, this.run, this.pacer) = (workspace, records, import, plan, viewer, run, pacer);
        rehearsed = import.DryRun ? new() : null;
        lookups = new(plan, rehearsed);
        (counts, examples, position) = (import.Counts, import.Examples, import.Position);
    }

    /// <summary>Writes a batch.</summary>
    /// <returns>How many of its rows came to an end; the others wait.</returns>
    public async Task<int> WriteAsync(RowBatch batch, CancellationToken cancel)
    {
        var context = new WriteContext(viewer, "import", workspace.Now) { OfThePast = plan.OfThePast, Run = import.RunId };
        var clock = new Stopwatch();
        var (rows, found, along) = import.DryRun
            ? await records.RehearseAsync(context, session => ApplyAsync(session, batch, clock, cancel), cancel)
            : await records.RunAsync(context, session => ApplyAsync(session, batch, clock, cancel), cancel);
        pacer.Took(rows.Count, clock.Elapsed);
        if (import.DryRun)
        {
            await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
            await KeepAsync(transaction, batch, rows, along, cancel);
            await transaction.CommitAsync(cancel);
        }
        else
        {
            lookups.Remember(found);
        }

        counts += RowWork.Count(rows) with { Along = along };
        examples = examples.With(rows, import.DryRun);
        position = PositionAfter(batch);
        return rows.Count(r => r.End != RowEnd.Waiting);
    }

    private long PositionAfter(RowBatch batch) => batch.Retry ? position : batch.Position;

    private async Task<(List<RowWork> Rows, List<(Lookup, string, Guid)> Found, long Along)> ApplyAsync(WriteSession session, RowBatch batch, Stopwatch clock, CancellationToken cancel)
    {
        clock.Restart();
        var definition = session.Catalog[plan.Definition.Name];
        if (plan.Columns.Any(c => definition.Find(c.Field.Path) is null))
        {
            throw Errors.FieldsChanged().Exception();
        }

        if (!import.DryRun)
        {
            await run.HoldAsync(session.Transaction, cancel);
        }

        var rows = batch.Rows.Select(d => new RowWork(d)).ToList();
        SettleOptions(definition, rows);
        var (found, along) = await lookups.ResolveAsync(session, rows, batch, cancel);
        foreach (var segment in plan.Match.Count == 0 ? [rows.Where(r => r.IsOpen).ToList()] : Matching.Segments(rows.Where(r => r.IsOpen), r => Matching.KeyOf(plan, r.Values)))
        {
            await WriteSegmentAsync(session, definition, segment, cancel);
        }

        if (!import.DryRun)
        {
            await KeepAsync(session.Transaction, batch, rows, along, cancel);
        }

        return (rows, found, along);
    }

    private void SettleOptions(ObjectDefinition definition, List<RowWork> rows)
    {
        var options = new OpenOptions();
        for (var i = 0; i < plan.Columns.Count; i++)
        {
            var column = plan.Columns[i];
            if (!column.Field.Open)
            {
                continue;
            }

            var field = definition[column.Field.Path];
            foreach (var row in rows.Where(r => r.IsOpen && r.Values[i] is string or string[]))
            {
                row.Values[i] = options.Resolve(field, column, row.Values[i]!, out var reason, out var skip);
                if (skip)
                {
                    row.Skip(reason!);
                }
                else if (reason is not null)
                {
                    row.Fail(reason);
                }
            }
        }
    }

    private async Task WriteSegmentAsync(WriteSession session, ObjectDefinition definition, List<RowWork> segment, CancellationToken cancel)
    {
        if (plan.Match.Count > 0)
        {
            var matches = await Matching.FindAsync(session, plan, segment, cancel);
            foreach (var row in segment)
            {
                Match(row, Matching.KeyOf(plan, row.Values), matches);
            }
        }
        else
        {
            segment.ForEach(row => row.Change = Creation(row));
        }

        Rehearsal.RefuseDuplicates(rehearsed, plan, segment);
        var changed = segment.Where(r => r.IsOpen).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        await session.ApplyAsync(definition, [.. changed.Select(r => r.Change!)], cancel);
        foreach (var row in changed)
        {
            Conclude(row);
        }

        Rehearsal.Remember(rehearsed, plan, changed);
    }

    private void Match(RowWork row, string? key, ILookup<string, Guid> matches)
    {
        var ids = key is null ? [] : matches[key].Take(2).ToList();
        if (ids.Count == 1)
        {
            row.Change = Update(row, ids[0]);
        }
        else if (ids.Count > 1)
        {
            row.Fail(RowReason.Of(null, Errors.MatchAmbiguous()));
        }
        else if (key is not null && rehearsed?.Count(Rehearsal.Match, key) > 0)
        {
            row.End = RowEnd.Updated;
        }
        else if (plan.Mode == ImportMode.Update)
        {
            row.Skip(RowReason.Of(null, Errors.NoMatch()));
        }
        else
        {
            row.Change = Creation(row);
        }
    }

    /// <summary>Every mapped field is named, an empty cell with null, so that defaults go to unmapped fields only.</summary>
    private Change Creation(RowWork row)
    {
        var change = new Change(ChangeKind.Create);
        for (var i = 0; i < plan.Columns.Count; i++)
        {
            change.Set(plan.Columns[i].Field.Path, row.Values[i] is Emptied ? null : row.Values[i]);
        }

        foreach (var (field, value) in plan.Defaults)
        {
            change.Set(field.Path, value);
        }

        return change;
    }

    private Change Update(RowWork row, Guid id)
    {
        var change = new Change(ChangeKind.Update, id);
        for (var i = 0; i < plan.Columns.Count; i++)
        {
            if (row.Values[i] is { } value)
            {
                change.Set(plan.Columns[i].Field.Path, value is Emptied ? null : value);
            }
        }

        return change;
    }

    private void Conclude(RowWork row)
    {
        var change = row.Change!;
        if (change.IsRefused)
        {
            row.Fail(change.Errors.Prepend(change.Refusal).OfType<Problems.Refusal>()
                .Select(r => RowReason.Of(plan.Columns.FirstOrDefault(c => c.Field.Path == r.Field)?.Name, r)));
        }
        else
        {
            row.End = change.Kind == ChangeKind.Create ? RowEnd.Created : change.HasEffect ? RowEnd.Updated : RowEnd.Unchanged;
        }
    }

    private async Task KeepAsync(WriteTransaction transaction, RowBatch batch, List<RowWork> rows, long along, CancellationToken cancel)
    {
        if (import.DryRun)
        {
            await run.HoldAsync(transaction, cancel);
        }

        await ImportRows.AddFailedAsync(transaction, import.Id, [.. rows.Where(r => r.End == RowEnd.Failed).Select(r => (r.Draft.Row, r.Reasons))], cancel);
        if (batch.Retry)
        {
            await ImportRows.RemoveWaitingAsync(transaction, import.Id, [.. rows.Where(r => r.End != RowEnd.Waiting).Select(r => r.Draft.Row.Number)], cancel);
        }
        else
        {
            await ImportRows.AddWaitingAsync(transaction, import.Id, [.. rows.Where(r => r.End == RowEnd.Waiting).Select(r => r.Draft.Row)], cancel);
        }

        await ImportStore.AdvanceAsync(transaction, import.Id, counts + (RowWork.Count(rows) with { Along = along }), PositionAfter(batch), examples.With(rows, import.DryRun), cancel);
    }
}
