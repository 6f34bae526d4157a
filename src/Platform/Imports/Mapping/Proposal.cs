using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;
using Rapport.Platform.Imports.Files;

namespace Rapport.Platform.Imports.Mapping;

/// <summary>
/// Proposes a mapping: a column goes to the field of its name or label, else to one its name usually means, if its values can be read as
/// that field's. What is not certain enough is left out; a person sees the proposal before anything happens.
/// </summary>
internal static class Proposal
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Catalog catalog, ObjectDefinition definition, FileProfile profile, TimeZoneInfo zone)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("columns");
            foreach (var (column, field) in Pairs(definition, profile, zone))
            {
                writer.WritePropertyName(column.Name);
                WriteColumn(writer, catalog, column, field);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Own names first, so that a synonym never takes a field from the column that is called like it.</summary>
    internal static List<(ColumnProfile Column, FieldDefinition Field)> Pairs(ObjectDefinition definition, FileProfile profile, TimeZoneInfo zone)
    {
        var pairs = new List<(ColumnProfile Column, FieldDefinition Field)>();
        foreach (var candidates in new Func<ColumnProfile, IEnumerable<FieldDefinition>>[] { c => Called(definition, c.Name), c => Meant(definition, c.Name) })
        {
            foreach (var column in profile.Columns.Where(c => c.Filled > 0 && pairs.All(p => p.Column != c)))
            {
                var field = candidates(column).FirstOrDefault(f => !f.ReadOnly && pairs.All(p => p.Field.Path != f.Path) && Fits(f, column, zone));
                if (field is not null)
                {
                    pairs.Add((column, field));
                }
            }
        }

        return [.. pairs.OrderBy(p => p.Column.Index)];
    }

    private static IEnumerable<FieldDefinition> Called(ObjectDefinition definition, string column)
    {
        var name = Synonyms.Folded(column);
        return definition.Fields.Where(f => Synonyms.Folded(f.Name) == name || Synonyms.Folded(f.Label.Zh) == name || Synonyms.Folded(f.Label.En) == name
            || (f.Reference is not null && Synonyms.Folded(f.Step) == name));
    }

    private static IEnumerable<FieldDefinition> Meant(ObjectDefinition definition, string column) =>
        Synonyms.Of(column).Select(definition.Find).OfType<FieldDefinition>();

    /// <summary>References and choices are settled by look-ups and value maps; of the rest, most samples must be readable.</summary>
    private static bool Fits(FieldDefinition field, ColumnProfile column, TimeZoneInfo zone)
    {
        if (field.Reference is not null || field.Open || field.Options.Count > 0)
        {
            return true;
        }

        var hints = new TextHints(column.DateOrder ?? DateOrder.Mdy, column.DecimalMark, zone);
        var readable = column.Samples.Count(s => field.Type.FromText(s, field, hints).Refusal is null);
        return column.DateAmbiguous && ColumnReader.IsDated(field) || readable * 2 > column.Samples.Count;
    }

    private static void WriteColumn(Utf8JsonWriter writer, Catalog catalog, ColumnProfile column, FieldDefinition field)
    {
        var values = Values(column, field);
        if (field.Reference is null && values.Count == 0 && !field.Open)
        {
            writer.WriteStringValue(field.Path);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("field", field.Path);
        if (field.Reference is not null)
        {
            writer.WriteString("lookup", catalog[field.Reference].Title.Path);
            writer.WriteString("missing", "error");
        }
        else if (field.Open)
        {
            writer.WriteString("missing", "create");
        }

        if (values.Count > 0)
        {
            writer.WriteStartObject("values");
            foreach (var (text, value) in values)
            {
                writer.WriteString(text, value);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>The options that a column's values name by their label.</summary>
    private static List<(string Text, string Value)> Values(ColumnProfile column, FieldDefinition field) =>
        field.Type != FieldTypes.Choice || column.Distinct is null ? [] : [.. column.Distinct
            .Select(d => (d.Value, Option: field.Type.FromText(d.Value, field, TextHints.Plain).Value as string))
            .Where(p => p.Option is not null && p.Option != p.Value && field.OptionOf(p.Option) is not null)
            .Select(p => (p.Value, p.Option!))];
}
