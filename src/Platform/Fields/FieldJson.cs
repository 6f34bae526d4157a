using System.Text.Json;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Definitions;

namespace Rapport.Platform.Fields;

/// <summary>A field as the API describes it.</summary>
internal static class FieldJson
{
    public static void Write(Utf8JsonWriter writer, FieldDefinition field, IReadOnlyList<Option> options, FieldAccess access = FieldAccess.Full)
    {
        writer.WriteStartObject();
        writer.WriteString("name", field.Path);
        writer.WriteString("type", field.Type.Name);
        writer.WriteLabels("label", field.Label);
        if (field.Help is { } help)
        {
            writer.WriteLabels("help", help);
        }

        writer.WriteBoolean("required", field.Required);
        writer.WriteBoolean("readOnly", field.ReadOnly || access == FieldAccess.ReadOnly);
        writer.WriteBoolean("masked", access == FieldAccess.Masked);
        writer.WriteBoolean("unique", field.Unique);
        writer.WriteBoolean("searchable", field.Searchable);
        writer.WriteBoolean("filterable", field.Filterable);
        writer.WriteBoolean("sortable", field.Type.Sortable);
        writer.WriteBoolean("custom", field.Custom);
        if (field.Reference is not null)
        {
            writer.WriteString("reference", field.Reference);
        }

        if (field.MaxLength > 0)
        {
            writer.WriteNumber("maxLength", field.MaxLength);
        }

        if (options.Count > 0 || field.Open)
        {
            writer.WriteBoolean("open", field.Open);
            writer.WriteStartArray("options");
            foreach (var option in options)
            {
                writer.WriteStartObject();
                writer.WriteString("value", option.Value);
                writer.WriteLabels("label", option.Label);
                writer.WriteString("colour", option.Colour);
                writer.WriteBoolean("retired", option.Retired);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
