namespace Rapport.Platform.Imports.Rows;

/// <summary>Texts of several columns as one: 张 and 伟 are 张伟, Anna and Schmidt are Anna Schmidt.</summary>
internal static class JoinedText
{
    /// <summary>The texts in one line, with a space between them unless both sides of it are Chinese; null when all are empty.</summary>
    /// <param name="texts">The texts in their order.</param>
    /// <param name="givenFirst">Whether they begin with a given name. The family's name comes before it where all are Chinese.</param>
    public static string? Of(IEnumerable<string?> texts, bool givenFirst = false)
    {
        var parts = texts.OfType<string>().Select(t => t.ReplaceLineEndings(" ").Trim()).Where(t => t.Length > 0).ToList();
        if (givenFirst && parts.TrueForAll(p => p.All(IsHan)))
        {
            parts.Reverse();
        }

        var joined = "";
        foreach (var text in parts)
        {
            joined = joined.Length == 0 || (IsHan(joined[^1]) && IsHan(text[0])) ? joined + text : $"{joined} {text}";
        }

        return joined.Length == 0 ? null : joined;
    }

    private static bool IsHan(char character) => character is >= '\u3400' and <= '\u9FFF';
}
