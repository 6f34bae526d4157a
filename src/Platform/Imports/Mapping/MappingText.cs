using System.Text.Json;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Imports.Mapping;

/// <summary>A mapping as text: read once and checked so that everything after it can trust its names and strings.</summary>
internal static class MappingText
{
    /// <summary>The mapping that maps nothing.</summary>
    public const string Nothing = """{"columns":{}}""";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>The mapping, or null with the reason in <paramref name="errors"/>.</summary>
    public static JsonElement? Parse(string text, List<Refusal> errors)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            if (IsText(document.RootElement))
            {
                return document.RootElement.Clone();
            }
        }
        catch (JsonException)
        {
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped: it parses, but there is no such text.
        }

        errors.Add(Errors.Shape("mapping", ("有效的 JSON（成员不重复）", "valid JSON without repeated members")));
        return null;
    }

    /// <summary>Whether every name and string can be kept; no database keeps U+0000.</summary>
    private static bool IsText(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => !element.GetString()!.Contains('\0'),
        JsonValueKind.Array => element.EnumerateArray().All(IsText),
        JsonValueKind.Object => element.EnumerateObject().All(m => !m.Name.Contains('\0') && IsText(m.Value)),
        _ => true,
    };
}
