using System.Text.Json;

namespace Rapport.Platform.Access.Audit;

/// <summary>Who acts, for the audit log, and from where.</summary>
/// <param name="UserId">The user; null for Rapport itself and for the command line.</param>
/// <param name="Address">The network address, where the act came over the network.</param>
public sealed record Actor(Guid? UserId, string? Address)
{
    /// <summary>Rapport itself, at a start or on the command line.</summary>
    public static readonly Actor Rapport = new(null, null);

    /// <summary>The entry of something the actor did.</summary>
    /// <param name="action">One of <see cref="AuditActions"/>.</param>
    /// <param name="subjectId">What it is about.</param>
    /// <param name="objectName">The object it is about.</param>
    /// <param name="detail">Becomes a small JSON object: stable names, numbers, ids; no value of a personal field.</param>
    public AuditEntry Did(AuditAction action, Guid? subjectId = null, string? objectName = null, object? detail = null) =>
        new(action, UserId, subjectId, objectName, detail is null ? null : JsonSerializer.Serialize(detail), Address);
}
