using System.Globalization;
using System.Text.Json.Nodes;

namespace Rapport.Access.Tests.Model;

/// <summary>JSON as text that is the same for the same content: members in order, numbers without their zeros. The currency, which comes along with amounts, is left out.</summary>
internal static class Canon
{
    public static string Of(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject json => "{" + string.Join(",", json.Where(m => m.Key != "currency").OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"{m.Key}:{Of(m.Value)}")) + "}",
        JsonArray array => "[" + string.Join(",", array.Select(Of)) + "]",
        _ when node.GetValueKind() == System.Text.Json.JsonValueKind.Number => decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0.##########", CultureInfo.InvariantCulture),
        _ => node.ToJsonString(),
    };

    public static string Lines(IEnumerable<JsonNode?> nodes) => string.Join("\n", nodes.Select(Of));

    /// <summary>The same whatever order they came in.</summary>
    public static string Sorted(IEnumerable<JsonNode?> nodes) => string.Join("\n", nodes.Select(Of).Order(StringComparer.Ordinal));
}
