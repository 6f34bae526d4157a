using System.Text.Json;

namespace Rapport.Fuzz.Tests.Description;

/// <summary>Whether JSON is what a schema promises: types, required members, the words of an enumeration. What else is there may be there.</summary>
/// <param name="document">Where schemas point into.</param>
/// <param name="partial">Whether the caller chose the members, so that none is required.</param>
internal sealed class SchemaCheck(ApiDocument document, bool partial)
{
    /// <returns>Where it differs and how; null where it does not.</returns>
    public string? Difference(JsonElement value, JsonElement schema, string at = "$")
    {
        schema = document.Resolve(schema);
        foreach (var word in new[] { "oneOf", "anyOf" })
        {
            if (schema.TryGetProperty(word, out var choices))
            {
                var differences = choices.EnumerateArray().Select(c => Difference(value, c, at)).ToList();
                return differences.Contains(null) ? null : differences[0];
            }
        }

        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(t => Is(value, t)))
        {
            return $"{at} is {value.ValueKind}, not {type.GetRawText()}";
        }

        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(w => JsonElement.DeepEquals(w, value)))
        {
            return $"{at} is {value.GetRawText()}, none of {words.GetRawText()}";
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => Members(value, schema, at),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) =>
                value.EnumerateArray().Select((item, i) => Difference(item, items, $"{at}[{i}]")).FirstOrDefault(d => d is not null),
            _ => null,
        };
    }

    private string? Members(JsonElement value, JsonElement schema, string at)
    {
        if (!partial && schema.TryGetProperty("required", out var required) && required.EnumerateArray().FirstOrDefault(r => !value.TryGetProperty(r.GetString()!, out _)) is { ValueKind: JsonValueKind.String } missing)
        {
            return $"{at} lacks {missing.GetString()}";
        }

        return schema.TryGetProperty("properties", out var properties)
            ? value.EnumerateObject().Where(m => properties.TryGetProperty(m.Name, out _)).Select(m => Difference(m.Value, properties.GetProperty(m.Name), $"{at}.{m.Name}")).FirstOrDefault(d => d is not null)
            : null;
    }

    /// <summary>The types a schema allows.</summary>
    public static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static bool Is(JsonElement value, string type) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => value.ValueKind == JsonValueKind.Null,
    };
}
