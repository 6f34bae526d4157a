using System.Buffers;
using System.Text.Json;
using Rapport.Platform.Definitions;

namespace Rapport.Platform.Records;

/// <summary>A record in memory, written as a list without <c>select=</c> shows it. For the caller who has just written it.</summary>
public static class RecordJson
{
    public static byte[] ToBytes(Record record)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Web.Answer.Options))
        {
            Write(writer, record);
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static void Write(Utf8JsonWriter writer, Record record)
    {
        writer.WriteStartObject();
        foreach (var field in record.Definition.Fields.Where(f => !f.Custom))
        {
            Write(writer, field, record[field]);
        }

        if (record.Definition.Fields.Any(f => f.Custom))
        {
            writer.WriteStartObject("custom");
            foreach (var field in record.Definition.Fields.Where(f => f.Custom))
            {
                Write(writer, field, record[field]);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, FieldDefinition field, object? value)
    {
        writer.WritePropertyName(field.Name);
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
