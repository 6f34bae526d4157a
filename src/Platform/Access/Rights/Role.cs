using Rapport.Platform.Definitions;

namespace Rapport.Platform.Access.Rights;

/// <summary>What the users of one role may do.</summary>
/// <param name="Id">What records are shared with, where they are shared with a role.</param>
/// <param name="Name">The stable name in the API, snake_case.</param>
/// <param name="Label">What people read.</param>
/// <param name="Objects">The rights on objects that the role names.</param>
/// <param name="Otherwise">The rights on owned objects that it does not name; <see cref="ObjectRights.Nothing"/> for an administrator's role, so that a new object is closed until somebody opens it.</param>
/// <param name="Administers">Whether the role administers Rapport itself: users, roles, fields, settings.</param>
public sealed record Role(Guid Id, string Name, Labels Label, IReadOnlyDictionary<string, ObjectRights> Objects, ObjectRights Otherwise, bool Administers)
{
    /// <summary>The role's rights on an object.</summary>
    public ObjectRights On(ObjectDefinition definition)
    {
        var named = Objects.GetValueOrDefault(definition.Name);
        if (definition.AdministratorsOnly)
        {
            // Colleagues, teams, pipelines, rates: everything else is read by their means.
            return Administers ? ObjectRights.Everything(Reach.All).OfUnowned() : ObjectRights.Reading(Reach.All) with { Fields = named?.Fields ?? ObjectRights.Nothing.Fields };
        }

        var rights = named ?? (definition.Owned || Otherwise != ObjectRights.Nothing ? Otherwise : ObjectRights.Reading(Reach.All));
        return definition.Owned ? rights : rights.OfUnowned();
    }
}
