using Rapport.Platform.Imports.Mapping;
using Rapport.Platform.Imports.Rows;
using Rapport.Platform.Queries;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Imports.Run;

/// <summary>
/// Finds the records that the cells of a batch mean: one statement per column, through the rights of whoever imports. What was found is
/// remembered for the next batches, except on the import's own object, where every batch may bring a second record of that name.
/// </summary>
internal sealed class Lookups(ImportPlan plan, RehearsedKeys? rehearsed)
{
    private const int Remembered = 50_000;

    private readonly Dictionary<(string Object, string Field), Dictionary<string, Guid>> known = [];

    /// <summary>What a look-up of a text came to.</summary>
    private sealed record Found(Guid? Id, bool Several, IReadOnlyList<RowReason> Refused);

    /// <returns>What to <see cref="Remember"/> once the batch is committed, and how many records were created.</returns>
    public async Task<(List<(Lookup Lookup, string Key, Guid Id)> Found, long Created)> ResolveAsync(WriteSession session, IReadOnlyList<RowWork> rows, RowBatch batch, CancellationToken cancel)
    {
        var fresh = new List<(Lookup, string, Guid)>();
        long created = 0;
        for (var i = 0; i < plan.Columns.Count; i++)
        {
            if (plan.Columns[i].Lookup is { } lookup)
            {
                created += await ResolveAsync(session, rows, batch, i, lookup, fresh, cancel);
            }
        }

        return (fresh, created);
    }

    public void Remember(IEnumerable<(Lookup Lookup, string Key, Guid Id)> found)
    {
        foreach (var (lookup, key, id) in found)
        {
            var ids = Known(lookup);
            if (ids.Count >= Remembered)
            {
                ids.Clear();
            }

            ids[key] = id;
        }
    }

    private async Task<long> ResolveAsync(WriteSession session, IReadOnlyList<RowWork> rows, RowBatch batch, int index, Lookup lookup, List<(Lookup, string, Guid)> fresh, CancellationToken cancel)
    {
        var column = plan.Columns[index];
        var wanted = rows.Where(r => r.IsOpen && r.Values[index] is Wanted).Select(r => (Wanted)r.Values[index]!).DistinctBy(w => w.Key).ToList();
        var own = lookup.Target.Name == plan.Definition.Name;
        var found = new Dictionary<string, Found>(StringComparer.Ordinal);
        var ids = Known(lookup);
        foreach (var want in wanted)
        {
            if (!own && ids.TryGetValue(want.Key, out var id))
            {
                found[want.Key] = new(id, false, []);
            }
        }

        long created = 0;
        var unknown = wanted.Where(w => !found.ContainsKey(w.Key)).ToList();
        if (unknown.Count > 0)
        {
            foreach (var hits in (await QueryAsync(session, lookup, unknown.Select(w => w.Key), cancel)).GroupBy(h => h.Key))
            {
                found[hits.Key] = new(hits.First().Id, hits.Skip(1).Any(), []);
            }

            if (column.Missing == Missing.Create && (!own || batch.Last))
            {
                created = await CreateAsync(session, column, lookup, unknown.Where(w => !found.ContainsKey(w.Key)).ToList(), found, cancel);
            }

            if (!own)
            {
                fresh.AddRange(unknown.Where(w => found.GetValueOrDefault(w.Key) is { Id: not null, Several: false }).Select(w => (lookup, w.Key, found[w.Key].Id!.Value)));
            }
        }

        foreach (var row in rows.Where(r => r.IsOpen && r.Values[index] is Wanted))
        {
            Settle(row, index, lookup, found.GetValueOrDefault(((Wanted)row.Values[index]!).Key), own && !batch.Last, own);
        }

        return created;
    }

