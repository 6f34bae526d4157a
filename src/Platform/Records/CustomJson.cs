using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Records;

/// <summary>
/// The JSON column of administrators' fields. Values stand in a shape that both databases compare alike: decimals as scaled integers,
/// instants as UTC milliseconds, dates as ISO text, ids as 32 hex digits, and beside each text its keys (<c>name:text~k</c>, <c>~s</c>).
/// </summary>
internal static class CustomJson
{
    /// <summary>The column of a record, null when it would be empty. What the record's definition does not know stays as it was.</summary>
    public static object? Write(Record record)
    {
        var known = record.Definition.Fields.Where(f => f.Custom && record.Values[f.Ordinal] is not null).ToList();
        if (known.Count == 0 && record.StoredCustom is null)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        foreach (var field in known)
        {
            var value = record.Values[field.Ordinal]!;
            WriteValue(writer, field, field.Type.ToStorage(value));
            if (field.Type.HasKey)
            {
                writer.WriteString(field.KeyColumn, field.Type.Key(value));
            }

            if (field.Type.HasSortKey)
            {
                writer.WriteString(field.SortColumn, field.Type.SortKey(value));
            }
        }

        var others = record.StoredCustom is { } stored && WriteUnknown(writer, stored, record.Definition);
        writer.WriteEndObject();
        writer.Flush();
        return known.Count > 0 || others ? Encoding.UTF8.GetString(buffer.WrittenSpan) : null;
    }

    private static bool WriteUnknown(Utf8JsonWriter writer, string stored, ObjectDefinition definition)
    {
        using var document = JsonDocument.Parse(stored);
        var any = false;
        foreach (var member in document.RootElement.EnumerateObject().Where(m => !definition.Fields.Any(f => f.Custom && f.Column == m.Name.Split('~')[0])))
        {
            member.WriteTo(writer);
            any = true;
        }

        return any;
    }

    /// <summary>Puts the values of the column where the definition has them; what no definition names any more is left out.</summary>
    public static void Read(string? json, ObjectDefinition definition, object?[] values)
    {
        if (json is null)
        {
            return;
        }

        using var document = JsonDocument.Parse(json);
        foreach (var field in definition.Fields)
        {
            if (field.Custom && document.RootElement.TryGetProperty(field.Column, out var element) && element.ValueKind != JsonValueKind.Null)
            {
                values[field.Ordinal] = field.Type.FromStorage(ReadValue(element, field.Stored));
            }
        }
    }

    /// <summary>A decimal as its scaled integer.</summary>
    public static long Scaled(decimal value, int scale) => (long)(value * Power(scale));

    /// <summary>The decimal of a scaled integer.</summary>
    public static decimal Unscaled(long value, int scale) => new decimal(value) / Power(scale);

    private static decimal Power(int scale)
    {
        var power = 1m;
        for (var i = 0; i < scale; i++)
        {
            power *= 10;
        }

        return power;
    }

    private static void WriteValue(Utf8JsonWriter writer, FieldDefinition field, object value)
    {
        var stored = field.Stored;
        writer.WritePropertyName(field.Column);
        switch (stored.Kind)
        {
            case StorageKind.Text: writer.WriteStringValue((string)value); break;
            case StorageKind.Integer: writer.WriteNumberValue((long)value); break;
            case StorageKind.Decimal: writer.WriteNumberValue(Scaled((decimal)value, stored.Scale)); break;
            case StorageKind.Boolean: writer.WriteBooleanValue((bool)value); break;
            case StorageKind.Date: writer.WriteStringValue(((DateOnly)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case StorageKind.Timestamp: writer.WriteNumberValue(Milliseconds((DateTime)value)); break;
            case StorageKind.Id: writer.WriteStringValue(((Guid)value).ToString("N")); break;
            case StorageKind.Json: writer.WriteRawValue((string)value); break;
        }
    }

    private static object ReadValue(JsonElement element, Stored stored) => stored.Kind switch
    {
        StorageKind.Text => element.GetString()!,
        StorageKind.Integer => element.GetInt64(),
        StorageKind.Decimal => Unscaled(element.GetInt64(), stored.Scale),
        StorageKind.Boolean => element.GetBoolean(),
        StorageKind.Date => DateOnly.ParseExact(element.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        StorageKind.Timestamp => DateTime.UnixEpoch.AddMilliseconds(element.GetInt64()),
        StorageKind.Id => Guid.ParseExact(element.GetString()!, "N"),
        _ => element.GetRawText(),
    };

    internal static long Milliseconds(DateTime utc) => (utc.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
}
