using Rapport.Platform.Records;
using Rapport.Sales.Objects;

namespace Rapport.Sales.ConvertLead;

/// <summary>A lead is converted by its conversion only, and for good.</summary>
internal sealed class LeadRule : RecordRule
{
    public override string Object => LeadObject.Name;

    public override Task ApplyAsync(RuleBatch batch, CancellationToken cancel)
    {
        foreach (var change in batch.Changes.Where(c => c.Changes("status")))
        {
            if (change.Before?.Get<string>("status") == LeadObject.Converted)
            {
                change.Refuse(Errors.AlreadyConverted());
            }
            else if (change.After.Get<string>("status") == LeadObject.Converted && !change.Names("convertedAt"))
            {
                // No request can name convertedAt, which is kept by the system; the conversion does.
                change.Refuse(Errors.OnlyByConversion());
            }
        }

        return Task.CompletedTask;
    }
}
