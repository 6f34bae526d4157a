using System.Text.Json;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Fields.Money;

/// <summary>An amount in the company's currency, computed by Rapport at the dated rate; null when there is no rate.</summary>
internal sealed class MoneyBaseType : FieldType
{
    public override string Name => "moneyBase";

    public override Labels Label => ("本位币金额", "Amount in the company's currency");

    public override bool Summable => true;

    public override bool ForAdministrators => false;

    public override Stored Stored(FieldDefinition field) => new(StorageKind.Decimal, 4);

    public override Parsed FromJson(JsonElement json, FieldDefinition field) => ExactNumber.FromJson(json, field);

    public override Parsed FromText(string text, FieldDefinition field, TextHints hints) => ExactNumber.FromText(text, field, hints, percentAllowed: false);

    public override OpenApiSchema Schema(FieldDefinition field) => ExactNumber.Schema(field);

    public override void ToJson(Utf8JsonWriter writer, object value, FieldDefinition field) => ExactNumber.Write(writer, value);
}
