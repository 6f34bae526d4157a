using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Text;

namespace Rapport.Platform.Fields.Email;

/// <summary>An e-mail address; compared without case.</summary>
internal sealed class EmailType : NormalisedTextType
{
    public override string Name => "email";

    public override Labels Label => ("电子邮箱", "E-mail");

    protected override int Max => 254;

    public override OpenApiSchema Schema(FieldDefinition field) => new() { Type = JsonSchemaType.String, Format = "email", MaxLength = Max };

    public override bool Maskable => true;

    /// <summary>The first character and the host.</summary>
    public override string Mask(string value) => $"{value.EnumerateRunes().First()}***{value[value.LastIndexOf('@')..]}";

    protected override Parsed Read(string text) => EmailText.Normalise(text) is { } email ? Parsed.Of(email) : Errors.NotAnEmail(text);
}
