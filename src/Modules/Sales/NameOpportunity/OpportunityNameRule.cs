using Rapport.Platform.Records;
using Rapport.Sales.Objects;

namespace Rapport.Sales.NameOpportunity;

/// <summary>Names the opportunities of a batch that have no name, with one look-up for all.</summary>
internal sealed class OpportunityNameRule : RecordRule
{
    public override string Object => OpportunityObject.Name;

    public override async Task ApplyAsync(RuleBatch batch, CancellationToken cancel)
    {
        var nameless = batch.Changes.Where(c => c.After.Get<string>("name") is null).ToList();
        if (nameless.Count == 0)
        {
            return;
        }

        // A name must not tell what a hidden field holds.
        var known = References.Where(r => batch.Context.Viewer.Find(batch.Definition, r.Field) is not null).ToList();
        var titles = await batch.Session.TitlesAsync(
            nameless.SelectMany(c => known.Select(r => (r.Object, Id: c.After.Get<Guid?>(r.Field)))).Where(r => r.Id is not null).Select(r => (r.Object, r.Id!.Value)),
            cancel);
        var company = batch.Session.Workspace.Company;
        var today = company.Day(batch.Context.Now);
        foreach (var change in nameless)
        {
            change.After.Set("name", OpportunityName.Of(Title("accountId"), Title("productId"), change.After.Get<string>("externalId"), today, company.Language));

            string? Title(string field) => known.Any(r => r.Field == field) && change.After.Get<Guid?>(field) is { } id ? titles.GetValueOrDefault(id) : null;
        }
    }

    private static readonly (string Object, string Field)[] References = [("account", "accountId"), (ProductObject.Name, "productId")];
}
