using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Rapport.Fuzz.Tests.Description;
using Rapport.Fuzz.Tests.Generation;

namespace Rapport.Fuzz.Tests.Worlds;

/// <summary>
/// Marked values in what belongs to others and in fields that are hidden or masked. Nobody but those who see all may ever read one,
/// wherever it stands: in a body, a header, the text of an error, a cursor.
/// </summary>
internal sealed partial class Secrets(Dice dice)
{
    private readonly HashSet<string> markers = new(StringComparer.OrdinalIgnoreCase);
    private SearchValues<string>? search;

    /// <summary>The records that hold them: the object's path and the id.</summary>
    public List<(string Path, string Id)> Records { get; } = [];

    /// <summary>Other things of theirs: the path they are read at and the id.</summary>
    public List<(string Path, string Id)> Things { get; } = [];

    /// <summary>Texts that stand in their records, for questions about them.</summary>
    public IReadOnlyList<string> Words => [.. markers.Where(m => m.StartsWith("zq", StringComparison.Ordinal))];

    /// <summary>A new marked word.</summary>
    public string Word()
    {
        var word = "zq" + dice.Word();
        Keep(word);
        return word;
    }

    public void Keep(string marker)
    {
        markers.Add(marker);
        search = null;
    }

    /// <summary>A marked value of a field; null where its type holds none.</summary>
    public JsonNode? Value(FieldInfo field) => field.Type switch
    {
        "text" or "longText" => Word(),
        "email" => $"{Word()}@elsewhere.example",
        "web" or "url" => $"https://{Word()}.example/{Word()}",
        "phone" => $"139{dice.Number(10_000_000, 99_999_999)}",
        "money" => Kept((dice.Number(10_000_000, 99_999_999) + 0.37m).ToString(CultureInfo.InvariantCulture)),
        _ => null,
    };

    /// <summary>Keeps telephone numbers as the server writes them.</summary>
    public void KeepPhones(JsonElement record)
    {
        foreach (var text in record.EnumerateObject().Where(m => m.Name is "phone" or "mobile" && m.Value.ValueKind == JsonValueKind.String).Select(m => m.Value.GetString()!))
        {
            Keep(text);
        }
    }

    /// <summary>The first secret that an answer tells; null where it tells none.</summary>
    public string? ToldBy(string answer)
    {
        search ??= SearchValues.Create([.. markers], StringComparison.OrdinalIgnoreCase);
        return First(answer) ?? Cursors().Matches(answer).Select(m => First(Decoded(m.Groups[1].Value))).FirstOrDefault(found => found is not null);
    }

    private string? First(string text)
    {
        var at = text.AsSpan().IndexOfAny(search!);
        return at < 0 ? null : markers.First(m => string.Compare(text, at, m, 0, m.Length, StringComparison.OrdinalIgnoreCase) == 0);
    }

    private JsonValue Kept(string number)
    {
        Keep(number);
        return JsonValue.Create(decimal.Parse(number, CultureInfo.InvariantCulture));
    }

    private static string Decoded(string cursor)
    {
        var bytes = new byte[cursor.Length];
        var text = cursor.Replace('-', '+').Replace('_', '/').Split('.')[0];
        return Convert.TryFromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='), bytes, out var written) ? Encoding.UTF8.GetString(bytes, 0, written) : "";
    }

    [GeneratedRegex("\"next\":\"([^\"]+)\"")]
    private static partial Regex Cursors();
}
