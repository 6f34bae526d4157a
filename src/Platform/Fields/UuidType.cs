using System.Text.Json;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Fields;

/// <summary>The id of a record.</summary>
internal abstract class UuidType : FieldType
{
    private static readonly Labels Wanted = ("记录编号（UUID）", "the id of a record (a UUID)");

    public override Stored Stored(FieldDefinition field) => Storage.Stored.Id;

    public override Parsed FromJson(JsonElement json, FieldDefinition field) =>
        Guid.TryParseExact(PlainText.Of(json), "D", out var id) ? Parsed.Of(id) : Errors.Type(Wanted);

    public override Parsed FromText(string text, FieldDefinition field, TextHints hints) =>
        Guid.TryParseExact(text.Trim(), "D", out var id) ? Parsed.Of(id) : Errors.Type(Wanted);

    public override OpenApiSchema Schema(FieldDefinition field) => new() { Type = JsonSchemaType.String, Format = "uuid" };

    public override void ToJson(Utf8JsonWriter writer, object value, FieldDefinition field) => writer.WriteStringValue((Guid)value);
}
