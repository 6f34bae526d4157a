using System.Text.Json;
using Microsoft.OpenApi;
using Rapport.Platform.Currencies;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Fields.Money;

/// <summary>An ISO 4217 currency code.</summary>
internal sealed class CurrencyType : FieldType
{
    public override string Name => "currency";

    public override Labels Label => ("货币", "Currency");

    public override bool ForAdministrators => false;

    public override Stored Stored(FieldDefinition field) => Storage.Stored.Text;

    public override Parsed FromJson(JsonElement json, FieldDefinition field) =>
        PlainText.Of(json) is { } code ? FromText(code, field, TextHints.Plain) : Errors.Type(("货币代码", "a currency code"));

    public override Parsed FromText(string text, FieldDefinition field, TextHints hints)
    {
        var code = text.Trim().ToUpperInvariant();
        return CurrencyCode.IsKnown(code) ? Parsed.Of(code) : Errors.NotACurrency(text);
    }

    public override OpenApiSchema Schema(FieldDefinition field) => new() { Type = JsonSchemaType.String, Pattern = "^[A-Z]{3}$" };

    public override void ToJson(Utf8JsonWriter writer, object value, FieldDefinition field) => writer.WriteStringValue((string)value);
}
