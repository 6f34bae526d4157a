using System.Text.Json;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Queries;

/// <summary>What happened to one record, newest first. Also for a record in the recycle bin.</summary>
internal static class HistoryQuery
{
    private const int Limit = 1_000;

    /// <returns>Whether there is such a record that the viewer may see; else nothing is written.</returns>
    public static async Task<bool> WriteAsync(Utf8JsonWriter writer, Guid id, QueryContext context, CancellationToken cancel)
    {
        var dialect = context.Workspace.Database.Dialect;
        var statement = new Statement(dialect);
        var record = statement.Value(Stored.Id, id);
        string Visible(bool recycled)
        {
            var source = new QuerySource(context, statement, recycled);
            return $"EXISTS (SELECT 1 FROM {source.From} WHERE {source.Where} AND t0.id = {record})";
        }

        statement.Append($"SELECT h.at, h.\"by\", u.name, h.through, h.kind, h.version, h.changes FROM history h LEFT JOIN users u ON u.id = h.\"by\" WHERE h.record_id = {record} AND ({Visible(false)} OR {Visible(true)}) ORDER BY h.version DESC LIMIT {Limit}");
        await using var connection = await context.Workspace.Database.OpenAsync(cancel);
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel))
        {
            return false;
        }

        writer.WriteStartObject();
        writer.WriteStartArray("items");
        do
        {
            object? Read(int column, Stored stored) => dialect.Read(reader, column, stored);
            writer.WriteStartObject();
            writer.WriteString("at", Fields.DateTime.DateTimeType.Format((DateTime)Read(0, Stored.Timestamp)!));
            writer.WritePropertyName("by");
            if (Read(2, Stored.Text) is string name)
            {
                writer.WriteStartObject();
                writer.WriteString("id", (Guid)Read(1, Stored.Id)!);
                writer.WriteString("name", name);
                writer.WriteEndObject();
            }
            else
            {
                writer.WriteNullValue();
            }

            writer.WriteString("through", (string?)Read(3, Stored.Text));
            writer.WriteString("kind", (string?)Read(4, Stored.Text));
            writer.WriteNumber("version", (long)Read(5, Stored.Integer)!);
            writer.WritePropertyName("changes");
            writer.WriteRawValue((string?)Read(6, Stored.Json) ?? "[]");
            writer.WriteEndObject();
        }
        while (await reader.ReadAsync(cancel));
        writer.WriteEndArray();
        writer.WriteEndObject();
        return true;
    }
}
