using Rapport.Customers.Objects;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Customers.ParentAccounts;

/// <summary>No account is its own ancestor, whatever the changes of a batch do together.</summary>
internal sealed class ParentAccountRule : RecordRule
{
    private const string Parent = "parentId";

    public override string Object => AccountObject.Name;

    public override async Task ApplyAsync(RuleBatch batch, CancellationToken cancel)
    {
        var moved = batch.Changes
            .Where(c => c.Changes(Parent))
            .Select(c => (Change: c, Parent: c.After.Get<Guid?>(Parent)))
            .Where(c => c.Parent is not null)
            .ToList();
        if (moved.Count == 0)
        {
            return;
        }

        var ancestry = new Ancestry(await AboveAsync(batch, moved.Select(m => m.Parent!.Value), cancel));
        foreach (var (change, parent) in moved)
        {
            if (!ancestry.TryGive(change.Id!.Value, parent!.Value))
            {
                change.Refuse(Errors.Cycle());
            }
        }
    }

    /// <summary>
    /// Everything above the accounts, one statement per level. It looks past the viewer's rights and into the recycle bin, because
    /// neither breaks a circle; and it locks what it reads, so that two changes at once cannot close one between them.
    /// </summary>
    private static async Task<List<(Guid Child, Guid Parent)>> AboveAsync(RuleBatch batch, IEnumerable<Guid> accounts, CancellationToken cancel)
    {
        var parent = batch.Definition[Parent].Column;
        var known = new HashSet<Guid>();
        var edges = new List<(Guid, Guid)>();
        for (var level = accounts.Where(known.Add).ToList(); level.Count > 0;)
        {
            var statement = batch.Session.Transaction.Statement();
            var ids = statement.List(Stored.Id, level.Cast<object>());
            statement.Append($"SELECT id, {parent} FROM {batch.Definition.Table.Name} WHERE {statement.Dialect.In("id", ids, Stored.Id)} ORDER BY id{statement.Dialect.ForUpdate}");
            var found = await batch.Session.Transaction.QueryAsync(statement, r => ((Guid)statement.Dialect.Read(r, 0, Stored.Id)!, (Guid?)statement.Dialect.Read(r, 1, Stored.Id)), cancel);
            var above = found.Where(e => e.Item2 is not null).Select(e => (Child: e.Item1, Parent: e.Item2!.Value)).ToList();
            edges.AddRange(above);
            level = [.. above.Select(e => e.Parent).Where(known.Add)];
        }

        return edges;
    }
}
