using System.Text.Json;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;
using Rapport.Platform.Text;

namespace Rapport.Platform.Fields.Email;

/// <summary>An e-mail address; compared without case.</summary>
internal sealed class EmailType : FieldType
{
    private const int Max = 254;

    public override string Name => "email";

    public override Labels Label => ("电子邮箱", "E-mail");

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

    public override string Key(object value) => TextKeys.Fold((string)value);

    private static Parsed Read(string value) => EmailText.Normalise(value) is { } email ? Parsed.Of(email) : Errors.NotAnEmail(value);
}
