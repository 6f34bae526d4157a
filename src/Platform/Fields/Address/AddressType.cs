using System.Text.Json;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;
using Rapport.Platform.Text;

namespace Rapport.Platform.Fields.Address;

/// <summary>A postal address; each part is a line of text or null.</summary>
public sealed record PostalAddress(string? Country, string? Province, string? City, string? District, string? Street, string? PostalCode)
{
    internal IEnumerable<(string Name, string? Text)> Parts =>
        [("country", Country), ("province", Province), ("city", City), ("district", District), ("street", Street), ("postalCode", PostalCode)];
}

/// <summary>A postal address in parts; a filter asks what it contains. A cell of a file becomes its street.</summary>
internal sealed class AddressType : FieldType
{
    private const int Max = 255;
    private static readonly Labels Wanted =
        ("地址对象（country、province、city、district、street、postalCode）", "an address with country, province, city, district, street, postalCode");

    public override string Name => "address";

    public override Labels Label => ("地址", "Postal address");

    public override bool HasKey => true;

    public override bool Sortable => false;

    public override bool Groupable => false;

    public override Stored Stored(FieldDefinition field) => Storage.Stored.Json;

    public override Parsed FromJson(JsonElement json, FieldDefinition field)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return Errors.Type(Wanted);
        }

        var parts = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            if (!Empty.Parts.Any(p => p.Name == member.Name))
            {
                return Errors.Type(Wanted);
            }

            var text = member.Value.ValueKind == JsonValueKind.Null ? default : PlainText.FromJson(member.Value, Max, lines: false);
            if (text.Refusal is not null)
            {
                return text;
            }

            parts[member.Name] = (string?)text.Value;
        }

        var address = Of(name => parts.GetValueOrDefault(name));
        return Parsed.Of(address == Empty ? null : address);
    }

    public override Parsed FromText(string text, FieldDefinition field, TextHints hints)
    {
        var street = PlainText.From(text, Max, lines: false);
        return street.Value is string value ? Parsed.Of(Empty with { Street = value }) : street;
    }

    public override Parsed Literal(string text, FieldDefinition field, TextHints hints) => Parsed.Of(Empty with { Street = text });

    public override object ToStorage(object value) => JsonSerializer.Serialize(((PostalAddress)value).Parts.ToDictionary(p => p.Name, p => p.Text));

    public override object FromStorage(object stored)
    {
        using var json = JsonDocument.Parse((string)stored);
        return Of(name => json.RootElement.TryGetProperty(name, out var part) ? part.GetString() : null);
    }

    public override OpenApiSchema Schema(FieldDefinition field) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = Empty.Parts.ToDictionary(p => p.Name, _ => (IOpenApiSchema)new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, MaxLength = Max }),
        AdditionalPropertiesAllowed = false,
    };

    public override void ToJson(Utf8JsonWriter writer, object value, FieldDefinition field)
    {
        writer.WriteStartObject();
        foreach (var (name, text) in ((PostalAddress)value).Parts)
        {
            writer.WriteString(name, text);
        }

        writer.WriteEndObject();
    }

    /// <summary>In Chinese from the country down to the door, elsewhere from the door up.</summary>
    public override string ToText(object value, FieldDefinition field, TextStyle style)
    {
        var address = (PostalAddress)value;
        string?[] parts = style.Language == Language.Zh
            ? [address.Country, address.Province, address.City, address.District, address.Street, address.PostalCode]
            : [address.Street, address.District, address.City, address.Province, address.PostalCode, address.Country];
        return string.Join(style.Language == Language.Zh ? " " : ", ", parts.OfType<string>());
    }

    public override string Key(object value) =>
        TextKeys.Fold(string.Join(' ', ((PostalAddress)value).Parts.Select(p => p.Text).Where(t => t is not null)));

    internal static PostalAddress Of(Func<string, string?> part) =>
        new(part("country"), part("province"), part("city"), part("district"), part("street"), part("postalCode"));

    private static readonly PostalAddress Empty = new(null, null, null, null, null, null);
}
