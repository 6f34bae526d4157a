using Rapport.Platform.Access;
using Rapport.Platform.Definitions;
using Rapport.Platform.Queries;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Records;

/// <summary>What references point at must exist and be visible to the caller: one statement for the whole batch, the same words for both.</summary>
internal static class ReferenceCheck
{
    public static async Task RunAsync(WriteSession session, ObjectDefinition definition, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        var references = definition.Fields.Where(f => f.Reference is not null && !f.ReadOnly).ToList();
        var wanted = new Dictionary<string, HashSet<Guid>>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            foreach (var field in references)
            {
                if (Doubtful(session, change, field) is { } id)
                {
                    (wanted.TryGetValue(field.Reference!, out var set) ? set : wanted[field.Reference!] = []).Add(id);
                }
            }
        }

        if (wanted.Count == 0)
        {
            return;
        }

        var found = await FindAsync(session, wanted, cancel);
        foreach (var change in changes)
        {
            foreach (var field in references)
            {
                if (Doubtful(session, change, field) is { } id && !found.Contains((field.Reference!, id)))
                {
                    change.Refuse(Errors.ReferenceNotFound(field));
                }
            }
        }
    }

    /// <summary>The reference a change sets, unless it is the caller, who is there: it spares most batches the look-up of their owner.</summary>
    private static Guid? Doubtful(WriteSession session, Change change, FieldDefinition field) =>
        change.After[field] is Guid id && change.Changes(field.Path) && (field.Reference != UserObject.Name || id != session.Context.Viewer.UserId) ? id : null;

    private static async Task<HashSet<(string, Guid)>> FindAsync(WriteSession session, Dictionary<string, HashSet<Guid>> wanted, CancellationToken cancel)
    {
        var statement = session.Transaction.Statement();
        var targets = wanted.Keys.ToList();
        var parts = targets.Select((target, i) =>
        {
            var source = new QuerySource(session.Query(session.Catalog[target]), statement);
            return $"SELECT {i} AS o, t0.id FROM {source.From} WHERE {source.Where} AND {statement.Among("t0.id", wanted[target])}";
        }).ToList();
        statement.Append(string.Join(" UNION ALL ", parts));
        var rows = await session.Transaction.QueryAsync(statement, r => (targets[(int)(long)statement.Dialect.Read(r, 0, Stored.Integer)!], (Guid)statement.Dialect.Read(r, 1, Stored.Id)!), cancel);
        return [.. rows];
    }
}
