using System.Text.Json;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;
using Rapport.Platform.Text;

namespace Rapport.Platform.Fields.Text;

/// <summary>A single line of text.</summary>
internal sealed class TextType : FieldType
{
    public override string Name => "text";

    public override Labels Label => ("文本", "Text");

    public override bool HasKey => true;

    public override bool HasSortKey => true;

    public override bool Maskable => true;

    /// <summary>The first character; how long the text is would tell more.</summary>
    public override string Mask(string value) => value.EnumerateRunes().First() + "***";

    public override bool Indexable(FieldDefinition field) => field.MaxLength <= 500;

    public override Stored Stored(FieldDefinition field) => Storage.Stored.Text;

    public override Parsed FromJson(JsonElement json, FieldDefinition field) => PlainText.FromJson(json, field.MaxLength, lines: false);

    public override Parsed FromText(string text, FieldDefinition field, TextHints hints) => PlainText.From(OneLine(text), field.MaxLength, lines: false);

    public override Parsed Literal(string text, FieldDefinition field, TextHints hints) => Parsed.Of(text);

    public override OpenApiSchema Schema(FieldDefinition field) => new() { Type = JsonSchemaType.String, MaxLength = field.MaxLength };

    public override void ToJson(Utf8JsonWriter writer, object value, FieldDefinition field) => writer.WriteStringValue((string)value);

    /// <summary>Spreadsheets break lines inside a cell to fit it; in a single line that is a space.</summary>
    private static string OneLine(string text) => text.AsSpan().ContainsAny('\r', '\n', '\t') ? text.ReplaceLineEndings(" ").Replace('\t', ' ') : text;

    public override string Key(object value) => TextKeys.Fold((string)value);

    public override string SortKey(object value) => TextKeys.Sort((string)value);
}
