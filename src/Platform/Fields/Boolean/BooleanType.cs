using System.Text.Json;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;
using Rapport.Platform.Text;

namespace Rapport.Platform.Fields.Boolean;

/// <summary>Yes or no.</summary>
internal sealed class BooleanType : FieldType
{
    private static readonly Labels Wanted = ("是或否（true、false）", "true or false");

    public override string Name => "boolean";

    public override Labels Label => ("是/否", "Yes or no");

    public override Stored Stored(FieldDefinition field) => Storage.Stored.Boolean;

    public override Parsed FromJson(JsonElement json, FieldDefinition field) =>
        json.ValueKind is JsonValueKind.True or JsonValueKind.False ? Parsed.Of(json.GetBoolean()) : Errors.Type(Wanted);

    public override Parsed FromText(string text, FieldDefinition field, TextHints hints) => TextKeys.Fold(text) switch
    {
        "true" or "yes" or "y" or "1" or "t" or "on" or "是" or "有" or "对" or "√" or "真" => Parsed.Of(true),
        "false" or "no" or "n" or "0" or "f" or "off" or "否" or "无" or "错" or "×" or "假" => Parsed.Of(false),
        _ => Errors.Type(Wanted),
    };

    public override OpenApiSchema Schema(FieldDefinition field) => new() { Type = JsonSchemaType.Boolean };

    public override void ToJson(Utf8JsonWriter writer, object value, FieldDefinition field) => writer.WriteBooleanValue((bool)value);

    public override string ToText(object value, FieldDefinition field, TextStyle style) =>
        ((bool)value ? new Labels("是", "Yes") : new Labels("否", "No")).In(style.Language);
}
