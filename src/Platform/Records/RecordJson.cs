using System.Buffers;
using System.Text.Json;
using Rapport.Platform.Access;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Definitions;

namespace Rapport.Platform.Records;

/// <summary>A record in memory, written as a list without <c>select=</c> shows it. For the caller who has just made it, and so knows what it points at.</summary>
internal static class RecordJson
{
    public static byte[] ToBytes(Record record, Viewer viewer)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Web.Answer.Options))
        {
            Write(writer, record, viewer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, Record record, Viewer viewer)
    {
        writer.WriteStartObject();
        var fields = record.Definition.Fields.Where(f => viewer.Access(record.Definition, f) != FieldAccess.Hidden).ToLookup(f => f.Custom);
        foreach (var field in fields[false])
        {
            Write(writer, record, field, viewer);
        }

        if (fields[true].Any())
        {
            writer.WriteStartObject("custom");
            foreach (var field in fields[true])
            {
                Write(writer, record, field, viewer);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Record record, FieldDefinition field, Viewer viewer)
    {
        var value = record[field];
        writer.WritePropertyName(field.Name);
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else if (viewer.Access(record.Definition, field) == FieldAccess.Masked)
        {
            writer.WriteStringValue(field.Type.Mask((string)value));
        }
        else
        {
            field.Type.ToJson(writer, value, field);
        }
    }
}
