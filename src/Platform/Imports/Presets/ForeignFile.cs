using Rapport.Platform.Imports.Mapping;

namespace Rapport.Platform.Imports.Presets;

/// <summary>What another system calls the columns of the files it writes for one object, and which fields they are.</summary>
/// <param name="System">Stable: <c>salesforce</c>.</param>
/// <param name="Label">What people call the system.</param>
/// <param name="Object">The object whose records such a file brings.</param>
/// <param name="Component">For cards and calendars: the component that is a row; null for tables.</param>
/// <param name="Fields">The fields, in the order in which they take their columns.</param>
/// <param name="Known">All of its columns, folded, those without a field here too.</param>
/// <param name="Marks">Those of them that hardly anybody else would write, folded.</param>
/// <param name="Defaults">What every record gets that such a file brings.</param>
internal sealed record ForeignFile(
    string System,
    Labels Label,
    string Object,
    string? Component,
    IReadOnlyList<ForeignField> Fields,
    IReadOnlySet<string> Known,
    IReadOnlySet<string> Marks,
    IReadOnlyList<KeyValuePair<string, string>> Defaults)
{
    private const int LeastColumns = 3;

    /// <summary>What share of a file's columns stands here; 0 when nothing says that the file is this system's. Columns of one's own are few beside those a system ships.</summary>
    public double Share(IReadOnlyList<string> columns)
    {
        var names = columns.Select(Synonyms.Folded).ToList();
        var known = names.Count(Known.Contains);
        return names.Any(Marks.Contains) && known >= LeastColumns && known * 2 >= names.Count ? (double)known / names.Count : 0;
    }
}

/// <summary>One field and the columns it may come from.</summary>
/// <param name="Field">The field's path.</param>
/// <param name="Ways">The likeliest first; each is one column, or several whose texts make the value together. Folded.</param>
internal sealed record ForeignField(string Field, IReadOnlyList<IReadOnlyList<string>> Ways)
{
    /// <summary>What the system's own values stand for; null for no value.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Values { get; init; } = [];

    /// <summary>What to do with a value that nothing stands for; null for what a proposal says otherwise.</summary>
    public string? Missing { get; init; }
}
