using System.Text.Json;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;
using Rapport.Platform.Text;

namespace Rapport.Platform.Fields.Phone;

/// <summary>A phone number: shown as it was typed, compared by its digits, so that +86 139… and 139… are the same.</summary>
internal sealed class PhoneType : FieldType
{
    private const int Max = 60;

    public override string Name => "phone";

    public override Labels Label => ("电话", "Phone");

    public override bool HasKey => true;

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

    public override string Key(object value) => PhoneText.Normalise((string)value) ?? TextKeys.Fold((string)value);

    private static Parsed Read(string value) => PhoneText.Normalise(value) is null ? Errors.NotAPhone(value) : Parsed.Of(value);
}
