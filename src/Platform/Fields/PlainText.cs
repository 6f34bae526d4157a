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

        try
        {
            return From(json.GetString()!, max, lines);
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate escaped as \uD800: the parser accepts the escape, the text does not exist.
            return Errors.BrokenText();
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
