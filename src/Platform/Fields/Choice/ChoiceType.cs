using System.Text.Json;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Fields.Choice;

/// <summary>One of a list of options. A closed choice takes no other value; an open one takes new ones and remembers them.</summary>
internal sealed class ChoiceType : FieldType
{
    private const int Max = 100;

    public override string Name => "choice";

    public override Labels Label => ("单选", "Choice");

    public override Stored Stored(FieldDefinition field) => Storage.Stored.Text;

    public override Labels? Check(FieldDefinition field) => Options.Check(field);

    public override Parsed FromJson(JsonElement json, FieldDefinition field)
    {
        var text = PlainText.FromJson(json, Max, lines: false);
        return text.Value is string value ? Options.Resolve(value, field) : text;
    }

    public override Parsed FromText(string text, FieldDefinition field, TextHints hints)
    {
        var plain = PlainText.From(text, Max, lines: false);
        return plain.Value is string value ? Options.Resolve(value, field) : plain;
    }

    public override OpenApiSchema Schema(FieldDefinition field) => Options.Schema(field, Max);

    public override void ToJson(Utf8JsonWriter writer, object value, FieldDefinition field) => writer.WriteStringValue((string)value);

    public override string ToText(object value, FieldDefinition field, TextStyle style) => style.Label(field, (string)value);
}
