using Rapport.Platform.Jobs;
using Rapport.Platform.Records;

namespace Rapport.Platform.Access.Sharing.Rules;

/// <summary>When a user or a team changes, rules whose filter looks at owners are applied anew.</summary>
internal sealed class OwnersChanged(string objectName) : RecordRule
{
    public override string Object => objectName;

    public override async Task SavedAsync(RuleBatch batch, CancellationToken cancel)
    {
        // New people own nothing yet, and new teams have nobody.
        if (batch.Changes.All(c => c.Kind == ChangeKind.Create))
        {
            return;
        }

        foreach (var rule in (await ShareRule.ListAsync(batch.Session.Transaction, null, cancel)).Where(r => RuleFilter.FollowsOwners(r.Filter)))
        {
            await JobQueue.AddAsync(batch.Session.Transaction, ApplyShareRule.KindName, Guid.Empty, ApplyShareRule.For(rule), batch.Context.Now, cancel);
        }
    }
}
