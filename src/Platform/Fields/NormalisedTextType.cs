using System.Text.Json;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;
using Rapport.Platform.Text;

namespace Rapport.Platform.Fields;

/// <summary>A line of text that must have a form (an e-mail address, a phone number), and is compared by a key.</summary>
internal abstract class NormalisedTextType : FieldType
{
    public override bool HasKey => true;

    /// <summary>The longest text in characters.</summary>
    protected abstract int Max { get; }

    public override Stored Stored(FieldDefinition field) => Storage.Stored.Text;

    public override Parsed FromJson(JsonElement json, FieldDefinition field) => Read(PlainText.FromJson(json, Max, lines: false));

    public override Parsed FromText(string text, FieldDefinition field, TextHints hints) => Read(PlainText.From(text, Max, lines: false));

    public override Parsed Literal(string text, FieldDefinition field, TextHints hints) => Parsed.Of(text);

    public override void ToJson(Utf8JsonWriter writer, object value, FieldDefinition field) => writer.WriteStringValue((string)value);

    public override string Key(object value) => TextKeys.Fold((string)value);

    /// <summary>The text as it is kept, or what is wrong with it.</summary>
    protected abstract Parsed Read(string text);

    private Parsed Read(Parsed plain) => plain.Value is string text ? Read(text) : plain;
}
