using System.Text.Json;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;
using Rapport.Platform.Text;

namespace Rapport.Platform.Fields.Web;

/// <summary>A web address, http or https; https is added where the scheme is missing.</summary>
internal sealed class WebType : FieldType
{
    private const int Max = 2000;

    public override string Name => "web";

    public override Labels Label => ("网址", "Web address");

    public override bool HasKey => true;

    public override bool Indexable(FieldDefinition field) => false;

    public override Stored Stored(FieldDefinition field) => Storage.Stored.Text;

    public override Parsed FromJson(JsonElement json, FieldDefinition field)
    {
        var text = PlainText.FromJson(json, Max, lines: false);
        return text.Value is string value ? Read(value) : text;
    }

    public override Parsed FromText(string text, FieldDefinition field, TextHints hints)
    {
        var plain = PlainText.From(text, Max, lines: false);
        return plain.Value is string value ? Read(value) : plain;
    }

    public override Parsed Literal(string text, FieldDefinition field, TextHints hints) => Parsed.Of(text);

    public override void ToJson(Utf8JsonWriter writer, object value, FieldDefinition field) => writer.WriteStringValue((string)value);

    public override string Key(object value) => TextKeys.Fold((string)value);

    private static Parsed Read(string value) => WebText.Normalise(value) is { } address ? Parsed.Of(address) : Errors.NotAWebAddress(value);
}