    private void Settle(RowWork row, int index, Lookup lookup, Found? found, bool mayWait, bool own)
    {
        var column = plan.Columns[index];
        var wanted = (Wanted)row.Values[index]!;
        var earlier = own ? rehearsed?.Count(Purpose(lookup), wanted.Key) ?? 0 : 0;
        if (found is { Refused.Count: > 0 })
        {
            row.Fail(found.Refused);
        }
        else if (found is { Several: true } || earlier + (found is null ? 0 : 1) > 1)
        {
            row.Fail(RowReason.Of(column.Name, Errors.LookupAmbiguous(wanted.Text, lookup.Target)));
        }
        else if (found is not null)
        {
            row.Values[index] = found.Id;
        }
        else if (earlier > 0)
        {
            // An earlier row would have created it; there is no record to point at.
            row.Values[index] = null;
        }
        else if (mayWait)
        {
            row.End = RowEnd.Waiting;
        }
        else if (column.Missing == Missing.Empty)
        {
            row.Values[index] = Emptied.Value;
        }
        else if (column.Missing == Missing.Skip)
        {
            row.Skip(RowReason.Of(column.Name, Errors.LookupNotFound(wanted.Text, lookup.Target)));
        }
        else
        {
            row.Fail(RowReason.Of(column.Name, Errors.LookupNotFound(wanted.Text, lookup.Target)));
        }
    }

    /// <summary>The purpose under which a dry run remembers what later rows may look up.</summary>
    public static string Purpose(Lookup lookup) => "lookup " + lookup.Field.Path;

    private static Task<List<(Guid Id, string Key)>> QueryAsync(WriteSession session, Lookup lookup, IEnumerable<string> keys, CancellationToken cancel)
    {
        var statement = session.Transaction.Statement();
        var dialect = statement.Dialect;
        var source = new QuerySource(session.Query(session.Catalog[lookup.Target.Name]), statement);
        var key = source.Key(source.Resolve(lookup.Field.Path, "lookup"));
        var list = statement.List(Stored.Text, keys);
        statement.Append($"SELECT t0.id, {key} FROM {source.From} WHERE {source.Where} AND {dialect.In(key, list, Stored.Text)}");
        return session.Transaction.QueryAsync(statement, r => ((Guid)dialect.Read(r, 0, Stored.Id)!, (string)dialect.Read(r, 1, Stored.Text)!), cancel);
    }

    /// <summary>Creates what is missing, once per distinct key, in the transaction of the rows that need it.</summary>
    private static async Task<long> CreateAsync(WriteSession session, PlannedColumn column, Lookup lookup, List<Wanted> missing, Dictionary<string, Found> found, CancellationToken cancel)
    {
        var target = session.Catalog[lookup.Target.Name];
        var changes = new List<(string Key, Change Change)>();
        foreach (var want in missing)
        {
            var parsed = lookup.Field.Type.FromText(want.Text, lookup.Field, column.Hints);
            if (parsed.Refusal is { } refusal)
            {
                found[want.Key] = new(null, false, [RowReason.Of(column.Name, refusal)]);
            }
            else
            {
                changes.Add((want.Key, new Change(ChangeKind.Create).Set(lookup.Field.Path, parsed.Value)));
            }
        }

        if (changes.Count == 0)
        {
            return 0;
        }

        await session.ApplyAsync(target, [.. changes.Select(c => c.Change)], cancel);
        foreach (var (key, change) in changes)
        {
            found[key] = change.IsRefused ? new(null, false, Reasons(change, column.Name)) : new(change.Id, false, []);
        }

        return changes.Count(c => !c.Change.IsRefused);
    }

    private static List<RowReason> Reasons(Change change, string column) =>
        [.. change.Errors.Prepend(change.Refusal).OfType<Problems.Refusal>().Select(r => RowReason.Of(column, r))];

    private Dictionary<string, Guid> Known(Lookup lookup)
    {
        var at = (lookup.Target.Name, lookup.Field.Path);
        return known.TryGetValue(at, out var ids) ? ids : known[at] = new(StringComparer.Ordinal);
    }
}
