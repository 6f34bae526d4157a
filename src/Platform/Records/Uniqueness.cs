using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Records;

/// <summary>
/// No two living records share the value of a unique field: looked up set-wise for good words, held by a unique index whatever happens.
/// </summary>
internal static class Uniqueness
{
    public static async Task RunAsync(WriteSession session, ObjectDefinition definition, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        foreach (var field in definition.Fields.Where(f => f.Unique))
        {
            var claims = changes
                .Where(c => c.Kind != ChangeKind.Delete && c.After[field] is not null && (c.Kind == ChangeKind.Restore || c.Changes(field.Path)))
                .Select(c => (Change: c, Key: Key(field, c.After[field]!)))
                .ToList();
            if (claims.Count == 0)
            {
                continue;
            }

            var holders = await HoldersAsync(session, definition, field, claims.Select(c => c.Key).Distinct(), cancel);
            var leaving = changes.Where(c => c.Before is not null && (c.Kind == ChangeKind.Delete || c.Changes(field.Path))).Select(c => c.Id!.Value).ToHashSet();
            var taken = holders.Where(h => !leaving.Contains(h.Id)).Select(h => h.Key).ToHashSet();
            foreach (var (change, key) in claims)
            {
                if (!taken.Add(key))
                {
                    change.Refuse(Errors.Duplicate(field));
                }
            }
        }
    }

    private static object Key(FieldDefinition field, object value) => field.Type.HasKey ? field.Type.Key(value) : value;

    /// <summary>Looks past the viewer's rights: a value is taken whoever holds it, and the answer tells no more than that.</summary>
    private static Task<List<(Guid Id, object Key)>> HoldersAsync(WriteSession session, ObjectDefinition definition, FieldDefinition field, IEnumerable<object> keys, CancellationToken cancel)
    {
        var statement = session.Transaction.Statement();
        var stored = field.Type.HasKey ? Stored.Text with { InJson = field.Custom } : field.Stored;
        var column = field.Type.HasKey ? field.KeyColumn : field.Column;
        var expression = field.Custom ? statement.Dialect.InCustom("t0", column, stored) : $"t0.{column}";
        statement.Append($"SELECT t0.id, {expression} FROM {definition.Table.Name} t0 WHERE t0.deleted_at IS NULL AND {statement.Dialect.In(expression, statement.List(stored, keys), stored)}");
        return session.Transaction.QueryAsync(statement, r => ((Guid)statement.Dialect.Read(r, 0, Stored.Id)!, statement.Dialect.Read(r, 1, stored)!), cancel);
    }
}
