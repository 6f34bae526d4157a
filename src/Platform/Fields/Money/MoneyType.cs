using System.Text.Json;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Fields.Money;

/// <summary>
/// An amount in the record's one currency: exact, four decimals, |amount| &lt; 10¹³. Beside it <c>…Base</c>, the same in the company's currency.
/// </summary>
internal sealed class MoneyType : FieldType
{
    public override string Name => "money";

    public override Labels Label => ("金额", "Money");

    public override bool Summable => true;

    public override Stored Stored(FieldDefinition field) => new(StorageKind.Decimal, 4);

    public override Parsed FromJson(JsonElement json, FieldDefinition field) => ExactNumber.FromJson(json, field);

    public override Parsed FromText(string text, FieldDefinition field, TextHints hints) => ExactNumber.FromText(text, field, hints, percentAllowed: false);

    public override OpenApiSchema Schema(FieldDefinition field) => ExactNumber.Schema(field);

    public override void ToJson(Utf8JsonWriter writer, object value, FieldDefinition field) => ExactNumber.Write(writer, value);
}
