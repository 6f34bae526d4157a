using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Imports.Presets;

namespace Rapport.Platform.Imports.Mapping;

/// <summary>
/// Proposes a mapping: a column goes to the field that it is in the known files of another system, else to the field of its name or label,
/// else to one its name usually means, if its values can be read as that field's. What is not certain enough is left out; a person sees the
/// proposal before anything happens.
/// </summary>
internal static class Proposal
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Catalog catalog, ObjectDefinition definition, FileProfile profile, TimeZoneInfo zone, ForeignFile? file = null)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("columns");
            foreach (var proposed in Pairs(definition, profile, zone, file))
            {
                writer.WritePropertyName(proposed.Column.Name);
                WriteColumn(writer, catalog, proposed);
            }

            writer.WriteEndObject();
            WriteDefaults(writer, definition, file);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Own names first, so that a synonym never takes a field from the column that is called like it. What a known system says of a column is the last word on it.</summary>
    internal static List<ProposedColumn> Pairs(ObjectDefinition definition, FileProfile profile, TimeZoneInfo zone, ForeignFile? file = null)
    {
        List<ProposedColumn> pairs = file is null ? [] : [.. ForeignColumns.Of(file, definition, profile, (f, c) => Fits(f, c, zone))];
        foreach (var candidates in new Func<ColumnProfile, IEnumerable<FieldDefinition>>[] { c => Called(definition, c.Name), c => Meant(definition, c.Name) })
        {
            foreach (var column in profile.Columns.Where(c => c.Filled > 0 && file?.Known.Contains(Synonyms.Folded(c.Name)) != true && pairs.All(p => p.Column != c)))
            {
                var field = candidates(column).FirstOrDefault(f => !f.ReadOnly && pairs.All(p => p.Field.Path != f.Path) && Fits(f, column, zone));
                if (field is not null)
                {
                    pairs.Add(new(column, field));
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

    private static void WriteColumn(Utf8JsonWriter writer, Catalog catalog, ProposedColumn proposed)
    {
        var (column, field) = (proposed.Column, proposed.Field);
        var values = Values(proposed);
        var missing = proposed.Foreign?.Missing ?? (field.Reference is not null ? "error" : field.Open ? "create" : null);
        if (values.Count == 0 && missing is null && proposed.Join.Count == 0)
        {
            writer.WriteStringValue(field.Path);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("field", field.Path);
        if (field.Reference is not null)
        {
            writer.WriteString("lookup", catalog[field.Reference].Title.Path);
        }

        if (missing is not null)
        {
            writer.WriteString("missing", missing);
        }

        if (proposed.Join.Count > 0)
        {
            writer.WritePropertyName("join");
            JsonSerializer.Serialize(writer, proposed.Join.Select(c => c.Name));
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

    /// <summary>The options that a column's values name by their label, and those they stand for where they come from.</summary>
    private static List<(string Text, string? Value)> Values(ProposedColumn proposed)
    {
        var (column, field) = (proposed.Column, proposed.Field);
        var foreign = new ValueMap((proposed.Foreign?.Values ?? []).Where(p => p.Value is null || field.Options.Count == 0 || field.OptionOf(p.Value) is not null));
        var values = new List<(string, string?)>();
        foreach (var text in (column.Distinct ?? []).Select(d => d.Value))
        {
            var told = foreign.Of(text);
            var option = told != text || field.Type != FieldTypes.Choice ? null : field.Type.FromText(text, field, TextHints.Plain).Value as string;
            if (told != text)
            {
                values.Add((text, told));
            }
            else if (option is not null && option != text && field.OptionOf(option) is not null)
            {
                values.Add((text, option));
            }
        }

        return values;
    }

    private static void WriteDefaults(Utf8JsonWriter writer, ObjectDefinition definition, ForeignFile? file)
    {
        var defaults = (file?.Defaults ?? []).Where(d => definition.Find(d.Key) is { ReadOnly: false }).ToList();
        if (defaults.Count > 0)
        {
            writer.WriteStartObject("defaults");
            defaults.ForEach(d => writer.WriteString(d.Key, d.Value));
            writer.WriteEndObject();
        }
    }
}
