using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Fields.WorkingHours;

/// <summary>
/// The hours of a week in which somebody works: <c>[{"days": [1, 2, 3, 4, 5], "from": "09:00", "to": "12:00"}, …]</c>. A shift over
/// midnight is two spans. A cell of a file holds the same JSON.
/// </summary>
internal sealed class WorkingHoursType : FieldType
{
    private const int MostSpans = 50;
    private const int Day = 24 * 60;

    private static readonly Labels[] Weekdays =
        [("周一", "Mon"), ("周二", "Tue"), ("周三", "Wed"), ("周四", "Thu"), ("周五", "Fri"), ("周六", "Sat"), ("周日", "Sun")];

    public override string Name => "workingHours";

    public override Labels Label => ("工作时间", "Working hours");

    public override bool Sortable => false;

    public override bool Groupable => false;

    public override bool ForAdministrators => false;

    public override Stored Stored(FieldDefinition field) => Storage.Stored.Json;

    public override Parsed FromJson(JsonElement json, FieldDefinition field)
    {
        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() > MostSpans)
        {
            return Errors.NotWorkingHours();
        }

        var spans = json.EnumerateArray().Select(Span).ToList();
        if (spans.Contains(null))
        {
            return Errors.NotWorkingHours();
        }

        return spans.Count == 0 ? Parsed.Of(null) : WorkingWeek.Of(spans!) is { } week ? Parsed.Of(week) : Errors.OverlappingHours();
    }

    public override Parsed FromText(string text, FieldDefinition field, TextHints hints)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return FromJson(json.RootElement, field);
        }
        catch (JsonException)
        {
            return Errors.NotWorkingHours();
        }
    }

    public override object ToStorage(object value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Write(writer, (WorkingWeek)value);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public override object FromStorage(object stored)
    {
        using var json = JsonDocument.Parse((string)stored);
        return WorkingWeek.Of(json.RootElement.EnumerateArray().Select(s => Span(s)!))!;
    }

    public override OpenApiSchema Schema(FieldDefinition field)
    {
        var time = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$" };
        return Schemas.List(Schemas.Object(
            ("days", Schemas.List(new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "7" })),
            ("from", time),
            ("to", time)));
    }

    public override void ToJson(Utf8JsonWriter writer, object value, FieldDefinition field) => Write(writer, (WorkingWeek)value);

    public override string ToText(object value, FieldDefinition field, TextStyle style)
    {
        var zh = style.Language == Language.Zh;
        var spans = ((WorkingWeek)value).Spans.Select(s => $"{string.Join(zh ? "、" : ", ", s.Days.Select(d => Weekdays[d - 1].In(style.Language)))} {Text(s.From)}–{Text(s.To)}");
        return string.Join(zh ? "；" : "; ", spans);
    }

    private static void Write(Utf8JsonWriter writer, WorkingWeek week)
    {
        writer.WriteStartArray();
        foreach (var span in week.Spans)
        {
            writer.WriteStartObject();
            writer.WriteStartArray("days");
            foreach (var day in span.Days)
            {
                writer.WriteNumberValue(day);
            }

            writer.WriteEndArray();
            writer.WriteString("from", Text(span.From));
            writer.WriteString("to", Text(span.To));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static WorkingSpan? Span(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || json.EnumerateObject().Any(m => m.Name is not ("days" or "from" or "to"))
            || !json.TryGetProperty("days", out var days) || days.ValueKind != JsonValueKind.Array || days.GetArrayLength() is 0 or > 7
            || !json.TryGetProperty("from", out var from) || !json.TryGetProperty("to", out var to))
        {
            return null;
        }

        var week = days.EnumerateArray().Select(d => d.ValueKind == JsonValueKind.Number && d.TryGetInt32(out var day) && day is >= 1 and <= 7 ? day : 0).ToList();
        return !week.Contains(0) && Minutes(from) is { } begin && Minutes(to) is { } end && begin < end ? new([.. week.Distinct().Order()], begin, end) : null;
    }

    private static int? Minutes(JsonElement json) => PlainText.Of(json) switch
    {
        "24:00" => Day,
        { Length: 5 } text when TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) => (time.Hour * 60) + time.Minute,
        _ => null,
    };

    private static string Text(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
}
