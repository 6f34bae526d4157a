using Rapport.Platform.Records;

namespace Rapport.Platform.Access.Audit;

/// <summary>Logs what a change of a user does to rights and to signing in. Values of personal fields, such as the e-mail, stay out.</summary>
internal sealed class UserAudit(AuditLog log) : RecordRule
{
    public override string Object => UserObject.Name;

    public override Task SavedAsync(RuleBatch batch, CancellationToken cancel) =>
        log.AddAsync(batch.Session.Transaction, [.. batch.Changes.SelectMany(c => Entries(c, batch.Context.Actor))], cancel);

    private static IEnumerable<AuditEntry> Entries(Change change, Actor actor)
    {
        var (before, after) = (change.Before, change.After);
        AuditEntry Did(AuditAction action, object? detail = null) => actor.Did(action, after.Id, UserObject.Name, detail);
        if (before is null)
        {
            yield return Did(AuditActions.UserAdded, new { role = after.Get<string>("role"), teamId = after.Get<Guid?>("teamId"), active = after.Get<bool>("active") });
            yield break;
        }

        if (change.Changes("role"))
        {
            yield return Did(AuditActions.UserRoleChanged, new { from = before.Get<string>("role"), to = after.Get<string>("role") });
        }

        if (change.Changes("teamId"))
        {
            yield return Did(AuditActions.UserTeamChanged, new { from = before.Get<Guid?>("teamId"), to = after.Get<Guid?>("teamId") });
        }

        if (change.Changes("email"))
        {
            yield return Did(AuditActions.UserEmailChanged);
        }

        if (change.Changes("active"))
        {
            yield return Did(after.Get<bool>("active") ? AuditActions.UserActivated : AuditActions.UserDeactivated);
        }
    }
}
