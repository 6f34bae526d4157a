namespace Rapport.Access.Tests.Model;

/// <summary>
/// Who may do what, by the words of the documentation and nothing else: slow, plain, and without a look at the product's code. What a test
/// that must fail gets wrong on purpose is virtual.
/// </summary>
internal class Truth(Company company)
{
    public Company Company { get; } = company;

    public Role RoleOf(Row person) => Company.Roles[(string)person["role"]!];

    /// <summary>Users and teams: everybody reads them, administrators write them. Records: what the role says of their object.</summary>
    public Rights RightsOf(Row person, Entity entity)
    {
        var role = RoleOf(person);
        var named = role.Objects.GetValueOrDefault(entity.Name);
        return entity.Owned ? named ?? role.Otherwise
            : role.Administers ? Rights.Everything(Reach.All)
            : Rights.Reading with { Fields = named?.Fields ?? Rights.Nothing.Fields };
    }

    /// <summary>The colleagues for whom somebody stands in today. It does not go on from one stand-in to the next.</summary>
    public virtual IEnumerable<string> StoodInFor(Row person) => Company.Absences
        .Where(a => a.StandIn == person.Id && !a.Cancelled && a.From <= Company.Today && Company.Today <= a.To)
        .Select(a => a.User);

    /// <summary>The users of the teams.</summary>
    public IEnumerable<string> UsersOf(IEnumerable<string> teams) =>
        Company.Of(Entities.User).Where(u => u["teamId"] is string team && teams.Contains(team)).Select(u => u.Id);

    /// <summary>The person and the users of the person's team and of those below it.</summary>
    public IReadOnlyCollection<string> MyTeam(Row person) => [.. UsersOf(Below((string?)person["teamId"])).Append(person.Id)];

    /// <summary>The owners whose records a reach counts.</summary>
    public virtual HashSet<string> Owners(Row person, Reach reach) => [person.Id, .. StoodInFor(person), .. reach switch
    {
        Reach.Team when person["teamId"] is string team => UsersOf([team]),
        Reach.TeamAndBelow => MyTeam(person),
        _ => [],
    }];

    /// <summary>By which names shares mean somebody: the user, the role, the team and those above it, and those the user stands in for.</summary>
    public virtual HashSet<string> Principals(Row person) => [person.Id, RoleOf(person).Id, .. Above((string?)person["teamId"]), .. StoodInFor(person)];

    /// <summary>Whether somebody may do something with a record because of who owns it.</summary>
    public bool Reaches(Row person, Act act, Row record)
    {
        var reach = RightsOf(person, record.Entity).Of(act);
        return reach == Reach.All || (reach != Reach.None && record.Owner is { } owner && Owners(person, reach).Contains(owner));
    }

    /// <summary>Whether a share, the record's team or a rule opens a record to somebody.</summary>
    public virtual bool IsOpened(Row person, Row record, bool write)
    {
        var names = Principals(person);
        return Company.Grants.Any(g => g.Record == record.Id && names.Contains(g.Principal) && (g.Write || !write))
            || Company.Rules.Any(r => r.Object == record.Entity.Name && names.Overlaps(r.Principals) && (r.Write || !write) && Takes(r.Filter, record));
    }

    /// <summary>Whether somebody sees a record, among the living or in the recycle bin. Shares open nothing to a role that does not read the object.</summary>
    public virtual bool Sees(Row person, Row record, bool inBin = false) =>
        record.Deleted == inBin
        && (!record.Entity.Owned || (RightsOf(person, record.Entity).Read != Reach.None && (Reaches(person, Act.Read, record) || IsOpened(person, record, write: false))));

    /// <summary>Whether an export has the record: the role exports it because of who owns it, or exports others and this one is opened.</summary>
    public virtual bool Exports(Row person, Row record, bool inBin = false) =>
        Sees(person, record, inBin) && (!record.Entity.Owned || Reaches(person, Act.Export, record) || IsOpened(person, record, write: false));

    /// <summary>Whether somebody may change a record that is visible.</summary>
    public virtual bool Changes(Row person, Row record) =>
        Reaches(person, Act.Change, record) || (RightsOf(person, record.Entity).Change != Reach.None && IsOpened(person, record, write: true));

    /// <summary>How much of a field somebody's role has; what is computed from an amount goes by the amount.</summary>
    public virtual Share Has(Row person, Entity entity, string path)
    {
        var fields = RightsOf(person, entity).Fields;
        return fields.GetValueOrDefault(path, path.EndsWith("Base", StringComparison.Ordinal) ? fields.GetValueOrDefault(path[..^4]) : Share.Full);
    }

    /// <summary>A rule looks at every record and every owner, whoever made it.</summary>
    private bool Takes(Condition filter, Row record) => filter.Holds(path => Through(record, path), "", []);

    private object? Through(Row? record, string path)
    {
        var (head, rest) = Paths.Split(path);
        return record is null || rest is null ? record?[head] : Through(Company.Find(record[record.Entity.FindStep(head)!.Path]), rest);
    }

    private List<string> Below(string? team) =>
        team is null ? [] : [team, .. Company.Of(Entities.Team).Where(t => t["parentId"] as string == team).SelectMany(t => Below(t.Id))];

    private List<string> Above(string? team) => team is null ? [] : [team, .. Above((string?)Company.Rows[team]["parentId"])];
}
