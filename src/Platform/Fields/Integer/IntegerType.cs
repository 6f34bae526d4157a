using System.Globalization;
using System.Text.Json;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;
using Rapport.Platform.Text;

namespace Rapport.Platform.Fields.Integer;

/// <summary>A whole number of up to 15 digits, so that every JSON reader keeps it exact.</summary>
internal sealed class IntegerType : FieldType
{
    private const long Limit = 999_999_999_999_999;

    public override string Name => "integer";

    public override Labels Label => ("整数", "Whole number");

    public override bool Summable => true;

    public override Stored Stored(FieldDefinition field) => Storage.Stored.Integer;

    public override Parsed FromJson(JsonElement json, FieldDefinition field) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out var number) && number == decimal.Truncate(number)
            ? Bounded(number, field)
            : Errors.Type(("整数", "a whole number"));

    public override Parsed FromText(string text, FieldDefinition field, TextHints hints)
    {
        if (!LooseNumber.TryParse(text, hints.DecimalMark, out var number, out var percent))
        {
            return Errors.NotANumber(text);
        }

        return percent ? Errors.PercentAsAmount(text)
            : number == decimal.Truncate(number) ? Bounded(number, field)
            : Errors.Type(("整数", "a whole number"));
    }

    public override OpenApiSchema Schema(FieldDefinition field) => new()
    {
        Type = JsonSchemaType.Integer,
        Format = "int64",
        Minimum = (field.Min ?? -Limit).ToString(CultureInfo.InvariantCulture),
        Maximum = (field.Max ?? Limit).ToString(CultureInfo.InvariantCulture),
    };

    public override void ToJson(Utf8JsonWriter writer, object value, FieldDefinition field) => writer.WriteNumberValue((long)value);

    private static Parsed Bounded(decimal number, FieldDefinition field)
    {
        var min = Math.Max(field.Min ?? -Limit, -Limit);
        var max = Math.Min(field.Max ?? Limit, Limit);
        return number < min || number > max
            ? Errors.OutOfRange(min.ToString(CultureInfo.InvariantCulture), max.ToString(CultureInfo.InvariantCulture))
            : Parsed.Of((long)number);
    }
}
