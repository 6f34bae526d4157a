using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.HandOvers;

/// <summary>Whoever is deactivated is out for good: the user's tokens end, so that coming back one day does not bring them back to life.</summary>
internal sealed class DeactivationRule : RecordRule
{
    public override string Object => UserObject.Name;

    public override async Task SavedAsync(RuleBatch batch, CancellationToken cancel)
    {
        var gone = batch.Changes.Where(c => c.Changes("active") && c.After.Get<bool>("active") == false).Select(c => (object)c.Id!.Value).ToList();
        if (gone.Count == 0)
        {
            return;
        }

        var statement = batch.Session.Transaction.Statement();
        var users = statement.Dialect.In("user_id", statement.List(Stored.Id, gone), Stored.Id);
        statement.Append($"UPDATE tokens SET revoked_at = {statement.Value(Stored.Timestamp, batch.Context.Now)} WHERE {users} AND revoked_at IS NULL");
        await batch.Session.Transaction.ExecuteAsync(statement, cancel);
    }
}
