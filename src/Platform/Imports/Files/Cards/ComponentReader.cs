namespace Rapport.Platform.Imports.Files.Cards;

/// <summary>Reads the components of a card or calendar file one by one. What is broken ends the component it stands in, never the file.</summary>
internal sealed class ComponentReader : IDisposable
{
    private const int MostLines = 10_000;
    private const int MostCharacters = 4_000_000;
    private const int Deepest = 20;
    private static readonly HashSet<string> Unread = ["PHOTO", "LOGO", "SOUND", "KEY", "ATTACH", "AGENT", "X-MS-CARDPICTURE", "X-MS-OL-DESIGN", "THUMBNAIL"];

    private readonly FoldedLines lines;
    private readonly List<string> inside = [];
    private readonly List<(string Name, List<ContentLine> Lines)> parts = [];
    private List<ContentLine> kept = [];
    private string? current;
    private long begun;
    private int taken;
    private long characters;
    private RowProblem? problem;
    private bool binary;
    private bool agent;

    private ComponentReader(string path, string? said) => lines = new(path, said);

    /// <param name="said">The encoding of the file, as somebody says.</param>
    public static IEnumerable<Component> Read(string path, string? said)
    {
        using var reader = new ComponentReader(path, said);
        while (reader.lines.Next() is { } line)
        {
            foreach (var done in reader.Take(line.Text, line.Line, line.Cut))
            {
                yield return done;
            }
        }

        if (reader.current is not null)
        {
            yield return reader.End(unfinished: true);
        }
    }

    public void Dispose() => lines.Dispose();

    private IEnumerable<Component> Take(string text, long number, bool cut)
    {
        if (text.AsSpan().Trim().IsEmpty)
        {
            yield break;
        }

        var line = ContentLine.Of(text, number, lines.Decoder);
        if (line is { Name: "BEGIN" or "END" })
        {
            var name = line.Value.Trim().ToUpperInvariant();
            foreach (var done in line.Name == "BEGIN" ? Begin(name, number) : Close(name))
            {
                yield return done;
            }
        }
        else if (current is not null && line is null)
        {
            // A picture in lines that are not indented, as some phones write it, is no property but nothing is lost with it.
            problem ??= binary ? null : RowProblems.NoProperty(number);
        }
        else if (line is not null)
        {
            binary = Unread.Contains(line.Name);
            agent = line.Name == "AGENT";
            Keep(line, cut);
        }
    }

    /// <summary>What is kept of one component is bounded, so that no file can fill the memory.</summary>
    private void Keep(ContentLine line, bool cut)
    {
        if (current is null || Unread.Contains(line.Name) || (inside.Count > 0 && current != Component.TimeZone))
        {
            return;
        }

        characters += line.Value.Length;
        if (cut || ++taken > MostLines || characters > MostCharacters)
        {
            problem ??= RowProblems.TooLong(line.Line);
            return;
        }

        (inside.Count == 0 ? kept : parts[^1].Lines).Add(line);
    }

    private IEnumerable<Component> Begin(string name, long number)
    {
        var own = Component.Rows.Contains(name) || Component.Others.Contains(name) || name == Component.TimeZone;
        if (current is not null && (!own || (agent && name == Component.Card)))
        {
            if (inside.Count == Deepest)
            {
                yield break;
            }

            inside.Add(name);
            if (current == Component.TimeZone)
            {
                parts.Add((name, []));
            }

            yield break;
        }

        if (!own)
        {
            yield break;
        }

        if (current is not null)
        {
            yield return End(unfinished: true);
        }

        (current, begun, taken, characters, agent, binary) = (name, number, 0, 0, false, false);
    }

    private IEnumerable<Component> Close(string name)
    {
        if (inside.Count > 0 && inside[^1] == name)
        {
            inside.RemoveAt(inside.Count - 1);
        }
        else if (current is not null && (name == current || name == "VCALENDAR"))
        {
            yield return End(unfinished: name != current || inside.Count > 0);
        }
    }

    private Component End(bool unfinished)
    {
        var done = new Component(current!, begun, kept, problem ?? (unfinished ? RowProblems.Unfinished(current!) : null)) { Parts = [.. parts] };
        (current, kept, problem) = (null, [], null);
        inside.Clear();
        parts.Clear();
        return done;
    }
}
