using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Fields.TimeZone;

/// <summary>A time zone by its IANA name: <c>Asia/Shanghai</c>. Which ones exist is the time zone data of the machine to know.</summary>
internal sealed partial class TimeZoneType : FieldType
{
    public override string Name => "timeZone";

    public override Labels Label => ("时区", "Time zone");

    public override bool ForAdministrators => false;

    public override Stored Stored(FieldDefinition field) => Storage.Stored.Text;

    public override Parsed FromJson(JsonElement json, FieldDefinition field) =>
        PlainText.Of(json) is { } name ? FromText(name, field, TextHints.Plain) : Errors.Type(("时区名称（如 Asia/Shanghai）", "the name of a time zone, such as Asia/Shanghai"));

    public override Parsed FromText(string text, FieldDefinition field, TextHints hints)
    {
        var name = text.Trim();
        return Shape().IsMatch(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _) ? Parsed.Of(name) : Errors.NotATimeZone(text);
    }

    public override OpenApiSchema Schema(FieldDefinition field) => new() { Type = JsonSchemaType.String, Pattern = Pattern };

    public override void ToJson(Utf8JsonWriter writer, object value, FieldDefinition field) => writer.WriteStringValue((string)value);

    /// <summary>A name is looked up as the name of a file: anything else never gets that far.</summary>
    private const string Pattern = "^(UTC|[A-Z][A-Za-z_]{1,19}(/[A-Za-z0-9_+-]{1,30}){1,2})$";

    [GeneratedRegex(Pattern)]
    private static partial Regex Shape();
}
