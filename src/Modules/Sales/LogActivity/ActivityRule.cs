using Rapport.Platform.Records;
using Rapport.Sales.Objects;

namespace Rapport.Sales.LogActivity;

/// <summary>What somebody notes without saying when has just happened; of the past nobody knows.</summary>
internal sealed class ActivityRule : RecordRule
{
    public override string Object => ActivityObject.Name;

    public override Task ApplyAsync(RuleBatch batch, CancellationToken cancel)
    {
        foreach (var change in batch.Changes.Where(c => c.Kind == ChangeKind.Create && !c.Names("occurredAt") && !batch.Context.OfThePast))
        {
            change.After.Set("occurredAt", batch.Context.Now);
        }

        return Task.CompletedTask;
    }
}
