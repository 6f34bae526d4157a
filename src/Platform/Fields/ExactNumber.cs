using System.Globalization;
using System.Text.Json;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Text;

namespace Rapport.Platform.Fields;

/// <summary>
/// Exact decimals as every number type keeps them: at most 15 significant digits (what a double in a browser holds exactly) and the
/// field's decimal places; |value| &lt; 10¹³ with the usual four, so that the scaled integer fits 64 bits.
/// </summary>
internal static class ExactNumber
{
    public static Parsed FromJson(JsonElement json, FieldDefinition field)
    {
        if (json.ValueKind != JsonValueKind.Number)
        {
            return Errors.Type(("数字", "a number"));
        }

        // A number beyond decimal's range is beyond ours too.
        return json.TryGetDecimal(out var number) ? Bounded(number, field) : Errors.OutOfRange(Text(-Limit(field)), Text(Limit(field)));
    }

    public static Parsed FromText(string text, FieldDefinition field, TextHints hints, bool percentAllowed)
    {
        if (!LooseNumber.TryParse(text, hints.DecimalMark, out var number, out var percent))
        {
            return Errors.NotANumber(text);
        }

        return percent && !percentAllowed ? Errors.PercentAsAmount(text) : Bounded(number, field);
    }

    /// <summary>Without trailing zeros, which are cut off as text: dividing them away takes longer.</summary>
    public static void Write(Utf8JsonWriter writer, object value)
    {
        Span<byte> text = stackalloc byte[32];
        ((decimal)value).TryFormat(text, out var length, provider: CultureInfo.InvariantCulture);
        text = text[..length];
        writer.WriteRawValue(text.Contains((byte)'.') ? text.TrimEnd((byte)'0').TrimEnd((byte)'.') : text, skipInputValidation: true);
    }

    public static OpenApiSchema Schema(FieldDefinition field) => new()
    {
        Type = JsonSchemaType.Number,
        Minimum = Text(field.Min ?? -Limit(field)),
        Maximum = Text(field.Max ?? Limit(field)),
    };

    /// <summary>Without trailing zeros, so that 10.5000 reads 10.5 from every database.</summary>
    public static decimal Trimmed(decimal number) => number / 1.0000000000000000000000000000m;

    public static Parsed Bounded(decimal number, FieldDefinition field)
    {
        var limit = Limit(field);
        var min = field.Min ?? -limit;
        var max = field.Max ?? limit;
        if (number < min || number > max || Math.Abs(number) >= limit)
        {
            return Errors.OutOfRange(Text(min), Text(max));
        }

        var trimmed = Trimmed(number);
        return trimmed.Scale > field.Scale || Digits(trimmed) > 15 ? Errors.TooPrecise(field.Scale) : Parsed.Of(trimmed);
    }

    private static decimal Limit(FieldDefinition field) => field.Scale <= 4 ? 10_000_000_000_000m : 100_000_000m;

    private static int Digits(decimal trimmed)
    {
        var bits = decimal.GetBits(trimmed);
        var mantissa = new decimal(bits[0], bits[1], bits[2], false, 0);
        return mantissa.ToString(CultureInfo.InvariantCulture).Length;
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
