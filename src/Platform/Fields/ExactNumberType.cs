using System.Globalization;
using System.Text.Json;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Fields;

/// <summary>A number that is kept exactly; see <see cref="ExactNumber"/> for its bounds.</summary>
internal abstract class ExactNumberType : FieldType
{
    public override bool Summable => true;

    public override Stored Stored(FieldDefinition field) => new(StorageKind.Decimal, field.Scale);

    public override Parsed FromJson(JsonElement json, FieldDefinition field) => ExactNumber.FromJson(json, Bounded(field));

    public override Parsed FromText(string text, FieldDefinition field, TextHints hints) => ExactNumber.FromText(text, Bounded(field), hints, PercentAllowed);

    public override OpenApiSchema Schema(FieldDefinition field) => ExactNumber.Schema(Bounded(field));

    public override void ToJson(Utf8JsonWriter writer, object value, FieldDefinition field) => ExactNumber.Write(writer, value);

    public override string ToText(object value, FieldDefinition field, TextStyle style) => ExactNumber.Trimmed((decimal)value).ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether <c>12 %</c> is a way to write a value.</summary>
    protected virtual bool PercentAllowed => false;

    /// <summary>The field with the bounds that the type adds.</summary>
    protected virtual FieldDefinition Bounded(FieldDefinition field) => field;
}
