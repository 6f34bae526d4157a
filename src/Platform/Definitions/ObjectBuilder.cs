using Rapport.Platform.Fields;
using Rapport.Platform.Records;

namespace Rapport.Platform.Definitions;

/// <summary>Writes down a definition. A module calls it once per object; see <c>docs/guide/en/add-an-object.md</c>.</summary>
public sealed class ObjectBuilder
{
    private readonly List<FieldDefinition> fields = [.. SystemFields.All];
    private ObjectShape shape;

    /// <param name="name">Singular, snake_case.</param>
    /// <param name="path">Plural, kebab-case; never changes once released.</param>
    /// <param name="label">One of them.</param>
    /// <param name="plural">Many of them.</param>
    public ObjectBuilder(string name, string path, Labels label, Labels plural) => shape = new(name, path, label, plural);

    /// <summary>Records have an owner and go by row rules.</summary>
    public ObjectBuilder Owned()
    {
        shape = shape with { Owned = true };
        return Add(new()
        {
            Name = "ownerId",
            Type = FieldTypes.Reference,
            Reference = "user",
            Label = ("负责人", "Owner"),
            Help = ("谁负责跟进；默认是创建人。", "Who looks after it; the creator unless said otherwise."),
            Filterable = true,
        });
    }

    /// <summary>Several people look after a record together, each in a role: one of these or a word of their own.</summary>
    public ObjectBuilder WithTeam(params Option[] roles)
    {
        shape = shape with { TeamRoles = roles };
        return this;
    }

    public ObjectBuilder NotDeletable()
    {
        shape = shape with { Deletable = false };
        return this;
    }

    /// <summary>Only administrators write it; every signed-in user reads it.</summary>
    public ObjectBuilder WrittenByAdministrators()
    {
        shape = shape with { AdministratorsOnly = true };
        return this;
    }

    /// <summary>The order of a list that names none.</summary>
    public ObjectBuilder SortedBy(string sort)
    {
        shape = shape with { DefaultSort = sort };
        return this;
    }

    public ObjectBuilder Titled(string field)
    {
        shape = shape with { TitleField = field };
        return this;
    }

    /// <summary>How screens show it; without, they show its fields in one group and its list in one view.</summary>
    public ObjectBuilder Shown(Layout layout)
    {
        shape = shape with { Layout = layout };
        return this;
    }

    /// <summary>Amounts are converted at the rate of the first of these dates that has a value, else of today.</summary>
    public ObjectBuilder RatedOn(Func<Record, bool> frozen, params string[] dates)
    {
        shape = shape with { RateDates = dates, RateFrozen = frozen };
        return this;
    }

    /// <summary>An import that names one of these fields brings records of the past, which are taken as they are.</summary>
    public ObjectBuilder OfThePastWhenImported(params string[] fields)
    {
        shape = shape with { PastFields = fields };
        return this;
    }

    /// <summary>Of records of the past one field takes the value of another where an import does not name it. What the rules do, whoever imports is told before.</summary>
    public ObjectBuilder StandingIn(string field, string by, Labels note)
    {
        shape = shape with { StandIn = new(field, by, note) };
        return this;
    }

    /// <summary>Records stand on the timelines of the records they point at.</summary>
    /// <param name="at">The field that says when; where it has no value, when the record was made.</param>
    /// <param name="kind">The choice that names the kind of event; the object's own name when null.</param>
    public ObjectBuilder OnTimelines(string at = "createdAt", string? kind = null) => At(new(at, ElseCreated: true, kind, shape.Name));

    /// <summary>Records stand on timelines a second time, once this field has a value.</summary>
    /// <param name="at">The field that says when.</param>
    /// <param name="kind">The kind of event, snake_case: <c>task_done</c>.</param>
    public ObjectBuilder OnTimelinesAlso(string at, string kind) => At(new(at, ElseCreated: false, null, kind));

    public ObjectBuilder Add(FieldDefinition field)
    {
        fields.Add(field);
        return this;
    }

    /// <summary>A single line of text.</summary>
    public ObjectBuilder Text(string name, Labels label, Labels? help = null, bool required = false, bool searchable = false, bool unique = false, int max = 255) =>
        Add(new() { Name = name, Type = FieldTypes.Text, Label = label, Help = help, Required = required, Searchable = searchable, Unique = unique, Filterable = unique, MaxLength = max });

    /// <summary>Any field of a type that needs no more than its labels.</summary>
    public ObjectBuilder Field(string name, FieldType type, Labels label, Labels? help = null, bool required = false, bool searchable = false, object? preset = null, decimal? min = null, decimal? max = null) =>
        Add(new() { Name = name, Type = type, Label = label, Help = help, Required = required, Searchable = searchable, Default = preset, Min = min, Max = max });

    public ObjectBuilder Choice(string name, Labels label, Option[] options, bool open = false, bool required = false, string? preset = null, Labels? help = null) =>
        Add(new() { Name = name, Type = FieldTypes.Choice, Label = label, Help = help, Options = options, Open = open, Required = required, Default = preset });

    public ObjectBuilder MultiChoice(string name, Labels label, Option[] options, bool open = false, Labels? help = null) =>
        Add(new() { Name = name, Type = FieldTypes.MultiChoice, Label = label, Help = help, Options = options, Open = open });

    public ObjectBuilder Reference(string name, string to, Labels label, Labels? help = null, bool required = false) =>
        Add(new() { Name = name, Type = FieldTypes.Reference, Reference = to, Label = label, Help = help, Required = required, Filterable = true });

    /// <summary>Calls fields personal: who was shown their values is audited.</summary>
    public ObjectBuilder Sensitive(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var at = fields.FindIndex(f => f.Name == name);
            fields[at] = fields[at] with { Sensitive = true };
        }

        return this;
    }

    private ObjectBuilder At(Moment moment)
    {
        shape = shape with { Moments = [.. shape.Moments, moment] };
        return this;
    }

    /// <summary>The finished definition. Objects with money get <c>currency</c> and a <c>…Base</c> beside each amount.</summary>
    public ObjectDefinition Build() => new(shape, Platform.Fields.Money.MoneyFields.Complete(fields));
}
