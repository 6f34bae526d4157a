using Rapport.Platform.Definitions;

namespace Rapport.Platform.Access;

/// <summary>Who asks: every read and write is done in someone's name.</summary>
/// <param name="UserId">The user's id.</param>
/// <param name="Name">The user's name.</param>
/// <param name="Email">The user's e-mail, where there is one.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="TeamId">The user's team.</param>
/// <param name="TeamUserIds">The users of that team and those below it, the user included.</param>
/// <param name="Language">The user's own language.</param>
public sealed record Viewer(Guid UserId, string Name, string? Email, string Role, Guid? TeamId, IReadOnlyList<Guid> TeamUserIds, Language Language)
{
    /// <summary>Which records of an object the viewer can see.</summary>
    public RowScope Scope(ObjectDefinition definition)
    {
        if (!definition.Owned || Role is Roles.Administrator or Roles.Reader)
        {
            return RowScope.All;
        }

        return Role == Roles.Manager ? new(TeamUserIds) : new([UserId]);
    }

    /// <summary>Whether the viewer's role writes records of an object at all.</summary>
    public bool MayWrite(ObjectDefinition definition) => Role switch
    {
        Roles.Administrator => true,
        Roles.Manager or Roles.Salesperson => !definition.AdministratorsOnly,
        _ => false,
    };

    public bool IsAdministrator => Role == Roles.Administrator;
}

/// <summary>The roles that Rapport ships.</summary>
public static class Roles
{
    public const string Administrator = "administrator";
    public const string Manager = "manager";
    public const string Salesperson = "salesperson";
    public const string Reader = "reader";
}

/// <summary>
/// The rows of an object a viewer can see, in a shape that databases use well: all of them, or those of some owners as one array
/// parameter.
/// </summary>
/// <param name="Owners">The owners whose records are visible; null means all records.</param>
public sealed record RowScope(IReadOnlyList<Guid>? Owners)
{
    public static readonly RowScope All = new((IReadOnlyList<Guid>?)null);
}
