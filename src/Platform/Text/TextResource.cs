namespace Rapport.Platform.Text;

/// <summary>The tables committed beside this file and embedded in the assembly.</summary>
internal static class TextResource
{
    /// <summary>The lines of a table without its <c>#</c> comments.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(TextResource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its table {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                yield return line;
            }
        }
    }
}
