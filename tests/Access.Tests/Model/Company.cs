namespace Rapport.Access.Tests.Model;

/// <summary>How far a right reaches, each as far as all before it.</summary>
internal enum Reach
{
    None,
    Own,
    Team,
    TeamAndBelow,
    All,
}

/// <summary>What somebody does with a record.</summary>
internal enum Act
{
    Read,
    Change,
    Delete,
    Transfer,
    Export,
}

/// <summary>How much of a field a role has.</summary>
internal enum Share
{
    Full,
    ReadOnly,
    Masked,
    Hidden,
}

/// <summary>A record, a user or a team: the values that were written, whoever may see them.</summary>
internal sealed class Row(Entity entity, string id)
{
    public Entity Entity { get; } = entity;

    public string Id { get; } = id;

    public bool Deleted { get; set; }

    /// <summary>By path; text, choices and references as strings, numbers as decimals.</summary>
    public Dictionary<string, object?> Values { get; } = [];

    public object? this[string path]
    {
        get => Values.GetValueOrDefault(path);
        set => Values[path] = value;
    }

    public string? Owner => (string?)this["ownerId"];

    public string Title => (string)this[Entity.Title]!;
}

/// <summary>What a role may do with one object.</summary>
internal sealed record Rights(Reach Read, bool Create, Reach Change, Reach Delete, Reach Transfer, Reach Export, bool Import, IReadOnlyDictionary<string, Share> Fields)
{
    public static readonly Rights Nothing = new(Reach.None, false, Reach.None, Reach.None, Reach.None, Reach.None, false, new Dictionary<string, Share>());

    public static Rights Everything(Reach reach) => new(reach, true, reach, reach, reach, reach, true, new Dictionary<string, Share>());

    public static Rights Reading => Nothing with { Read = Reach.All, Export = Reach.All };

    public Reach Of(Act act) => act switch
    {
        Act.Read => Read,
        Act.Change => Change,
        Act.Delete => Delete,
        Act.Export => Export,
        _ => Transfer,
    };
}

/// <summary>A role: its rights on the objects it names, and on those it does not.</summary>
internal sealed record Role(string Id, string Name, IReadOnlyDictionary<string, Rights> Objects, Rights Otherwise, bool Administers = false);

/// <summary>A record opened to a user, a team or a role, or its team taken a user in.</summary>
internal sealed record Grant(string Record, string Principal, bool Write, bool Member);

/// <summary>Opens every record of an object that a filter takes.</summary>
internal sealed record Rule(string Object, Condition Filter, IReadOnlyList<string> Principals, bool Write);

/// <summary>Somebody stands in for somebody who is away.</summary>
internal sealed record Absence(string User, string StandIn, DateOnly From, DateOnly To, bool Cancelled);

/// <summary>All there is, in memory.</summary>
internal sealed class Company
{
    public required DateOnly Today { get; init; }

    public Dictionary<string, Row> Rows { get; } = [];

    public Dictionary<string, Role> Roles { get; } = [];

    public List<Grant> Grants { get; } = [];

    public List<Rule> Rules { get; } = [];

    public List<Absence> Absences { get; } = [];

    public IEnumerable<Row> Of(Entity entity) => Rows.Values.Where(r => r.Entity == entity);

    public Row? Find(object? id) => id is string text ? Rows.GetValueOrDefault(text) : null;

    public Row Add(Entity entity, string id, params (string Path, object? Value)[] values)
    {
        var row = Rows[id] = new(entity, id);
        foreach (var (path, value) in values)
        {
            row[path] = value;
        }

        return row;
    }
}
