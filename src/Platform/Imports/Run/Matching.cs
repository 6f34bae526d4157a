using System.Globalization;
using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;
using Rapport.Platform.Imports.Mapping;
using Rapport.Platform.Queries;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Imports.Run;

/// <summary>Finds, for the rows of a batch, the records they are: by the match fields' folded keys, in one statement.</summary>
internal static class Matching
{
    private const char Separator = '\u001F';

    /// <summary>What tells which record a row is; null where one of the match fields is empty.</summary>
    public static string? KeyOf(ImportPlan plan, object?[] values)
    {
        var parts = new string[plan.Match.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            if (Comparable(plan.Columns[plan.Match[i]].Field, values[plan.Match[i]]) is not { } part)
            {
                return null;
            }

            parts[i] = Text(part);
        }

        return string.Join(Separator, parts);
    }

    /// <summary>Cuts rows such that no two of a segment mean the same record: the later one has to see what the earlier one wrote.</summary>
    public static IEnumerable<List<RowWork>> Segments(IEnumerable<RowWork> rows, Func<RowWork, string?> keyOf)
    {
        var segment = new List<RowWork>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (keyOf(row) is { } key && !keys.Add(key))
            {
                yield return segment;
                segment = [];
                keys = new(StringComparer.Ordinal) { key };
            }

            segment.Add(row);
        }

        if (segment.Count > 0)
        {
            yield return segment;
        }
    }

    /// <summary>The records of each key: none, the one, or several.</summary>
    public static async Task<ILookup<string, Guid>> FindAsync(WriteSession session, ImportPlan plan, IReadOnlyList<RowWork> rows, CancellationToken cancel)
    {
        var statement = session.Transaction.Statement();
        var dialect = statement.Dialect;
        var source = new QuerySource(session.Query(session.Catalog[plan.Definition.Name]), statement);
        var fields = plan.Match.Select(i => (Column: i, plan.Columns[i].Field, Stored: StoredOf(plan.Columns[i].Field), Sql: Expression(source, plan.Columns[i].Field))).ToList();
        var conditions = fields.Select(f =>
        {
            var values = rows.Select(r => Comparable(f.Field, r.Values[f.Column])).OfType<object>().Distinct();
            return dialect.In(f.Sql, statement.List(f.Stored, values), f.Stored);
        });
        statement.Append($"SELECT t0.id, {string.Join(", ", fields.Select(f => f.Sql))} FROM {source.From} WHERE {source.Where} AND {string.Join(" AND ", conditions)}");
        var found = await session.Transaction.QueryAsync(statement, r => (
            Id: (Guid)dialect.Read(r, 0, Stored.Id)!,
            Key: string.Join(Separator, fields.Select((f, i) => Text(dialect.Read(r, i + 1, f.Stored)!)))), cancel);
        return found.ToLookup(f => f.Key, f => f.Id, StringComparer.Ordinal);
    }

    /// <summary>The value as it is compared in the database.</summary>
    private static object? Comparable(FieldDefinition field, object? value) =>
        value is null or Rows.Emptied ? null : field.Type.HasKey ? field.Type.Key(value) : field.Type.ToStorage(value);

    private static Stored StoredOf(FieldDefinition field) =>
        field.Type.HasKey ? Stored.Text : field.Reference is null ? field.Stored : Stored.Id;

    private static string Expression(QuerySource source, FieldDefinition field)
    {
        var resolved = source.Resolve(field.Path, "match");
        return field.Type.HasKey ? source.Key(resolved) : resolved.Expression;
    }

    /// <summary>One text per value, however many zeros a database puts behind it.</summary>
    private static string Text(object value) => value switch
    {
        decimal number => ExactNumber.Trimmed(number).ToString(CultureInfo.InvariantCulture),
        DateTime instant => instant.Ticks.ToString(CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
