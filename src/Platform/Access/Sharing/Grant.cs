using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Sharing;

/// <summary>One record opened to one principal.</summary>
/// <param name="RecordId">The record.</param>
/// <param name="PrincipalId">A user, a team (with the teams below it) or a role.</param>
/// <param name="SourceId">Why: <see cref="Share"/>, <see cref="Member"/>, or the id of a rule.</param>
/// <param name="Level"><see cref="Read"/> or <see cref="Write"/>.</param>
/// <param name="Role">What a member of the record's team does there.</param>
/// <param name="At">Since when.</param>
/// <param name="By">Who opened it; null for Rapport itself.</param>
public sealed record Grant(Guid RecordId, Guid PrincipalId, Guid SourceId, long Level, string? Role, DateTime At, Guid? By)
{
    public const long Read = 1;

    /// <summary>Lets somebody change the record, as far as the role changes records of its object at all; not delete, transfer or share it.</summary>
    public const long Write = 2;

    /// <summary>Somebody shared it.</summary>
    public static readonly Guid Share = new(0, 0, 1, [0, 0, 0, 0, 0, 0, 0, 0]);

    /// <summary>The principal is of the record's team.</summary>
    public static readonly Guid Member = new(0, 0, 2, [0, 0, 0, 0, 0, 0, 0, 0]);

    internal static readonly Table Table = new("access",
    [
        new("record_id", Stored.Id, false),
        new("principal_id", Stored.Id, false),
        new("source_id", Stored.Id, false),
        new("object", Stored.Text, false),
        new("level", Stored.Integer, false),
        new("role", Stored.Text),
        new("created_at", Stored.Timestamp, false),
        new("created_by", Stored.Id),
    ]);

    /// <summary>The level's word in the API.</summary>
    public static string Word(long level) => level == Write ? "write" : "read";
}
