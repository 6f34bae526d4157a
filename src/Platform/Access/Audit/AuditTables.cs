using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Audit;

/// <summary>The log's tables: what waits to be sealed, the chain, and the chain's head, whose row lock lets one sealer work at a time.</summary>
internal static class AuditTables
{
    /// <summary>Detail is text, not JSON: the hash is over what was written, to the byte.</summary>
    private static readonly Column[] Entry =
    [
        new("at", Stored.Timestamp, false),
        new("action", Stored.Text, false),
        new("user_id", Stored.Id),
        new("subject_id", Stored.Id),
        new("object", Stored.Text),
        new("detail", Stored.Text),
        new("address", Stored.Text),
    ];

    public static readonly Table Pending = new("audit_pending", Entry);

    public static readonly Table Chain = new("audit", [new("n", Stored.Integer, false), .. Entry, new("hash", Stored.Text, false)]);

    public static readonly Table Head = new("audit_head",
    [
        new("id", Stored.Integer, false),
        new("n", Stored.Integer, false),
        new("hash", Stored.Text, false),
    ]);
}
