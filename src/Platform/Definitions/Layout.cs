namespace Rapport.Platform.Definitions;

/// <summary>How screens show an object, beside the definition of what it is: the facts that decide, the groups of a form, the board, the views of its list.</summary>
public sealed record Layout
{
    public const int MostHighlights = 4;

    /// <summary>More do not fit on a desk without scrolling sideways.</summary>
    public const int MostColumns = 8;

    /// <summary>The paths of the facts that decide, four at most.</summary>
    public IReadOnlyList<string> Highlights { get; init; } = [];

    /// <summary>The groups in which a page and a form show the fields: each shipped field that is not the system's stands in one of them.</summary>
    public required IReadOnlyList<FieldGroup> Groups { get; init; }

    /// <summary>How a board shows the records; null where there is none.</summary>
    public Board? Board { get; init; }

    /// <summary>The views of the list, in the order of their tabs.</summary>
    public required IReadOnlyList<ShippedView> Views { get; init; }

    /// <summary>The layout of an object that says nothing of it: one group, and one view with its first fields.</summary>
    internal static Layout Plain(string titleField, IEnumerable<FieldDefinition> fields)
    {
        string[] shown = [.. Grouped(fields).Select(f => f.Path)];
        return new()
        {
            Groups = [new("basics", ("基本信息", "Basics"), shown)],
            Views = [ShippedView.All([.. shown.Prepend(titleField).Distinct().Take(MostColumns)])],
        };
    }

    /// <summary>The shipped fields that have to stand in a group: those that are not the system's.</summary>
    internal static IEnumerable<FieldDefinition> Grouped(IEnumerable<FieldDefinition> fields) => fields.Where(f => !f.Custom && !SystemFields.Names.Contains(f.Name));
}

/// <summary>Fields that belong together.</summary>
/// <param name="Name">A stable word, snake_case.</param>
/// <param name="Label">Its heading.</param>
/// <param name="Fields">Their paths, in order.</param>
public sealed record FieldGroup(string Name, Labels Label, params IReadOnlyList<string> Fields);

/// <summary>How a board shows records.</summary>
/// <param name="Column">The choice whose options are the columns.</param>
/// <param name="Sum">The amount that each column sums; null where it only counts.</param>
public sealed record Board(string Column, string? Sum = null);

/// <summary>A view of an object's list that Rapport ships.</summary>
/// <param name="Name">A stable word, snake_case.</param>
/// <param name="Label">The text of its tab.</param>
/// <param name="Columns">The paths of its columns.</param>
public sealed record ShippedView(string Name, Labels Label, params IReadOnlyList<string> Columns)
{
    /// <summary>The condition, in the notation of <c>filter=</c>; null for all records.</summary>
    public string? Filter { get; init; }

    /// <summary>The order, in the notation of <c>sort=</c>; null for the object's own.</summary>
    public string? Sort { get; init; }

    public bool OnBoard { get; init; }

    public Audience For { get; init; } = Audience.Everybody;

    /// <summary>All records, in the object's own order.</summary>
    public static ShippedView All(params IReadOnlyList<string> columns) => new("all", ("全部", "All"), columns);
}

/// <summary>For whom a view is. It goes by what a role may do, so that administrators' roles find theirs too.</summary>
public enum Audience
{
    Everybody,

    /// <summary>Who can have records of their own: whoever may create them.</summary>
    Owners,

    /// <summary>Who looks after others: whoever is of a team and reads its records.</summary>
    Leaders,
}
