using Rapport.Platform.Records;

namespace Rapport.Platform.Access.SignIn;

/// <summary>Whoever is deactivated is out for good: activated again, the user signs in anew, and no token comes back to life.</summary>
internal sealed class LeavingRule : RecordRule
{
    public override string Object => UserObject.Name;

    public override async Task SavedAsync(RuleBatch batch, CancellationToken cancel)
    {
        foreach (var left in batch.Changes.Where(c => c.Before is not null && c.Changes("active") && c.After.Get<bool?>("active") == false))
        {
            var user = left.Id!.Value;
            await Tokens.EndAllAsync(batch.Session.Transaction, user, batch.Context.Now, cancel);
            await Sessions.EndAllAsync(batch.Session.Transaction, user, null, batch.Context.Now, cancel);
            await Devices.ForgetAllAsync(batch.Session.Transaction, user, cancel);
            await Invitations.EndAllAsync(batch.Session.Transaction, user, cancel);
        }
    }
}
