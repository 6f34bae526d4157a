using System.Collections.Immutable;
using Rapport.Platform.Access.Rights;

namespace Rapport.Platform.Access;

/// <summary>Whose records somebody's reaches count, and by which names shares mean somebody.</summary>
/// <param name="Own">The user, and the absent colleagues the user stands in for.</param>
/// <param name="Team">Those and the users of the user's team.</param>
/// <param name="TeamAndBelow">Those and the users of the teams below it.</param>
/// <param name="Members">The users of the user's team and of those below, the user among them: <c>myTeam()</c>.</param>
/// <param name="Principals">The user, the role, the team and the teams above it, and the colleagues the user stands in for.</param>
public sealed record Circle(ImmutableArray<Guid> Own, ImmutableArray<Guid> Team, ImmutableArray<Guid> TeamAndBelow, ImmutableArray<Guid> Members, ImmutableArray<Guid> Principals)
{
    /// <summary>The circle of nobody.</summary>
    public static readonly Circle Empty = new([], [], [], [], []);

    /// <param name="userId">The user.</param>
    /// <param name="roleId">The user's role.</param>
    /// <param name="teamId">The user's team.</param>
    /// <param name="members">The users of that team and of those below it, each with the team.</param>
    /// <param name="above">That team and the teams above it.</param>
    /// <param name="absent">The colleagues the user stands in for.</param>
    public static Circle Of(Guid userId, Guid roleId, Guid? teamId, IReadOnlyCollection<(Guid User, Guid Team)> members, IEnumerable<Guid> above, IReadOnlyCollection<Guid> absent)
    {
        Guid[] me = [userId];
        var mine = me.Union(members.Select(m => m.User)).ToImmutableArray();
        return new(
            [.. me.Union(absent)],
            [.. me.Union(members.Where(m => m.Team == teamId).Select(m => m.User)).Union(absent)],
            [.. mine.Union(absent)],
            mine,
            [.. me.Append(roleId).Union(above).Union(absent)]);
    }

    /// <summary>The owners whose records a reach counts.</summary>
    public IReadOnlyList<Guid> Within(Reach reach) => reach switch
    {
        Reach.Own => Own,
        Reach.Team => Team,
        _ => TeamAndBelow,
    };
}
