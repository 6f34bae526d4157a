namespace Rapport.Platform;

/// <summary>A text in both first languages. Every word a person can read is one of these.</summary>
/// <param name="Zh">Chinese as a Chinese sales manager writes it.</param>
/// <param name="En">English.</param>
public readonly record struct Labels(string Zh, string En)
{
    /// <summary>The text in the language asked for; anything that is not Chinese reads English.</summary>
    public string In(Language language) => language == Language.Zh ? Zh : En;

    public static implicit operator Labels((string Zh, string En) pair) => new(pair.Zh, pair.En);
}

public static class LanguageTags
{
    /// <summary>The language as addresses, headers and JSON name it.</summary>
    public static string Tag(this Language language) => language == Language.Zh ? "zh-CN" : "en";
}

/// <summary>The languages Rapport speaks as equals.</summary>
public enum Language
{
    Zh,
    En,
}
