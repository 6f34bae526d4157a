using System.Globalization;
using System.Text.Json;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Fields.Date;

/// <summary>A calendar day between 1900 and 2200, in no time zone.</summary>
internal sealed class DateType : FieldType
{
    public override string Name => "date";

    public override Labels Label => ("日期", "Date");

    public override Stored Stored(FieldDefinition field) => Storage.Stored.Date;

    public override Parsed FromJson(JsonElement json, FieldDefinition field)
    {
        if (PlainText.Of(json) is not { Length: <= 40 } text)
        {
            return Errors.Type(("日期（如 2026-11-21）", "a date such as 2026-11-21"));
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Bounded(day)
            : Errors.NotADate(text);
    }

    public override Parsed FromText(string text, FieldDefinition field, TextHints hints) =>
        DateText.TryParse(text, hints.DateOrder, out var read) ? Bounded(read.Date) : Errors.NotADate(text);

    public override OpenApiSchema Schema(FieldDefinition field) => new() { Type = JsonSchemaType.String, Format = "date" };

    public override void ToJson(Utf8JsonWriter writer, object value, FieldDefinition field)
    {
        Span<byte> text = stackalloc byte[10];
        ((DateOnly)value).TryFormat(text, out _, "o", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text);
    }

    public override string ToText(object value, FieldDefinition field, TextStyle style) => ((DateOnly)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Parsed Bounded(DateOnly day) =>
        day.Year is < 1900 or > 2200 ? Errors.OutOfRange("1900-01-01", "2200-12-31") : Parsed.Of(day);
}
