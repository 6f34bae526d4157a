using System.Text.Json;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;
using Rapport.Platform.Text;

namespace Rapport.Platform.Fields.LongText;

/// <summary>Text of several lines, up to 100,000 characters; can be filtered by what it contains, not sorted or grouped.</summary>
internal sealed class LongTextType : FieldType
{
    private const int Max = 100_000;

    public override string Name => "longText";

    public override Labels Label => ("多行文本", "Long text");

    public override bool HasKey => true;

    public override bool Sortable => false;

    public override bool Groupable => false;

    public override bool Maskable => true;

    public override string Mask(string value) => "***";

    public override Stored Stored(FieldDefinition field) => Storage.Stored.Text;

    public override Parsed FromJson(JsonElement json, FieldDefinition field) => PlainText.FromJson(json, Max, lines: true);

    public override Parsed FromText(string text, FieldDefinition field, TextHints hints) => PlainText.From(text, Max, lines: true);

    public override Parsed Literal(string text, FieldDefinition field, TextHints hints) => Parsed.Of(text);

    public override OpenApiSchema Schema(FieldDefinition field) => new() { Type = JsonSchemaType.String, MaxLength = Max };

    public override void ToJson(Utf8JsonWriter writer, object value, FieldDefinition field) => writer.WriteStringValue((string)value);

    public override string Key(object value) => TextKeys.Fold((string)value);
}
