using System.Text.Json;

namespace Rapport.Platform;

/// <summary>Texts in JSON.</summary>
internal static class LabelsJson
{
    /// <summary>Writes a text as <c>{"zh-CN": …, "en": …}</c>.</summary>
    public static void WriteLabels(this Utf8JsonWriter writer, string name, Labels labels)
    {
        writer.WriteStartObject(name);
        writer.WriteString("zh-CN", labels.Zh);
        writer.WriteString("en", labels.En);
        writer.WriteEndObject();
    }

    /// <summary>Writes an array of texts.</summary>
    public static void WriteTexts(this Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
