using System.Text.Json;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Queries;

/// <summary>What happened to one record, newest first, as far as the viewer may know of its fields. Also for a record in the recycle bin.</summary>
internal static class HistoryQuery
{
    private static readonly SortTerm[] Order = [new("h.version", Stored.Integer, Descending: true, Nullable: false)];

    /// <returns>Whether there is such a record that the viewer may see; else nothing is written.</returns>
    public static async Task<bool> WriteAsync(Utf8JsonWriter writer, Guid id, int limit, string? cursor, QueryContext context, CancellationToken cancel)
    {
        var database = context.Workspace.Database;
        var statement = new Statement(database.Dialect);
        var question = $"history\n{id}\n{context.Viewer.UserId}";
        var record = statement.Value(Stored.Id, id);
        var after = cursor is null ? "" : " AND " + Keyset.After(Order, Cursor.Read(cursor, Order, question, context.Workspace.Secret), statement);
        // The record itself is the row that is always there, so that an empty page is told apart from a record nobody may see.
        statement.Append($"""
            SELECT h.at, h."by", u.name, h.through, h.kind, h.version, h.changes
            FROM (SELECT 1 AS one WHERE {Visible(false)} OR {Visible(true)}) v
            LEFT JOIN history h ON h.record_id = {record}{after}
            LEFT JOIN users u ON u.id = h."by"
            ORDER BY h.version DESC LIMIT {limit + 1}
            """);
        var rows = await database.QueryAsync(statement, reader => new Row([.. Columns.Select((stored, i) => database.Dialect.Read(reader, i, stored))]), cancel);
        if (rows.Count == 0)
        {
            return false;
        }

        var page = rows.Where(r => r.HasHappened).Take(limit).ToList();
        using var changes = await HistoryChanges.OfAsync(page.Select(r => r.Changes), context, cancel);
        writer.WriteStartObject();
        writer.WriteStartArray("items");
        foreach (var (i, row) in page.Index())
        {
            row.Write(writer, () => changes.Write(writer, i));
        }

        changes.Note(id);
        writer.WriteEndArray();
        writer.WriteString("next", rows.Count > limit ? Cursor.Write(Order, [page[^1].Version], question, context.Workspace.Secret) : null);
        writer.WriteEndObject();
        return true;

        string Visible(bool recycled)
        {
            var source = new QuerySource(context, statement, recycled);
            return $"EXISTS (SELECT 1 FROM {source.From} WHERE {source.Where} AND t0.id = {record})";
        }
    }

    private static readonly Stored[] Columns = [Stored.Timestamp, Stored.Id, Stored.Text, Stored.Text, Stored.Text, Stored.Integer, Stored.Json];

    private sealed record Row(object?[] Values)
    {
        public bool HasHappened => Values[0] is not null;

        public long Version => (long)Values[5]!;

        public string? Changes => (string?)Values[6];

        public void Write(Utf8JsonWriter writer, Action changes)
        {
            writer.WriteStartObject();
            writer.WriteString("at", Fields.DateTime.DateTimeType.Format((DateTime)Values[0]!));
            writer.WritePropertyName("by");
            if (Values[2] is string name)
            {
                writer.WriteStartObject();
                writer.WriteString("id", (Guid)Values[1]!);
                writer.WriteString("name", name);
                writer.WriteEndObject();
            }
            else
            {
                writer.WriteNullValue();
            }

            writer.WriteString("through", (string?)Values[3]);
            writer.WriteString("kind", (string?)Values[4]);
            writer.WriteNumber("version", Version);
            writer.WritePropertyName("changes");
            changes();
            writer.WriteEndObject();
        }
    }
}
