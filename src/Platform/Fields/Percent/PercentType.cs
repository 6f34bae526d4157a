using System.Text.Json;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Fields.Percent;

/// <summary>A percentage, kept as people say it: 12.5 is 12.5 %. From 0 to 100 unless the field says otherwise.</summary>
internal sealed class PercentType : FieldType
{
    public override string Name => "percent";

    public override Labels Label => ("百分比", "Percent");

    public override bool Summable => true;

    public override Stored Stored(FieldDefinition field) => new(StorageKind.Decimal, field.Scale);

    public override Parsed FromJson(JsonElement json, FieldDefinition field) => ExactNumber.FromJson(json, Bounded(field));

    public override Parsed FromText(string text, FieldDefinition field, TextHints hints) =>
        ExactNumber.FromText(text, Bounded(field), hints, percentAllowed: true);

    public override OpenApiSchema Schema(FieldDefinition field) => ExactNumber.Schema(Bounded(field));

    public override void ToJson(Utf8JsonWriter writer, object value, FieldDefinition field) => ExactNumber.Write(writer, value);

    private static FieldDefinition Bounded(FieldDefinition field) => field with { Min = field.Min ?? 0, Max = field.Max ?? 100 };
}
