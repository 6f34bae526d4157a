using System.Text.Json;

namespace Rapport.Platform;

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
}
