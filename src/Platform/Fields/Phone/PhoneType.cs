using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Text;

namespace Rapport.Platform.Fields.Phone;

/// <summary>A phone number: shown as it was typed, compared by its digits, so that +86 139… and 139… are the same.</summary>
internal sealed class PhoneType : NormalisedTextType
{
    public override string Name => "phone";

    public override Labels Label => ("电话", "Phone");

    protected override int Max => 60;

    public override string Key(object value) => PhoneText.Normalise((string)value) ?? base.Key(value);

    public override OpenApiSchema Schema(FieldDefinition field) => new() { Type = JsonSchemaType.String, MaxLength = Max };

    public override bool Maskable => true;

    public override string Mask(string value) => PhoneText.Mask(value);

    protected override Parsed Read(string text) => PhoneText.Normalise(text) is null ? Errors.NotAPhone(text) : Parsed.Of(text);
}
