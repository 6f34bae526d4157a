using System.Data.Common;
using System.Text.Json;
using Rapport.Platform.Fields.DateTime;
using Rapport.Platform.Queries;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Audit;

/// <summary>A page of the log in one statement: what is sealed, newest first.</summary>
internal static class AuditQuery
{
    private static readonly SortTerm[] Order =
    [
        new("a.at", Stored.Timestamp, Descending: true, Nullable: false),
        new("a.n", Stored.Integer, Descending: true, Nullable: false),
    ];

    public static async Task WriteAsync(Utf8JsonWriter writer, AuditRequest request, Workspace workspace, CancellationToken cancel)
    {
        var dialect = workspace.Database.Dialect;
        var statement = new Statement(dialect);
        var conditions = string.Join(" AND ", Conditions(request, statement, workspace.Secret).DefaultIfEmpty("true"));
        statement.Append($"""
            SELECT a.n, {string.Join(", ", SealedEntry.Columns.Split(", ").Select(c => "a." + c))}, u.name, s.name
            FROM (SELECT * FROM {AuditTables.Chain.Name} a WHERE {conditions} ORDER BY a.at DESC, a.n DESC LIMIT {request.Limit + 1}) a
            LEFT JOIN users u ON u.id = a.user_id LEFT JOIN users s ON s.id = a.subject_id
            ORDER BY a.at DESC, a.n DESC
            """);
        var rows = await workspace.Database.QueryAsync(statement, r => Read(r, dialect), cancel);

        writer.WriteStartObject();
        writer.WriteStartArray("items");
        foreach (var row in rows.Take(request.Limit))
        {
            Write(writer, row);
        }

        writer.WriteEndArray();
        writer.WriteString("next", rows.Count > request.Limit ? Cursor.Write(Order, [rows[^2].Entry.At, rows[^2].Entry.N], request.Question, workspace.Secret) : null);
        writer.WriteEndObject();
    }

    private static IEnumerable<string> Conditions(AuditRequest request, Statement statement, byte[] secret)
    {
        if (request.Actions.Count > 0)
        {
            yield return statement.Dialect.In("a.action", statement.List(Stored.Text, request.Actions), Stored.Text);
        }

        if (request.UserId is { } user)
        {
            yield return $"a.user_id = {statement.Value(Stored.Id, user)}";
        }

        if (request.SubjectId is { } subject)
        {
            yield return $"a.subject_id = {statement.Value(Stored.Id, subject)}";
        }

        if (request.From is { } from)
        {
            yield return $"a.at >= {statement.Value(Stored.Timestamp, from)}";
        }

        if (request.To is { } to)
        {
            yield return $"a.at < {statement.Value(Stored.Timestamp, to)}";
        }

        if (request.Cursor is { } cursor)
        {
            yield return Keyset.After(Order, Cursor.Read(cursor, Order, request.Question, secret), statement);
        }
    }

    private static Row Read(DbDataReader reader, Dialect dialect) =>
        new(SealedEntry.Read(reader, dialect), (string?)dialect.Read(reader, 8, Stored.Text), (string?)dialect.Read(reader, 9, Stored.Text));

    private static void Write(Utf8JsonWriter writer, Row row)
    {
        var entry = row.Entry;
        writer.WriteStartObject();
        writer.WriteNumber("n", entry.N);
        writer.WriteString("at", DateTimeType.Format(entry.At));
        writer.WriteString("action", entry.Action);
        writer.WriteLabels("label", AuditActions.Find(entry.Action)?.Label ?? (entry.Action, entry.Action));
        WriteNamed(writer, "user", entry.UserId, row.UserName);
        WriteNamed(writer, "subject", entry.SubjectId, row.SubjectName);
        writer.WriteString("object", entry.Object);
        writer.WritePropertyName("detail");
        WriteDetail(writer, entry.Detail);
        writer.WriteString("address", entry.Address);
        writer.WriteEndObject();
    }

    private static void WriteNamed(Utf8JsonWriter writer, string member, Guid? id, string? name)
    {
        writer.WritePropertyName(member);
        if (id is not { } known)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("id", known);
        writer.WriteString("name", name);
        writer.WriteEndObject();
    }

    /// <summary>Shown as it lies there, even where somebody made something else than JSON of it.</summary>
    private static void WriteDetail(Utf8JsonWriter writer, string? detail)
    {
        try
        {
            using var json = JsonDocument.Parse(detail ?? "null");
            json.WriteTo(writer);
        }
        catch (JsonException)
        {
            writer.WriteStringValue(detail);
        }
    }

    private sealed record Row(SealedEntry Entry, string? UserName, string? SubjectName);
}
