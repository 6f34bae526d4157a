using Rapport.Platform.Problems;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access;

/// <summary>
/// A record whose reference points at its own object (parent team, parent account) never stands above itself, whatever the changes of a
/// batch do together. Of changes that close a circle between them, the last is refused.
/// </summary>
public sealed class TreeRule(string objectName, string field) : RecordRule
{
    public override string Object => objectName;

    public override async Task ApplyAsync(RuleBatch batch, CancellationToken cancel)
    {
        var moved = batch.Changes
            .Where(c => c.Changes(field))
            .Select(c => (Change: c, Parent: c.After.Get<Guid?>(field)))
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
                change.Refuse(Cycle(batch.Definition.Label) with { Field = field });
            }
        }
    }

    /// <summary>
    /// Everything above some records, one statement per level. It looks past the viewer's rights and into the recycle bin, because neither
    /// breaks a circle; and it locks what it reads, so that two changes at once cannot close one between them.
    /// </summary>
    private async Task<List<(Guid Child, Guid Parent)>> AboveAsync(RuleBatch batch, IEnumerable<Guid> records, CancellationToken cancel)
    {
        var column = batch.Definition[field].Column;
        var known = new HashSet<Guid>();
        var edges = new List<(Guid Child, Guid Parent)>();
        for (var level = records.Where(known.Add).ToList(); level.Count > 0;)
        {
            var statement = batch.Session.Transaction.Statement();
            statement.Append($"SELECT t0.id, t0.{column} FROM {batch.Definition.Table.Name} t0 WHERE {statement.Among("t0.id", level)} ORDER BY t0.id{statement.Dialect.ForUpdate}");
            var rows = await batch.Session.Transaction.QueryAsync(statement, r => (Id: (Guid)statement.Dialect.Read(r, 0, Stored.Id)!, Parent: (Guid?)statement.Dialect.Read(r, 1, Stored.Id)), cancel);
            var above = rows.Where(r => r.Parent is not null).Select(r => (r.Id, r.Parent!.Value)).ToList();
            edges.AddRange(above);
            level = [.. above.Select(e => e.Value).Where(known.Add)];
        }

        return edges;
    }

    private static Refusal Cycle(Labels label) => new(422, "reference.cycle",
        ($"{label.Zh}不能成为自己的上级，也不能通过下级绕回自己。", $"The {label.En.ToLowerInvariant()} would stand above itself, directly or through those below it."));
}
