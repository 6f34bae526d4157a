using Rapport.Platform.Definitions;
using Rapport.Platform.Problems;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Records.Runs;

/// <summary>Undoes what a run did to some records, through the write path: with the rights and the rules that hold for whoever asked.</summary>
internal sealed class UndoBatch(WriteSession session, Guid run, IReadOnlyList<Guid> ids)
{
    private readonly List<KeptChange> kept = [];
    private long deleted;
    private long reverted;

    /// <summary>What stays, and, without a reason, what waits.</summary>
    public IReadOnlyCollection<KeptChange> Kept => kept;

    public UndoCounts Counts => new(deleted, reverted, kept.Count(k => k.Reason is not null));

    /// <summary>Sets the fields of changed records back. Those that the run also created are left to their deletion.</summary>
    public async Task RevertAsync(CancellationToken cancel)
    {
        foreach (var (definition, records) in await ReadAsync(r => !r.IsCreated, cancel))
        {
            var now = await RecordLoader.LoadAsync(session.Transaction, session.Query(definition), records.Select(r => r.Id), recycled: false, cancel);
            await ExplainAsync(definition, [.. records.Where(r => !now.ContainsKey(r.Id))], cancel);
            var answers = records.Where(r => now.ContainsKey(r.Id)).Select(r => (Record: r, Answer: Reversal.Of(now[r.Id], r.OfRun), Change: Back(now[r.Id]))).ToList();
            foreach (var (_, answer, change) in answers)
            {
                foreach (var (field, value) in answer.Values)
                {
                    change.Bind(field, value);
                }
            }

            await ApplyAsync(definition, [.. answers.Select(a => a.Change)], cancel);
            foreach (var (record, answer, change) in answers)
            {
                Conclude(record, answer, change);
            }
        }
    }

    /// <summary>Puts created records into the recycle bin, unless somebody has changed them since, or what stays points at them.</summary>
    /// <param name="last">What is left points at each other, and goes together.</param>
    public async Task DeleteAsync(bool last, CancellationToken cancel)
    {
        foreach (var (definition, records) in await ReadAsync(_ => true, cancel))
        {
            var living = await LivingAsync(definition, [.. records.Select(r => r.Id)], cancel);
            // What somebody has deleted meanwhile is where it was to go.
            records.Where(r => !living.GetValueOrDefault(r.Id)).ToList().ForEach(Gone);
            var there = new List<WrittenRecord>();
            foreach (var record in records.Where(r => living.GetValueOrDefault(r.Id)))
            {
                if (Reversal.ChangedSince(definition, record) is { Count: > 0 } fields)
                {
                    kept.AddRange(record.Kept(KeptReason.Of(Errors.Changed([.. fields.Where(Known(definition))]), Errors.Changed())));
                }
                else
                {
                    there.Add(record);
                }
            }

            var holders = await Holders.FindAsync(session, run, definition, [.. there.Select(r => r.Id)], cancel);
            var free = there.Where(r => !Holds(r, holders.GetValueOrDefault(r.Id), last)).ToList();
            var changes = free.Select(r => new Change(ChangeKind.Delete, r.Id) { ExpectedVersion = r.LastVersion }).ToList();
            await ApplyAsync(definition, changes, cancel);
            foreach (var (record, change) in free.Zip(changes))
            {
                if (change.IsRefused)
                {
                    kept.AddRange(record.Kept(Reason(change)));
                }
                else
                {
                    Gone(record);
                }
            }
        }
    }

    private Task ApplyAsync(ObjectDefinition definition, List<Change> changes, CancellationToken cancel) =>
        changes.Count == 0 ? Task.CompletedTask : session.ApplyAsync(definition, changes, cancel);

    private static Change Back(Record record) => new(ChangeKind.Update, record.Id) { ExpectedVersion = record.Version };

    /// <summary>Why the write path left a change out. What is stale has been changed, and what is not found is hidden: it was there a moment ago.</summary>
    private static KeptReason Reason(Change change) => KeptReason.Of((change.Refusal ?? change.Errors[0]) switch
    {
        { Status: 412 } => Errors.Changed(),
        { Status: 404 } => Errors.Hidden(),
        var refusal => refusal,
    });

    private Func<FieldDefinition, bool> Known(ObjectDefinition definition) => f => session.Context.Viewer.Find(definition, f.Path) is not null;

    /// <summary>The records of the batch by object; those whose object is no longer there stay.</summary>
    private async Task<List<(ObjectDefinition Definition, List<WrittenRecord> Records)>> ReadAsync(Func<WrittenRecord, bool> which, CancellationToken cancel)
    {
        var records = (await RunHistory.ReadAsync(session.Transaction, run, ids, cancel)).Where(which).GroupBy(r => session.Catalog.Find(r.Object)).ToList();
        kept.AddRange(records.Where(g => g.Key is null).SelectMany(g => g).SelectMany(r => r.Kept(KeptReason.Of(Errors.ObjectGone()))));
        return [.. records.Where(g => g.Key is not null).Select(g => (g.Key!, g.ToList()))];
    }

    private void Gone(WrittenRecord record)
    {
        deleted += record.OfRun.Count(c => c.Kind == WrittenRecord.Created);
        reverted += record.OfRun.Count(c => c.Kind != WrittenRecord.Created);
    }

    private bool Holds(WrittenRecord record, Holder? holder, bool last)
    {
        if (holder is { Stays: true })
        {
            kept.AddRange(record.Kept(KeptReason.Of(Errors.Held(holder.Objects), Errors.Held())));
        }
        else if (holder is not null && !last)
        {
            kept.Add(record.Kept(record.OfRun.First(), null));
        }

        return holder is { Stays: true } || (holder is not null && !last);
    }

    private void Conclude(WrittenRecord record, Reversal.Answer answer, Change change)
    {
        if (change.IsRefused)
        {
            kept.AddRange(record.Kept(Reason(change)));
            return;
        }

        foreach (var past in record.OfRun)
        {
            if (answer.Stuck[past.Version].ToList() is { Count: > 0 } fields)
            {
                kept.Add(record.Kept(past, KeptReason.Of(Errors.Changed([.. fields.Where(Known(change.After.Definition))]), Errors.Changed())));
            }
            else
            {
                reverted++;
            }
        }
    }

    /// <summary>Says of changed records that cannot be loaded whether they are deleted, gone or hidden.</summary>
    private async Task ExplainAsync(ObjectDefinition definition, List<WrittenRecord> records, CancellationToken cancel)
    {
        var living = records.Count == 0 ? [] : await LivingAsync(definition, [.. records.Select(r => r.Id)], cancel);
        foreach (var record in records)
        {
            Refusal why = living.TryGetValue(record.Id, out var lives) ? lives ? Errors.Hidden() : Errors.Recycled() : Errors.Gone();
            kept.AddRange(record.Kept(KeptReason.Of(why)));
        }
    }

    /// <summary>For each record that is there, whoever may see it, whether it lives or is in the recycle bin.</summary>
    private async Task<Dictionary<Guid, bool>> LivingAsync(ObjectDefinition definition, IReadOnlyList<Guid> among, CancellationToken cancel)
    {
        var statement = session.Transaction.Statement();
        statement.Append($"SELECT t0.id, t0.deleted_at FROM {definition.Table.Name} t0 WHERE {statement.Among("t0.id", among)}");
        var rows = await session.Transaction.QueryAsync(statement, r => (Id: (Guid)statement.Dialect.Read(r, 0, Stored.Id)!, Lives: statement.Dialect.Read(r, 1, Stored.Timestamp) is null), cancel);
        return rows.ToDictionary(r => r.Id, r => r.Lives);
    }
}
