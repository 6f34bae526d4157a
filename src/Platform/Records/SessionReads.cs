using Rapport.Platform.Queries;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Records;

/// <summary>What rules and use-cases read inside a write session: set-wise, and through the viewer's rights.</summary>
public static class SessionReads
{
    /// <summary>One whole record, locked until the session ends.</summary>
    /// <exception cref="Problems.RefusedException">404: it is not there or the viewer may not see it.</exception>
    public static async Task<Record> LoadAsync(this WriteSession session, string objectName, Guid id, CancellationToken cancel)
    {
        var found = await RecordLoader.LoadAsync(session.Transaction, session.Query(session.Catalog[objectName]), [id], recycled: false, cancel);
        return found.GetValueOrDefault(id) ?? throw Errors.NotFound().Exception();
    }

    /// <summary>The records whose field has one of the values, with their id and the named fields only: for reading, not for writing.</summary>
    public static Task<List<Record>> FindAsync(this WriteSession session, string objectName, IEnumerable<string> fields, string path, IEnumerable<Guid> values, CancellationToken cancel) =>
        FindAsync(session, objectName, fields, (path, values), cancel);

    /// <summary>Every record of a small object, such as the stages, with its id and the named fields only.</summary>
    public static Task<List<Record>> FindAsync(this WriteSession session, string objectName, IEnumerable<string> fields, CancellationToken cancel) =>
        FindAsync(session, objectName, fields, null, cancel);

    /// <summary>What records of several objects are called, in one statement; what the viewer may not see is left out.</summary>
    public static async Task<Dictionary<Guid, string>> TitlesAsync(this WriteSession session, IEnumerable<(string Object, Guid Id)> records, CancellationToken cancel)
    {
        var statement = session.Transaction.Statement();
        var parts = records.Distinct().GroupBy(r => r.Object, r => r.Id).Select(group =>
        {
            var definition = session.Catalog[group.Key];
            var source = new QuerySource(session.Query(definition), statement);
            return $"SELECT t0.id, {source.Raw(source.Root, definition.Title)} FROM {source.From} WHERE {source.Where} AND {statement.Among("t0.id", group)}";
        }).ToList();
        if (parts.Count == 0)
        {
            return [];
        }

        statement.Append(string.Join(" UNION ALL ", parts));
        var rows = await session.Transaction.QueryAsync(statement, r => (Id: (Guid)statement.Dialect.Read(r, 0, Stored.Id)!, Title: (string?)statement.Dialect.Read(r, 1, Stored.Text)), cancel);
        return rows.Where(r => r.Title is not null).ToDictionary(r => r.Id, r => r.Title!);
    }

    private static async Task<List<Record>> FindAsync(WriteSession session, string objectName, IEnumerable<string> names, (string Path, IEnumerable<Guid> Values)? where, CancellationToken cancel)
    {
        var definition = session.Catalog[objectName];
        var statement = session.Transaction.Statement();
        var source = new QuerySource(session.Query(definition), statement);
        var fields = names.Prepend("id").Select(n => definition[n]).ToList();
        statement.Append($"SELECT {string.Join(", ", fields.Select(f => source.Raw(source.Root, f)))} FROM {source.From} WHERE {source.Where}");
        if (where is { } condition)
        {
            statement.Append($" AND {statement.Among(source.Raw(source.Root, definition[condition.Path]), condition.Values.Distinct())}");
        }

        return await session.Transaction.QueryAsync(statement, reader =>
        {
            var record = new Record(definition);
            for (var i = 0; i < fields.Count; i++)
            {
                record[fields[i]] = statement.Dialect.Read(reader, i, fields[i].Stored) is { } stored ? fields[i].Type.FromStorage(stored) : null;
            }

            return record;
        }, cancel);
    }
}
