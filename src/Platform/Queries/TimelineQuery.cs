using System.Data.Common;
using System.Text.Json;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Fields.DateTime;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Queries;

/// <summary>
/// Everything that happened to one record, newest first, in one statement: its own history, and the records of other objects that point
/// at it and stand on timelines, as far as the viewer may see them.
/// </summary>
internal static class TimelineQuery
{
    private static readonly SortTerm[] Order =
    [
        new("at", Stored.Timestamp, Descending: true, Nullable: false),
        new("id", Stored.Id, Descending: true, Nullable: false),
        new("n", Stored.Integer, Descending: true, Nullable: false),
    ];

    /// <returns>Whether there is such a record that the viewer may see, be it in the recycle bin; else nothing is written.</returns>
    public static async Task<bool> WriteAsync(Utf8JsonWriter writer, Guid id, int limit, string? cursor, QueryContext context, CancellationToken cancel)
    {
        var database = context.Workspace.Database;
        var statement = new Statement(database.Dialect);
        var question = $"timeline\n{id}\n{context.Viewer.UserId}";
        var record = statement.Value(Stored.Id, id);
        var events = string.Join(" UNION ALL ", Pointing(context, statement, record).Prepend(
            $"SELECT h.at, h.kind, h.record_id AS id, NULL AS title, h.changes, h.\"by\", h.version AS n FROM history h WHERE h.record_id = {record}"));
        var after = cursor is null ? "" : "WHERE " + Keyset.After(Order, Cursor.Read(cursor, Order, question, context.Workspace.Secret), statement);
        // The record itself is the row that is always there, so that an empty page is told apart from a record nobody may see.
        statement.Append($"""
            SELECT p.at, p.id, p.n, p.kind, p.title, p.changes, p."by", u.name
            FROM (SELECT 1 AS one WHERE {Visible(false)} OR {Visible(true)}) v
            LEFT JOIN (SELECT * FROM ({events}) e {after} ORDER BY at DESC, id DESC, n DESC LIMIT {limit + 1}) p ON true
            LEFT JOIN users u ON u.id = p."by"
            ORDER BY p.at DESC, p.id DESC, p.n DESC
            """);
        await using var connection = await database.OpenAsync(cancel);
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel))
        {
            return false;
        }

        string? next = null;
        object?[] last = [];
        writer.WriteStartObject();
        writer.WriteStartArray("items");
        for (var row = 0; !await reader.IsDBNullAsync(0, cancel); row++)
        {
            if (row == limit)
            {
                next = Cursor.Write(Order, last, question, context.Workspace.Secret);
                break;
            }

            last = [.. Order.Select((term, i) => statement.Dialect.Read(reader, i, term.Stored))];
            Write(writer, reader, context);
            if (!await reader.ReadAsync(cancel))
            {
                break;
            }
        }

        writer.WriteEndArray();
        writer.WriteString("next", next);
        writer.WriteEndObject();
        return true;

        string Visible(bool recycled)
        {
            var source = new QuerySource(context, statement, recycled);
            return $"EXISTS (SELECT 1 FROM {source.From} WHERE {source.Where} AND t0.id = {record})";
        }
    }

    /// <summary>A select for each moment of each object that points at the record, all with the columns of the history's.</summary>
    private static IEnumerable<string> Pointing(QueryContext context, Statement statement, string record)
    {
        // References without an index of their own say who wrote a record, not what it is about. Hidden ones tell nothing here either.
        foreach (var fields in context.Catalog.PointingAt[context.Root.Name].Where(p => p.Field.Filterable && context.Viewer.Access(p.Object, p.Field) != FieldAccess.Hidden).GroupBy(p => p.Object, p => p.Field))
        {
            foreach (var (n, moment) in fields.Key.Moments.Index())
            {
                var source = new QuerySource(context with { Root = fields.Key }, statement);
                var pointing = string.Join(" OR ", fields.Select(f => $"{source.Raw(source.Root, f)} = {record}"));
                var by = fields.Key.Owned ? "owner_id" : "created_by";
                var at = $"t0.{fields.Key[moment.At].Column}";
                var (when, happened) = moment.ElseCreated ? ($"COALESCE({at}, t0.created_at)", "") : (at, $" AND {at} IS NOT NULL");
                var kind = moment.KindField is { } field ? $"t0.{fields.Key[field].Column}" : $"'{moment.Kind}'";
                yield return $"SELECT {when}, {kind}, t0.id, t0.{fields.Key.Title.Column}, NULL, t0.{by}, {-n} FROM {source.From} WHERE {source.Where} AND ({pointing}){happened}";
            }
        }
    }

    private static void Write(Utf8JsonWriter writer, DbDataReader reader, QueryContext context)
    {
        var dialect = context.Workspace.Database.Dialect;
        var kind = (string?)dialect.Read(reader, 3, Stored.Text);
        writer.WriteStartObject();
        writer.WriteString("at", DateTimeType.Format((DateTime)dialect.Read(reader, 0, Stored.Timestamp)!));
        writer.WriteString("kind", kind);
        writer.WriteString("id", (Guid)dialect.Read(reader, 1, Stored.Id)!);
        writer.WriteString("title", (string?)dialect.Read(reader, 4, Stored.Text) ?? (kind == "updated" ? Changed((string?)dialect.Read(reader, 5, Stored.Json), context) : null));
        writer.WritePropertyName("by");
        if (dialect.Read(reader, 7, Stored.Text) is string name)
        {
            writer.WriteStartObject();
            writer.WriteString("id", (Guid)dialect.Read(reader, 6, Stored.Id)!);
            writer.WriteString("name", name);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.WriteEndObject();
    }

    /// <summary>The names of the fields that a change touched, as far as the viewer may know of them.</summary>
    private static string? Changed(string? changes, QueryContext context)
    {
        if (changes is null)
        {
            return null;
        }

        using var json = JsonDocument.Parse(changes);
        return string.Join(", ", json.RootElement.EnumerateArray().Select(c => c.GetProperty("field").GetString()!).Where(f => context.Viewer.Find(context.Root, f) is not null));
    }
}
