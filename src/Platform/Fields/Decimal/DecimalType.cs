using System.Text.Json;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Fields.Decimal;

/// <summary>An exact decimal number; see <see cref="ExactNumber"/> for its bounds.</summary>
internal sealed class DecimalType : FieldType
{
    public override string Name => "decimal";

    public override Labels Label => ("小数", "Decimal number");

    public override bool Summable => true;

    public override Stored Stored(FieldDefinition field) => new(StorageKind.Decimal, field.Scale);

    public override Parsed FromJson(JsonElement json, FieldDefinition field) => ExactNumber.FromJson(json, field);

    public override Parsed FromText(string text, FieldDefinition field, TextHints hints) => ExactNumber.FromText(text, field, hints, percentAllowed: false);

    public override OpenApiSchema Schema(FieldDefinition field) => ExactNumber.Schema(field);

    public override void ToJson(Utf8JsonWriter writer, object value, FieldDefinition field) => ExactNumber.Write(writer, value);
}
