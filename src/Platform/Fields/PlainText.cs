using System.Text.Json;

namespace Rapport.Platform.Fields;

/// <summary>What every kind of text has in common: whole Unicode, no control characters, no white space around it, a longest length.</summary>
internal static class PlainText
{
    public static Parsed FromJson(JsonElement json, int max, bool lines)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            return Errors.Type(("文本", "text"));
        }

        return Of(json) is { } text ? From(text, max, lines) : Errors.BrokenText();
    }

    /// <summary>The text of a JSON string; null where it is no string, or none that exists: the parser accepts half a surrogate pair escaped as \uD800.</summary>
    public static string? Of(JsonElement json)
    {
        try
        {
            return json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static Parsed From(string text, int max, bool lines)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return Parsed.Of(null);
        }

        if (trimmed.Length > max)
        {
            return Errors.TooLong(max);
        }

        for (var i = 0; i < trimmed.Length; i++)
        {
            var c = trimmed[i];
            if (char.IsControl(c) && !(lines && c is '\n' or '\r' or '\t'))
            {
                return Errors.ControlCharacters();
            }

            if (char.IsSurrogate(c) && (i + 1 == trimmed.Length || !char.IsSurrogatePair(c, trimmed[i + 1])))
            {
                return Errors.BrokenText();
            }

            if (char.IsHighSurrogate(c))
            {
                i++;
            }
        }

        return Parsed.Of(trimmed);
    }
}
