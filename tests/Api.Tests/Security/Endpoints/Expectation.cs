using Rapport.Platform.Access.Rights;
using Rapport.Platform.Web;

namespace Rapport.Api.Tests.Security.Endpoints;

/// <summary>What an operation does with what its address, or its body, names.</summary>
internal enum Use
{
    /// <summary>It names nothing that belongs to anybody.</summary>
    Nothing,

    /// <summary>It names something that everybody knows whom the permission lets in: a role, a user, an object.</summary>
    Known,

    /// <summary>Something of the caller's own that nobody else touches: a session, a passkey.</summary>
    Own,

    /// <summary>Something of the caller's own that administrators may touch too: a token, an absence, an import.</summary>
    OwnOrAdministrators,

    Create,
    Import,
    Read,

    /// <summary>Reading that goes on in the recycle bin: history and timeline.</summary>
    ReadDeletedToo,

    Change,
    Delete,
    Restore,

    /// <summary>Giving a record to somebody else.</summary>
    Transfer,

    /// <summary>Opening a record to others, and closing it.</summary>
    Share,
}

/// <summary>Where what an operation names lies, seen from the salesperson who calls.</summary>
internal enum Place
{
    /// <summary>Nothing is named.</summary>
    Nowhere,

    /// <summary>It is there and belongs to nobody.</summary>
    There,

    /// <summary>The salesperson's own.</summary>
    Own,

    /// <summary>A colleague's, of the same team.</summary>
    Team,

    /// <summary>Somebody's of another team.</summary>
    Elsewhere,

    /// <summary>That, shared with the salesperson's team to read.</summary>
    SharedRead,

    /// <summary>That, shared with the salesperson's team to write.</summary>
    SharedWrite,

    /// <summary>The salesperson's own, or nobody's, in the recycle bin.</summary>
    Deleted,

    /// <summary>Somebody's of another team, in the recycle bin.</summary>
    DeletedElsewhere,

    /// <summary>An id that nothing has.</summary>
    Missing,

    /// <summary>No id at all.</summary>
    Malformed,
}

/// <summary>What is known of a caller.</summary>
/// <param name="Role">What the user may do, an administrator's token that cannot administer taken into account; null for nobody.</param>
/// <param name="Writes">Whether the token may change anything.</param>
/// <param name="InTeam">Whether the user is of the salesperson's team.</param>
/// <param name="IsSalesperson">Whether the user is that salesperson.</param>
internal sealed record Standing(Role? Role, bool Writes = true, bool InTeam = false, bool IsSalesperson = false);

/// <summary>The answer that an operation has to give.</summary>
/// <param name="Statuses">The statuses that will do; more than one where the contract leaves open which of two refusals comes first.</param>
/// <param name="Code">The problem's code, where the contract fixes it.</param>
/// <param name="NotThere">Whether to the caller there is nothing: then the answer has to be that for something that does not exist.</param>
internal sealed record Wanted(int[] Statuses, string? Code = null, bool NotThere = false);

/// <summary>The wanted answer, from the declared permission, the rights of the caller's role and where the record lies.</summary>
internal static class Expectation
{
    public static Wanted Of(Operation operation, Use use, int[] success, Standing caller, Place place)
    {
        if (place == Place.Malformed && operation.OnlyIds)
        {
            return new([404]);
        }

        if (operation.Needed != Permission.Public && caller.Role is null)
        {
            return new([401], "auth.required");
        }

        if (!operation.Reads && !caller.Writes)
        {
            return new([403], "auth.token_scope");
        }

        if (operation.Needed == Permission.Administrator && !caller.Role!.Administers)
        {
            return new([403], caller.Role.Name == "administrator" ? "auth.token_scope" : "auth.not_allowed");
        }

        return use switch
        {
            Use.Nothing => new(success),
            Use.Known => Found(place == Place.There),
            Use.Own => Found(place == Place.Own && caller.IsSalesperson),
            Use.OwnOrAdministrators => Found((place == Place.Own && caller.IsSalesperson) || (caller.Role!.Administers && place is (Place.Own or Place.Team or Place.Elsewhere))),
            _ => OfRecord(use, success, caller, place, caller.Role!.On(operation.Object!)),
        };

        Wanted Found(bool found) => found ? new(success) : new([404], NotThere: place != Place.Malformed);
    }

    private static Wanted OfRecord(Use use, int[] success, Standing caller, Place place, ObjectRights rights)
    {
        if (use is Use.Create or Use.Import)
        {
            return (use == Use.Create ? rights.Create : rights.Import) ? new(success) : new([403]);
        }

        var deleted = place is Place.Deleted or Place.DeletedElsewhere;
        var (right, shares) = use switch
        {
            Use.Change => (rights.Change, Place.SharedWrite),
            Use.Share => (rights.Change, Place.Nowhere),
            Use.Delete or Use.Restore => (rights.Delete, Place.Nowhere),
            Use.Transfer => (rights.Transfer, Place.Nowhere),
            _ => (rights.Read, Place.SharedRead),
        };
        var opened = caller.InTeam && place is (Place.SharedRead or Place.SharedWrite);
        var seen = (Reaches(rights.Read, caller, place) || opened) && (use == Use.ReadDeletedToo || deleted == (use == Use.Restore));
        if (!seen)
        {
            // Whether the role is asked first or the record is left open: the answer must only be the same for what is hidden and for what never was.
            return new(right == Reach.None ? [403, 404] : [404], NotThere: place != Place.Malformed);
        }

        return Reaches(right, caller, place) || (opened && (place == shares || shares == Place.SharedRead)) ? new(success) : new([403]);
    }

    private static bool Reaches(Reach reach, Standing caller, Place place) => place is not (Place.Missing or Place.Malformed) && reach switch
    {
        Reach.None => false,
        Reach.All => true,
        Reach.Own => caller.IsSalesperson && place is (Place.Own or Place.Deleted),
        _ => caller.InTeam && place is (Place.Own or Place.Team or Place.Deleted),
    };
}
