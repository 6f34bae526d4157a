namespace Rapport.Platform.Access.Audit;

/// <summary>What somebody did, for the audit log. It names people and records by their ids and fields by their names, and holds no value of a personal field.</summary>
/// <param name="Action">One of <see cref="AuditActions"/>.</param>
/// <param name="UserId">Who did it; null or empty where nobody is known or Rapport itself acted.</param>
/// <param name="SubjectId">The user, team, role, record … it is about.</param>
/// <param name="Object">The object (<c>contact</c>) whose definition or records it is about.</param>
/// <param name="Detail">A small JSON object: stable names, numbers, ids.</param>
/// <param name="Address">The network address it came from.</param>
public sealed record AuditEntry(AuditAction Action, Guid? UserId, Guid? SubjectId = null, string? Object = null, string? Detail = null, string? Address = null);
