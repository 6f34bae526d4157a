using Rapport.Platform.Records;

namespace Rapport.Platform.Definitions;

/// <summary>
/// A business object: its fields and abilities. From here come the table mapping, the endpoints, lists, forms, imports,
/// history and rights. Immutable; a change of the administrators' fields makes a new one.
/// </summary>
public sealed class ObjectDefinition
{
    private readonly Dictionary<string, FieldDefinition> byPath;

    internal ObjectDefinition(ObjectShape shape, IEnumerable<FieldDefinition> fields)
    {
        Shape = shape;
        Fields = [.. fields.Select((field, ordinal) => field with { Ordinal = ordinal })];
        byPath = Fields.ToDictionary(f => f.Path, StringComparer.Ordinal);
        MoneyFields = [.. Fields.Where(f => f.Type is Platform.Fields.Money.MoneyType)];
        Table = RecordTable.Of(this);
        Layout = shape.Layout ?? Layout.Plain(shape.TitleField, Fields);
    }

    internal ObjectShape Shape { get; }

    /// <summary>Singular, snake_case: <c>currency_rate</c>.</summary>
    public string Name => Shape.Name;

    /// <summary>Plural, kebab-case, in addresses: <c>currency-rates</c>.</summary>
    public string Path => Shape.Path;

    public Labels Label => Shape.Label;

    public Labels Plural => Shape.Plural;

    public IReadOnlyList<FieldDefinition> Fields { get; }

    /// <summary>Money fields, each with its <c>…Base</c> beside it.</summary>
    public IReadOnlyList<FieldDefinition> MoneyFields { get; }

    /// <summary>Whether records have an owner, and so go by row rules.</summary>
    public bool Owned => Shape.Owned;

    /// <summary>What a member of a record's team can be there; none where records have no team.</summary>
    public IReadOnlyList<Option> TeamRoles => Shape.TeamRoles;

    /// <summary>Whether records can be deleted; users cannot, they are deactivated.</summary>
    public bool Deletable => Shape.Deletable;

    public bool Importable => Shape.Importable;

    /// <summary>Whether only an administrator writes it.</summary>
    public bool AdministratorsOnly => Shape.AdministratorsOnly;

    /// <summary>The order of a list that names none, in the notation of <c>sort=</c>.</summary>
    public string DefaultSort => Shape.DefaultSort;

    /// <summary>The fields whose date dates the exchange rate, the first with a value winning.</summary>
    public IReadOnlyList<string> RateDates => Shape.RateDates;

    /// <summary>The fields which, named by an import, say that its records are of the past and taken as they are.</summary>
    public IReadOnlyList<string> PastFields => Shape.PastFields;

    /// <summary>The date that records of the past take another for, where an import does not name it; null where there is none.</summary>
    public StandIn? StandIn => Shape.StandIn;

    /// <summary>Whether a record's base amounts stay as they are when rates change.</summary>
    public Func<Record, bool> RateFrozen => Shape.RateFrozen;

    /// <summary>The field that names a record to people.</summary>
    public FieldDefinition Title => this[Shape.TitleField];

    /// <summary>The moments at which a record stands on the timelines of what it points at.</summary>
    internal IReadOnlyList<Moment> Moments => Shape.Moments;

    /// <summary>How screens show it.</summary>
    public Layout Layout { get; }

    public RecordTable Table { get; }

    /// <summary>The field at a path of one step, or null.</summary>
    public FieldDefinition? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The field of that path.</summary>
    /// <exception cref="KeyNotFoundException">There is none: a mistake in code, never in a request.</exception>
    public FieldDefinition this[string path] =>
        byPath.GetValueOrDefault(path) ?? throw new KeyNotFoundException($"{Name} has no field {path}.");

    internal ObjectDefinition With(IEnumerable<FieldDefinition> fields) => new(Shape, fields);
}

/// <summary>What an object is, apart from its fields.</summary>
internal sealed record ObjectShape(string Name, string Path, Labels Label, Labels Plural)
{
    public bool Owned { get; init; }
    public IReadOnlyList<Option> TeamRoles { get; init; } = [];
    public bool Deletable { get; init; } = true;
    public bool Importable { get; init; } = true;
    public bool AdministratorsOnly { get; init; }
    public string DefaultSort { get; init; } = "-createdAt";
    public string TitleField { get; init; } = "name";
    public IReadOnlyList<string> RateDates { get; init; } = [];
    public Func<Record, bool> RateFrozen { get; init; } = _ => false;
    public IReadOnlyList<string> PastFields { get; init; } = [];
    public StandIn? StandIn { get; init; }
    public IReadOnlyList<Moment> Moments { get; init; } = [];
    public Layout? Layout { get; init; }
}

/// <summary>A moment of a record's life that timelines show.</summary>
/// <param name="At">The field that says when.</param>
/// <param name="ElseCreated">Whether a record without a value there stands where it was made; else it does not stand at all.</param>
/// <param name="KindField">The choice that names the kind of event.</param>
/// <param name="Kind">The kind of event where no field names it.</param>
internal sealed record Moment(string At, bool ElseCreated, string? KindField, string Kind);
