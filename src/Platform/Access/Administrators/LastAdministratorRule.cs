using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Administrators;

/// <summary>Keeps the last administrator, whoever saves and however: one user, a batch, an import, two at the same moment.</summary>
internal sealed class LastAdministratorRule : RecordRule
{
    public override string Object => UserObject.Name;

    public override async Task ApplyAsync(RuleBatch batch, CancellationToken cancel)
    {
        var leaving = batch.Changes.Where(c => c.Before is { } before && LastAdministrator.Administers(before) && !LastAdministrator.Administers(c.After)).ToList();
        if (leaving.Count == 0)
        {
            return;
        }

        var staying = LastAdministrator.Staying(await AdministratorsAsync(batch.Session.Transaction, cancel), leaving.Select(c => c.Id!.Value));
        foreach (var change in leaving.Where(c => staying.Contains(c.Id!.Value)))
        {
            change.Refuse(LastAdministrator.Refusal());
        }
    }

    /// <summary>
    /// All who administer now. Two who take each other's role at the same moment queue at the company's row, so that the second sees what
    /// the first has done; their own rows are locked already, and waiting for each other's would be a deadlock.
    /// </summary>
    private static async Task<List<Guid>> AdministratorsAsync(WriteTransaction transaction, CancellationToken cancel)
    {
        var queue = transaction.Statement();
        queue.Append($"SELECT t0.id FROM company t0{queue.Dialect.ForUpdate}");
        await transaction.QueryAsync(queue, _ => true, cancel);
        var statement = transaction.Statement();
        statement.Append($"SELECT t0.id FROM users t0 WHERE t0.role = {statement.Value(Stored.Text, Roles.Administrator)} AND t0.active AND t0.email IS NOT NULL AND t0.deleted_at IS NULL");
        return await transaction.QueryAsync(statement, r => (Guid)statement.Dialect.Read(r, 0, Stored.Id)!, cancel);
    }
}
