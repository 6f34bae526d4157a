using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Text;

namespace Rapport.Platform.Fields.Web;

/// <summary>A web address, http or https; https is added where the scheme is missing.</summary>
internal sealed class WebType : NormalisedTextType
{
    public override string Name => "web";

    public override Labels Label => ("网址", "Web address");

    protected override int Max => 2000;

    public override bool Indexable(FieldDefinition field) => false;

    public override OpenApiSchema Schema(FieldDefinition field) => new() { Type = JsonSchemaType.String, Format = "uri", MaxLength = Max };

    protected override Parsed Read(string text) => WebText.Normalise(text) is { } address ? Parsed.Of(address) : Errors.NotAWebAddress(text);
}
