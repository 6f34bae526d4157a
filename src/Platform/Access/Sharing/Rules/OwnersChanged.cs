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

        var transaction = batch.Session.Transaction;
        var rules = await transaction.QueryAsync(ShareRule.Asked(transaction.Dialect, null), r => ShareRule.Read(r, transaction.Dialect), cancel);
        foreach (var rule in rules.Where(r => RuleFilter.FollowsOwners(r.Filter)))
        {
            await JobQueue.AddAsync(transaction, ApplyShareRule.KindName, Guid.Empty, ApplyShareRule.For(rule), batch.Context.Now, cancel);
        }
    }
}
