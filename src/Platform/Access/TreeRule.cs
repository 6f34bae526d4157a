using Rapport.Platform.Problems;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access;

/// <summary>A record whose reference points at its own object (parent team, parent account) never stands above itself.</summary>
public sealed class TreeRule(string objectName, string field) : RecordRule
{
    /// <summary>Deeper than any organisation; a walk this long is a cycle of older data.</summary>
    private const int MaxDepth = 100;

    public override string Object => objectName;

    public override async Task ApplyAsync(RuleBatch batch, CancellationToken cancel)
    {
        var moved = batch.Changes.Where(c => c.After.Get<Guid?>(field) is not null && c.Changes(field)).ToList();
        if (moved.Count == 0)
        {
            return;
        }

        var parents = moved.ToDictionary(c => c.Id!.Value, c => c.After.Get<Guid?>(field));
        await ClimbAsync(batch, parents, cancel);
        foreach (var change in moved.Where(c => StandsAboveItself(c.Id!.Value, parents)))
        {
            change.Refuse(Cycle(batch.Definition.Label) with { Field = field });
        }
    }

    /// <summary>Whether walking up from a record comes back to it.</summary>
    internal static bool StandsAboveItself(Guid id, IReadOnlyDictionary<Guid, Guid?> parents)
    {
        var at = parents.GetValueOrDefault(id);
        for (var depth = 0; at is { } parent && depth < MaxDepth; depth++)
        {
            if (parent == id)
            {
                return true;
            }

            at = parents.GetValueOrDefault(parent);
        }

        return false;
    }

    /// <summary>
    /// Loads the parents above the moved records, a level for all of them at a time, and locks them: two people who move two records
    /// under each other in the same moment must not both succeed.
    /// </summary>
    private async Task ClimbAsync(RuleBatch batch, Dictionary<Guid, Guid?> parents, CancellationToken cancel)
    {
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            var unknown = parents.Values.OfType<Guid>().Where(id => !parents.ContainsKey(id)).Distinct().ToList();
            if (unknown.Count == 0)
            {
                return;
            }

            var statement = batch.Session.Transaction.Statement();
            var column = batch.Definition[field].Column;
            statement.Append($"SELECT t0.id, t0.{column} FROM {batch.Definition.Table.Name} t0 WHERE {statement.Dialect.In("t0.id", statement.List(Stored.Id, unknown.Order().Cast<object>()), Stored.Id)} ORDER BY t0.id{statement.Dialect.ForUpdate}");
            var rows = await batch.Session.Transaction.QueryAsync(statement, r => ((Guid)statement.Dialect.Read(r, 0, Stored.Id)!, (Guid?)statement.Dialect.Read(r, 1, Stored.Id)), cancel);
            foreach (var id in unknown)
            {
                parents[id] = rows.FirstOrDefault(r => r.Item1 == id).Item2;
            }
        }
    }

    private static Refusal Cycle(Labels label) => new(422, "reference.cycle",
        ($"{label.Zh}不能成为自己的上级，也不能通过下级绕回自己。", $"The {label.En.ToLowerInvariant()} would stand above itself, directly or through those below it."));
}
