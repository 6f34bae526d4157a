using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Fields.DateTime;

/// <summary>An instant between 1900 and 2200, kept in UTC to the millisecond. In JSON it must name its zone; in a file it is read in the company's.</summary>
internal sealed partial class DateTimeType : FieldType
{
    private const int MaxLength = 60;
    private const int FormattedLength = 24;

    public override string Name => "dateTime";

    public override Labels Label => ("日期时间", "Date and time");

    public override Stored Stored(FieldDefinition field) => Storage.Stored.Timestamp;

    public override Parsed FromJson(JsonElement json, FieldDefinition field)
    {
        if (PlainText.Of(json) is not { Length: <= 60 } text)
        {
            return Errors.Type(("时间（如 2026-11-21T09:30:00Z）", "a time such as 2026-11-21T09:30:00Z"));
        }

        return Instant(text) is { } utc ? Bounded(utc) : Errors.NotATime(text);
    }

    public override Parsed FromText(string text, FieldDefinition field, TextHints hints) =>
        DateText.TryParse(text, hints.DateOrder, out var read) ? Bounded(Instant(read, hints.TimeZone)) : Errors.NotADate(text);

    public override OpenApiSchema Schema(FieldDefinition field) => new() { Type = JsonSchemaType.String, Format = "date-time" };

    public override void ToJson(Utf8JsonWriter writer, object value, FieldDefinition field)
    {
        Span<byte> text = stackalloc byte[FormattedLength];
        writer.WriteStringValue(text[..Format((System.DateTime)value, text)]);
    }

    public override string ToText(object value, FieldDefinition field, TextStyle style) =>
        TimeZoneInfo.ConvertTimeFromUtc(System.DateTime.SpecifyKind((System.DateTime)value, DateTimeKind.Utc), style.TimeZone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>An instant in RFC 3339, to the millisecond, in UTC; null for anything else.</summary>
    internal static System.DateTime? Parse(string text) =>
        text.Length <= MaxLength && Rfc3339().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? new System.DateTime(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc)
            : null;

    /// <summary>RFC 3339 in UTC, with milliseconds only where there are any.</summary>
    internal static string Format(System.DateTime utc)
    {
        Span<byte> text = stackalloc byte[FormattedLength];
        return Encoding.ASCII.GetString(text[..Format(utc, text)]);
    }

    /// <summary>The same into a buffer. A format of one letter is written several times as fast as one that spells out its parts.</summary>
    private static int Format(System.DateTime utc, Span<byte> text)
    {
        utc.TryFormat(text, out var length, "s", CultureInfo.InvariantCulture);
        if (utc.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            text[length] = (byte)'.';
            utc.Millisecond.TryFormat(text[(length + 1)..], out var digits, "D3", CultureInfo.InvariantCulture);
            length += 1 + digits;
        }

        text[length] = (byte)'Z';
        return length + 1;
    }

    /// <summary>The instant that a text of RFC 3339 names, in UTC; null for any other text.</summary>
    internal static System.DateTime? Instant(string text) =>
        Rfc3339().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant.UtcDateTime : null;

    /// <summary>A cell without an offset is a time of the company's clocks; one that its clocks skipped is an hour later.</summary>
    private static System.DateTime Instant(DateValue read, TimeZoneInfo zone)
    {
        var local = read.Date.ToDateTime(read.Time ?? TimeOnly.MinValue, DateTimeKind.Unspecified);
        return read.Offset is { } offset ? System.DateTime.SpecifyKind(local - offset, DateTimeKind.Utc)
            : TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone);
    }

    private static Parsed Bounded(System.DateTime utc) => utc.Year is < 1900 or > 2200
        ? Errors.OutOfRange("1900-01-01", "2200-12-31")
        : Parsed.Of(new System.DateTime(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc));

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?([Zz]|[+-]\d{2}:\d{2})$")]
    private static partial Regex Rfc3339();
}
