using System.Buffers;
using System.Text;
using System.Text.Json;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Records;

/// <summary>
/// What is written in the transaction of a change beside the record: its history (old and new values, so that the state of a past day
/// walks back from now) and the outbox row from which webhooks and workflows are served.
/// </summary>
internal static class ChangeLog
{
    public static readonly Table History = new("history",
    [
        new("record_id", Stored.Id, false),
        new("version", Stored.Integer, false),
        new("object", Stored.Text, false),
        new("kind", Stored.Text, false),
        new("at", Stored.Timestamp, false),
        new("by", Stored.Id),
        new("through", Stored.Text, false),
        new("changes", Stored.Json),
        new("run_id", Stored.Id),
    ]);

    public static readonly Table Outbox = new("outbox",
    [
        new("event", Stored.Text, false),
        new("record_id", Stored.Id, false),
        new("version", Stored.Integer, false),
        new("at", Stored.Timestamp, false),
        new("by", Stored.Id),
        new("fields", Stored.Json),
    ]);

    public static IEnumerable<(Table Table, IReadOnlyList<object?[]> Rows)> Rows(ObjectDefinition definition, IReadOnlyList<Change> changes, WriteContext context)
    {
        var history = new List<object?[]>(changes.Count);
        var outbox = new List<object?[]>(changes.Count);
        foreach (var change in changes)
        {
            var kind = Kind(change.Kind);
            var fields = Differences.Of(change).ToList();
            var version = (long)change.After.Version;
            history.Add([change.Id, version, definition.Name, kind, context.Now, context.Author, context.Through, fields.Count == 0 ? null : Changes(change, fields), context.Run]);
            outbox.Add([$"{definition.Name}.{kind}", change.Id, version, context.Now, context.Author, fields.Count == 0 ? null : JsonSerializer.Serialize(fields.Select(f => f.Path))]);
        }

        return [(History, history), (Outbox, outbox)];
    }

    private static string Kind(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => "created",
        ChangeKind.Update => "updated",
        ChangeKind.Delete => "deleted",
        _ => "restored",
    };

    /// <summary>What an update changes, as the history keeps it.</summary>
    public static string Changes(Change change) => Changes(change, [.. Differences.Of(change)]);

    private static string Changes(Change change, List<FieldDefinition> fields)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach (var field in fields)
            {
                writer.WriteStartObject();
                writer.WriteString("field", field.Path);
                Write(writer, "from", field, change.Before![field]);
                Write(writer, "to", field, change.After[field]);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, string name, FieldDefinition field, object? value)
    {
        writer.WritePropertyName(name);
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            field.Type.ToJson(writer, value, field);
        }
    }
}
