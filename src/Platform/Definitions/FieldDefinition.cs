using System.Text;
using Rapport.Platform.Fields;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Definitions;

/// <summary>One field of an object: built in or an administrator's; nothing outside storage can tell the difference.</summary>
public sealed record FieldDefinition
{
    /// <summary>The name in the API, camelCase: <c>expectedCloseDate</c>.</summary>
    public required string Name { get; init; }

    public required FieldType Type { get; init; }

    public required Labels Label { get; init; }

    /// <summary>What the field is for, in a sentence; shown beside the editor.</summary>
    public Labels? Help { get; init; }

    public bool Required { get; init; }

    /// <summary>No two living records share its folded value.</summary>
    public bool Unique { get; init; }

    /// <summary>Part of the object's search row and of quick look-ups.</summary>
    public bool Searchable { get; init; }

    /// <summary>Has an index of its own (administrators' fields: an expression index built as a job).</summary>
    public bool Filterable { get; init; }

    /// <summary>Personal data whose reading is audited.</summary>
    public bool Sensitive { get; init; }

    /// <summary>Set by Rapport, never by a caller.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Added by an administrator: lives in the JSON column and appears under <c>custom</c>.</summary>
    public bool Custom { get; init; }

    /// <summary>The value of a new record that does not name the field.</summary>
    public object? Default { get; init; }

    /// <summary>The options of a choice.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>Whether a choice takes values beyond its options (an open choice, whose options people add to).</summary>
    public bool Open { get; init; }

    /// <summary>The object whose records are the options of a choice, by <c>value</c> and label; null for a list of its own.</summary>
    public string? OptionsFrom { get; init; }

    /// <summary>The object a reference points at.</summary>
    public string? Reference { get; init; }

    /// <summary>The longest text in characters.</summary>
    public int MaxLength { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    /// <summary>Decimal places of decimals, percents and money.</summary>
    public int Scale { get; init; } = 4;

    /// <summary>The position in its definition's <see cref="ObjectDefinition.Fields"/> and in every record's values.</summary>
    public int Ordinal { get; internal init; } = -1;

    /// <summary>The name people and paths use: <c>account</c> for <c>accountId</c>, <c>custom.score</c> for an administrator's.</summary>
    public string Path => Custom ? "custom." + Name : Name;

    /// <summary>The step of a dotted path through this reference: <c>accountId</c> → <c>account</c>.</summary>
    public string Step => Name.EndsWith("Id", StringComparison.Ordinal) ? Name[..^2] : Name + "User";

    /// <summary>
    /// The column of a built-in field; the key in the JSON column of an administrator's. That key names the kind of value, because a
    /// field that was removed and made again with another type must not read what the first one left behind.
    /// </summary>
    public string Column => Custom ? $"{Name}:{Reference ?? Type.Name}" : Snake(Name);

    public Stored Stored => Type.Stored(this) with { InJson = Custom };

    /// <summary>The column or key of the folded key.</summary>
    public string KeyColumn => Column + (Custom ? "~k" : "_key");

    /// <summary>The column or key of the sort key.</summary>
    public string SortColumn => Column + (Custom ? "~s" : "_sort");

    /// <summary>The field's value as a typed look-up by its option.</summary>
    public Option? OptionOf(object? value) => Options.FirstOrDefault(o => o.Value.Equals(value as string, StringComparison.Ordinal));

    internal static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c))
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(c));
        }

        return snake.ToString();
    }
}

/// <summary>One option of a choice. What Rapport must know of it (outcome, probability, colour) stands beside it.</summary>
/// <param name="Value">The stable value in the API and the database.</param>
/// <param name="Label">What people read.</param>
public sealed record Option(string Value, Labels Label)
{
    /// <summary>A name of the palette, for the interface.</summary>
    public string? Colour { get; init; }

    /// <summary>No longer offered, still readable.</summary>
    public bool Retired { get; init; }
}
