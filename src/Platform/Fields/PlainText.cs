using System.Runtime.InteropServices;
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

        return IsBroken(json) ? Errors.BrokenText() : From(json.GetString()!, max, lines);
    }

    /// <summary>Whether a string holds half a surrogate pair as an escape: the parser lets it pass, and reading it fails.</summary>
    public static bool IsBroken(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.String || !JsonMarshal.GetRawUtf8Value(json).Contains((byte)'\\'))
        {
            return false;
        }

        try
        {
            json.GetString();
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
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
