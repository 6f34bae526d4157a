namespace Rapport.Imports.Tests.ForeignFiles;

/// <summary>The columns of one object's file in two languages, as a text beside the tests tells them.</summary>
internal sealed record ForeignTable(string Object, string FileName, IReadOnlyList<string[]> Lines)
{
    /// <summary>A column and the field it is; null where there is none.</summary>
    public sealed record Column(string Name, string? Field);

    public sealed record File(string Object, string Name, string Language, IReadOnlyList<Column> Columns, string Text)
    {
        public override string ToString() => $"{Name} ({Object}, {Language})";
    }

    public static IEnumerable<ForeignTable> Of(string system)
    {
        var lines = System.IO.File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "ForeignFiles", system + ".txt")).Where(l => l.Length > 0 && !l.StartsWith('#'));
        ForeignTable? table = null;
        foreach (var parts in lines.Select(l => l.TrimStart('=').Split('|', StringSplitOptions.TrimEntries)))
        {
            if (parts.Length == 2)
            {
                if (table is not null)
                {
                    yield return table;
                }

                table = new(parts[0], parts[1], []);
            }
            else
            {
                table = table! with { Lines = [.. table.Lines, parts] };
            }
        }

        yield return table!;
    }

    /// <summary>The file in English and in Chinese.</summary>
    public IEnumerable<File> Files() => new[] { "en", "zh" }.Select((language, at) => new File(
        Object, FileName, language,
        [.. Lines.Select(l => new Column(l[at], l[2] == "-" ? null : l[2]))],
        string.Join('\n', new[] { at, 3, 4 }.Select(row => string.Join(',', Lines.Select(l => $"\"{l[row]}\""))))));
}
