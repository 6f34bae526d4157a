using System.Data.Common;
using Rapport.Platform.Definitions;
using Rapport.Platform.Queries;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Records;

/// <summary>Loads whole records by key for writing: through the viewer's rights, locked until the transaction ends.</summary>
internal static class RecordLoader
{
    public static async Task<Dictionary<Guid, Record>> LoadAsync(WriteTransaction transaction, QueryContext context, IEnumerable<Guid> ids, bool recycled, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        var source = new QuerySource(context, statement, recycled);
        statement.Append($"SELECT {Columns(context.Root)} FROM {source.From} WHERE {source.Where} AND {statement.Among("t0.id", ids.Distinct().Order())} ORDER BY t0.id{transaction.Dialect.ForUpdate}");
        var records = await transaction.QueryAsync(statement, reader => Read(reader, context.Root, transaction.Dialect), cancel);
        return records.ToDictionary(r => r.Id);
    }

    /// <summary>The columns <see cref="Read"/> expects, in order, of table <c>t0</c>.</summary>
    public static string Columns(ObjectDefinition definition) =>
        string.Join(", ", definition.Fields.Where(f => !f.Custom).Select(f => "t0." + f.Column).Append("t0.custom"));

    public static Record Read(DbDataReader reader, ObjectDefinition definition, Dialect dialect)
    {
        var values = new object?[definition.Fields.Count];
        var column = 0;
        foreach (var field in definition.Fields)
        {
            if (!field.Custom)
            {
                values[field.Ordinal] = dialect.Read(reader, column++, field.Stored) is { } stored ? field.Type.FromStorage(stored) : null;
            }
        }

        var custom = (string?)dialect.Read(reader, column, Stored.Json);
        CustomJson.Read(custom, definition, values);
        return new(definition, values) { StoredCustom = custom };
    }
}
