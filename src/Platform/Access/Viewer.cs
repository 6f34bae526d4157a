using Rapport.Platform.Access.Rights;
using Rapport.Platform.Definitions;

namespace Rapport.Platform.Access;

/// <summary>Who asks: every read and write is done in someone's name.</summary>
/// <param name="UserId">The user's id.</param>
/// <param name="Name">The user's name.</param>
/// <param name="Email">The user's e-mail, where there is one.</param>
/// <param name="Role">What the user may do.</param>
/// <param name="TeamId">The user's team.</param>
/// <param name="Circle">The users whose records the user's reaches count.</param>
/// <param name="Language">The user's own language.</param>
/// <param name="TimeZone">The user's own time zone; null where it is the company's.</param>
public sealed record Viewer(Guid UserId, string Name, string? Email, Role Role, Guid? TeamId, Circle Circle, Language Language, string? TimeZone = null)
{
    public bool IsAdministrator => Role.Administers;

    /// <summary>The same user with the same rows, but no administrator.</summary>
    public Viewer WithoutAdministration() => this with { Role = Role with { Administers = false } };

    /// <summary>The records of an object with which the viewer may do something.</summary>
    public RowScope Scope(ObjectDefinition definition, RecordAction action = RecordAction.Read) => Role.On(definition).Of(action) switch
    {
        Reach.None => RowScope.Nothing,
        Reach.All => RowScope.All,
        var reach => new(Circle.Within(reach), Circle.Principals),
    };

    /// <summary>Whether the viewer may do something with a record because of who owns it; shares may open more.</summary>
    public bool Reaches(ObjectDefinition definition, RecordAction action, Guid? ownerId) =>
        Scope(definition, action).Owners is not { } owners || (ownerId is { } owner && owners.Contains(owner));

    /// <summary>The field at a path of one step, unless there is none or the viewer may not know of it.</summary>
    public FieldDefinition? Find(ObjectDefinition definition, string path) =>
        definition.Find(path) is { } field && Access(definition, field) != FieldAccess.Hidden ? field : null;

    public FieldAccess Access(ObjectDefinition definition, FieldDefinition field) => Role.On(definition).Of(field);
}

/// <summary>The rows of an object that somebody can see, in a shape that databases use well: all of them, or those of some owners as one array parameter and those shared with some principals.</summary>
/// <param name="Owners">The owners whose records are visible; null means all records.</param>
/// <param name="Principals">The principals with whom records are shared.</param>
public sealed record RowScope(IReadOnlyList<Guid>? Owners, IReadOnlyList<Guid> Principals)
{
    public static readonly RowScope All = new(null, []);

    public static readonly RowScope Nothing = new([], []);
}
