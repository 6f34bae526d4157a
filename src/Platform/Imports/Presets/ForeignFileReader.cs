using Rapport.Platform.Imports.Mapping;

namespace Rapport.Platform.Imports.Presets;

/// <summary>
/// Reads the tables of foreign files. A table names its system (<c>system salesforce | 中文 | English</c>), then for each object
/// (<c>object account</c>, with <c>component VEVENT</c> for cards and calendars) one field per line: <c>name = Full Name | First Name + Last Name</c>,
/// where <c>!</c> behind a column marks the system and <c>- = …</c> holds what has no field here. <c>values stage: Closed Won &gt; won</c>,
/// <c>missing accountId: create</c> and <c>default kind: meeting</c> say the rest. <c>#</c> begins a comment.
/// </summary>
internal sealed class ForeignFileReader
{
    private const string NoField = "-";

    private readonly List<ForeignFile> files = [];
    private readonly List<(string Field, string[][] Ways)> fields = [];
    private readonly Dictionary<string, List<KeyValuePair<string, string?>>> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> missing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> defaults = new(StringComparer.Ordinal);
    private readonly HashSet<string> marks = new(StringComparer.Ordinal);
    private string[]? system;
    private string? of;
    private string? component;

    /// <exception cref="FormatException">A line is none of these: a mistake in what is shipped.</exception>
    public static IReadOnlyList<ForeignFile> Read(IEnumerable<string> lines)
    {
        var reader = new ForeignFileReader();
        foreach (var line in lines.Select(l => l.Trim()).Where(l => l.Length > 0 && !l.StartsWith('#')))
        {
            reader.Take(line);
        }

        reader.End();
        return reader.files;
    }

    private void Take(string line)
    {
        var word = line.Split(' ', 2);
        var rest = word.Length > 1 ? word[1].Trim() : "";
        switch (word[0])
        {
            case "system":
                End();
                system = Split(rest, '|') is { Length: 3 } said ? said : throw Wrong(line);
                break;
            case "object":
                End();
                of = system is null ? throw Wrong(line) : rest;
                break;
            case "component":
                component = rest;
                break;
            case "values":
                var (field, pairs) = Pair(rest, ':', line);
                values[field] = [.. Split(pairs, '|').Select(p => Pair(p, '>', line)).Select(p => KeyValuePair.Create(p.Left, p.Right == "null" ? null : p.Right))];
                break;
            case "missing":
                Add(missing, rest, line);
                break;
            case "default":
                Add(defaults, rest, line);
                break;
            default:
                var (path, ways) = Pair(line, '=', line);
                fields.Add((path, [.. Split(ways, '|').Select(w => Split(w, '+').Select(Column).ToArray())]));
                break;
        }
    }

    private string Column(string said)
    {
        var folded = Synonyms.Folded(said);
        if (said.EndsWith('!'))
        {
            marks.Add(folded);
        }

        return folded;
    }

    private void End()
    {
        if (of is not null)
        {
            files.Add(new(system![0], (system[1], system[2]), of, component,
                [.. fields.Where(f => f.Field != NoField).Select(f => new ForeignField(f.Field, f.Ways) { Values = values.GetValueOrDefault(f.Field) ?? [], Missing = missing.GetValueOrDefault(f.Field) })],
                fields.SelectMany(f => f.Ways).SelectMany(w => w).ToHashSet(StringComparer.Ordinal), marks.ToHashSet(StringComparer.Ordinal), [.. defaults]));
        }

        (of, component) = (null, null);
        fields.Clear();
        values.Clear();
        missing.Clear();
        defaults.Clear();
        marks.Clear();
    }

    private static void Add(Dictionary<string, string> to, string rest, string line)
    {
        var (field, said) = Pair(rest, ':', line);
        to[field] = said;
    }

    private static string[] Split(string text, char by) => text.Split(by, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static (string Left, string Right) Pair(string text, char by, string line) =>
        Split(text, by) is [var left, var right] ? (left, right) : throw Wrong(line);

    private static FormatException Wrong(string line) => new($"A table of foreign files has a line that says nothing: {line}");
}
