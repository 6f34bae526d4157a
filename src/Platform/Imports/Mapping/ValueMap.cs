using Rapport.Platform.Text;

namespace Rapport.Platform.Imports.Mapping;

/// <summary>What the values of a column stand for: by exact text, else by folded text. A value may stand for nothing.</summary>
internal sealed class ValueMap
{
    private readonly Dictionary<string, string?> exact;
    private readonly Dictionary<string, string?> folded = new(StringComparer.Ordinal);

    public ValueMap(IEnumerable<KeyValuePair<string, string?>> pairs)
    {
        exact = pairs.ToDictionary(p => p.Key.Trim(), p => p.Value, StringComparer.Ordinal);
        foreach (var (text, meaning) in exact)
        {
            folded.TryAdd(TextKeys.Fold(text), meaning);
        }
    }

    public string? Of(string text) =>
        exact.TryGetValue(text, out var meaning) || folded.TryGetValue(TextKeys.Fold(text), out meaning) ? meaning : text;
}
