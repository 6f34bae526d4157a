using Rapport.Platform.Definitions;
using Rapport.Platform.Queries;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Records.Runs;

/// <summary>What points at a record that is to go.</summary>
/// <param name="Stays">Whether any of it stays: it is not of the run, or the run's undoing has kept it. Else all of it has yet to go.</param>
/// <param name="Objects">The objects of what stays, as far as the viewer sees it.</param>
internal sealed record Holder(bool Stays, IReadOnlyList<ObjectDefinition> Objects);

/// <summary>Asks what points at records of an object: whoever may see it, in one statement for the whole batch.</summary>
internal static class Holders
{
    /// <returns>The records at which something points.</returns>
    public static async Task<Dictionary<Guid, Holder>> FindAsync(WriteSession session, Guid run, ObjectDefinition definition, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var pointing = session.Catalog.PointingAt[definition.Name].ToList();
        // What cannot be deleted stays for that reason; the columns that say who wrote a record have no index.
        if (pointing.Count == 0 || ids.Count == 0 || !definition.Deletable)
        {
            return [];
        }

        var statement = session.Transaction.Statement();
        var (dialect, among, of) = (statement.Dialect, statement.List(Stored.Id, ids.Cast<object>()), statement.Value(Stored.Id, run));
        var toGo = $"""
            (EXISTS (SELECT 1 FROM history h WHERE h.record_id = t0.id AND h.kind = '{WrittenRecord.Created}' AND h.run_id = {of})
            AND NOT EXISTS (SELECT 1 FROM {KeptChange.Table.Name} k WHERE k.run_id = {of} AND k.record_id = t0.id AND k.reason IS NOT NULL))
            """;
        statement.Append(string.Join(" UNION ALL ", pointing.Select((p, i) =>
        {
            var source = new QuerySource(session.Query(p.Object), statement);
            var target = source.Raw(source.Root, p.Field);
            return $"""
                SELECT {i} AS o, {target} AS target, max(CASE WHEN {toGo} THEN 0 ELSE 1 END) AS stays, max(CASE WHEN NOT {toGo} AND {source.Where} THEN 1 ELSE 0 END) AS seen
                FROM {source.From} WHERE t0.deleted_at IS NULL AND {dialect.In(target, among, Stored.Id)} GROUP BY {target}
                """;
        })));
        var rows = await session.Transaction.QueryAsync(statement, r => (
            pointing[(int)(long)dialect.Read(r, 0, Stored.Integer)!].Object,
            Target: (Guid)dialect.Read(r, 1, Stored.Id)!,
            Stays: (long)dialect.Read(r, 2, Stored.Integer)! == 1,
            Seen: (long)dialect.Read(r, 3, Stored.Integer)! == 1), cancel);
        return rows.GroupBy(r => r.Target).ToDictionary(g => g.Key, g => new Holder(g.Any(r => r.Stays), [.. g.Where(r => r.Seen).Select(r => r.Object).Distinct()]));
    }
}
