using Rapport.Platform.Access.Rights;

namespace Rapport.Platform.Access.Preview;

/// <summary>One active user, as far as rights go by it.</summary>
internal sealed record Person(Guid Id, string Name, string Role, Guid? TeamId);

/// <summary>
/// Everybody, the teams and the roles at one moment: what the viewers of all users follow from, so that a change can be tried on it
/// before anybody makes it.
/// </summary>
/// <param name="People">The active users.</param>
/// <param name="Members">The team of every user, active or not.</param>
/// <param name="Parents">Each team with the team above it.</param>
/// <param name="Roles">The roles by name.</param>
/// <param name="Absent">For each stand-in, the colleagues who are away today.</param>
internal sealed record Organisation(
    IReadOnlyDictionary<Guid, Person> People,
    IReadOnlyDictionary<Guid, Guid> Members,
    IReadOnlyDictionary<Guid, Guid?> Parents,
    IReadOnlyDictionary<string, Role> Roles,
    ILookup<Guid, Guid> Absent)
{
    private readonly ILookup<Guid, Guid> children = Parents.Where(p => p.Value is not null).ToLookup(p => p.Value!.Value, p => p.Key);
    private readonly ILookup<Guid, Guid> users = Members.ToLookup(m => m.Value, m => m.Key);

    /// <summary>The user as the one who asks.</summary>
    public Viewer Viewer(Person person)
    {
        var role = Roles.GetValueOrDefault(person.Role) ?? ShippedRoles.Unknown(person.Role);
        var members = Below(person.TeamId).SelectMany(team => users[team].Select(user => (user, team))).ToList();
        var circle = Circle.Of(person.Id, role.Id, person.TeamId, members, Above(person.TeamId), [.. Absent[person.Id]]);
        return new(person.Id, person.Name, null, role, person.TeamId, circle, Language.Zh);
    }

    /// <summary>The organisation with a user in another role or team.</summary>
    public Organisation With(Person person)
    {
        var members = new Dictionary<Guid, Guid>(Members);
        members.Remove(person.Id);
        if (person.TeamId is { } team)
        {
            members[person.Id] = team;
        }

        return new(new Dictionary<Guid, Person>(People) { [person.Id] = person }, members, Parents, Roles, Absent);
    }

    /// <summary>The organisation with a team below another one.</summary>
    public Organisation With(Guid team, Guid? parent) =>
        new(People, Members, new Dictionary<Guid, Guid?>(Parents) { [team] = parent }, Roles, Absent);

    /// <summary>The organisation with a role as it would be.</summary>
    public Organisation With(Role role) =>
        new(People, Members, Parents, new Dictionary<string, Role>(Roles, StringComparer.Ordinal) { [role.Name] = role }, Absent);

    /// <summary>The living teams above a team, itself first; a circle, which nothing lets arise, ends where it began.</summary>
    public IEnumerable<Guid> Above(Guid? team)
    {
        var seen = new HashSet<Guid>();
        for (var at = team; at is { } id && Parents.ContainsKey(id) && seen.Add(id); at = Parents[id])
        {
            yield return id;
        }
    }

    private HashSet<Guid> Below(Guid? team)
    {
        var found = new HashSet<Guid>();
        var open = new Stack<Guid>(team is { } id ? [id] : Array.Empty<Guid>());
        while (open.TryPop(out var at))
        {
            if (found.Add(at))
            {
                foreach (var child in children[at])
                {
                    open.Push(child);
                }
            }
        }

        return found;
    }
}
