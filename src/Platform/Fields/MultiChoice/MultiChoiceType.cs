using System.Text.Json;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Fields.Choice;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Fields.MultiChoice;

/// <summary>Several of a list of options, at most 100. In a filter <c>tags eq 'a'</c> asks whether <c>a</c> is among them. In files, separated by ; ； or |.</summary>
internal sealed class MultiChoiceType : FieldType
{
    private const int MaxLength = 100;
    private const int MaxCount = 100;
    private static readonly char[] Separators = [';', '；', '|', '、'];

    public override string Name => "multiChoice";

    public override Labels Label => ("多选", "Multiple choice");

    public override bool Sortable => false;

    public override bool Groupable => false;

    public override Stored Stored(FieldDefinition field) => Storage.Stored.Json;

    public override Labels? Check(FieldDefinition field) => Options.Check(field);

    public override Parsed FromJson(JsonElement json, FieldDefinition field)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            return Errors.Type(("选项列表（如 [\"a\", \"b\"]）", "a list of options such as [\"a\", \"b\"]"));
        }

        var values = new List<Parsed>();
        foreach (var item in json.EnumerateArray().Take(MaxCount + 1))
        {
            var text = PlainText.FromJson(item, MaxLength, lines: false);
            values.Add(text.Value is string value ? Options.Resolve(value, field) : text);
        }

        return Together(values);
    }

    public override Parsed FromText(string text, FieldDefinition field, TextHints hints) => Together(
        [.. text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MaxCount + 1).Select(part =>
        {
            var plain = PlainText.From(part, MaxLength, lines: false);
            return plain.Value is string value ? Options.Resolve(value, field) : plain;
        })]);

    public override object ToStorage(object value) => JsonSerializer.Serialize((string[])value);

    public override object FromStorage(object stored) => JsonSerializer.Deserialize<string[]>((string)stored)!;

    public override OpenApiSchema Schema(FieldDefinition field) => 
        new() { Type = JsonSchemaType.Array, Items = Options.Schema(field, MaxLength), MaxItems = MaxCount, UniqueItems = true };

    public override void ToJson(Utf8JsonWriter writer, object value, FieldDefinition field)
    {
        writer.WriteStartArray();
        foreach (var item in (string[])value)
        {
            writer.WriteStringValue(item);
        }

        writer.WriteEndArray();
    }

    public override string ToText(object value, FieldDefinition field, TextStyle style) => string.Join("; ", ((string[])value).Select(v => style.Label(field, v)));

    public override bool Same(object? a, object? b) =>
        (a, b) is (string[] x, string[] y) ? x.AsSpan().SequenceEqual(y) : Equals(a, b);

    private static Parsed Together(List<Parsed> values)
    {
        if (values.Count > MaxCount)
        {
            return Errors.OutOfRange("0", "100");
        }

        if (values.FirstOrDefault(v => v.Refusal is not null).Refusal is { } refusal)
        {
            return refusal;
        }

        string[] chosen = [.. values.Select(v => v.Value).OfType<string>().Distinct(StringComparer.Ordinal)];
        return Parsed.Of(chosen.Length == 0 ? null : chosen);
    }
}
