namespace Rapport.Platform.Imports.Files;

/// <summary>Texts of a file as they can be kept and shown.</summary>
internal static class KeptText
{
    /// <summary>No database keeps U+0000; it becomes the sign for what cannot be shown.</summary>
    public static string Of(string text) => text.Replace('\0', '\uFFFD');
}
