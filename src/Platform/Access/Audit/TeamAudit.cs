using Rapport.Platform.Records;

namespace Rapport.Platform.Access.Audit;

/// <summary>Logs what a change of a team does to what its people see.</summary>
internal sealed class TeamAudit(AuditLog log) : RecordRule
{
    public override string Object => TeamObject.Name;

    public override Task SavedAsync(RuleBatch batch, CancellationToken cancel) =>
        log.AddAsync(batch.Session.Transaction, [.. batch.Changes.Select(c => Entry(c, batch.Context.Actor)).OfType<AuditEntry>()], cancel);

    private static AuditEntry? Entry(Change change, Actor actor)
    {
        var (id, parent) = (change.After.Id, change.After.Get<Guid?>("parentId"));
        return change.Kind switch
        {
            ChangeKind.Create => actor.Did(AuditActions.TeamAdded, id, TeamObject.Name, new { parentId = parent }),
            ChangeKind.Delete => actor.Did(AuditActions.TeamDeleted, id, TeamObject.Name),
            ChangeKind.Restore => actor.Did(AuditActions.TeamRestored, id, TeamObject.Name),
            _ => change.Changes("parentId") ? actor.Did(AuditActions.TeamMoved, id, TeamObject.Name, new { from = change.Before!.Get<Guid?>("parentId"), to = parent }) : null,
        };
    }
}
