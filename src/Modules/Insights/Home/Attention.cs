using System.Text.Json;
using Rapport.Insights.Overview;
using Rapport.Platform.Queries;

namespace Rapport.Insights.Home;

/// <summary>Open sales that need somebody, and why.</summary>
internal sealed class Attention(Questions questions, Scoped scoped, Deals deals, CancellationToken cancel)
{
    private const int Shown = 10;
    private const int OfEach = 20;

    /// <summary>Those with the most open: more would make a filter too long to ask.</summary>
    private const int Pipelines = 10;

    private const string Fields = "id,name,amount,currency,amountBase,expectedCloseDate,accountId:account,ownerId:owner";

    /// <summary>The condition of having one reason at least; of the reasons that the viewer's rights allow.</summary>
    public string Any { get; private set; } = "";

    public async Task<AttentionAnswer?> ReadAsync()
    {
        var usual = await UsualAsync();
        var reasons = Reasons(usual);
        if (reasons.Count == 0)
        {
            return null;
        }

        Any = $"{Deals.Open} and ({string.Join(" or ", reasons.Values.Select(r => $"({r})"))})";
        var figures = new Dictionary<string, Figure>();
        var found = new Dictionary<string, JsonElement>();
        foreach (var (reason, condition) in reasons)
        {
            var filter = deals.Filter(Deals.Open, $"({condition})");
            figures[reason] = await deals.FigureAsync(filter);
            foreach (var item in await scoped.FirstAsync(Deals.Object, Fields, filter, deals.Sum is null ? "expectedCloseDate" : "-amountBase", OfEach))
            {
                found[item.Text("id")!] = item;
            }
        }

        return new(
            await deals.FigureAsync(deals.Filter(Any)), figures.GetValueOrDefault("noNextStep"), figures.GetValueOrDefault("overdue"), figures.GetValueOrDefault("silent"), usual,
            await FirstAsync(found, reasons));
    }

    /// <summary>The most reasons first, then the largest. A sale found for one reason is asked for the others: it may stand further down there.</summary>
    private async Task<IReadOnlyList<DealItem>> FirstAsync(Dictionary<string, JsonElement> found, Dictionary<string, string> reasons)
    {
        if (found.Count == 0)
        {
            return [];
        }

        var all = found.Keys.ToDictionary(id => id, _ => new List<string>());
        var ids = $"id in ({string.Join(',', found.Keys.Select(id => $"'{id}'"))})";
        foreach (var (reason, condition) in reasons)
        {
            foreach (var item in await questions.ListAsync(Deals.Object, "id", $"{ids} and ({condition})", null, found.Count, cancel))
            {
                all[item.Text("id")!].Add(reason);
            }
        }

        return [.. found.OrderByDescending(f => all[f.Key].Count).ThenByDescending(f => Scoped.Number(f.Value, "amountBase") ?? 0).ThenBy(f => f.Key, StringComparer.Ordinal).Take(Shown)
            .Select(f => new DealItem(
                f.Key, Scoped.Text(f.Value, "name"), Scoped.Number(f.Value, "amount"), Scoped.Text(f.Value, "currency"), Scoped.Day(f.Value, "expectedCloseDate"),
                Scoped.Reference(f.Value, "account"), Scoped.Reference(f.Value, "owner"), all[f.Key]))];
    }

    private bool Sees(params string[] fields) => fields.All(f => questions.Sees(Deals.Object, f));

    private Dictionary<string, string> Reasons(List<UsualSilence> usual)
    {
        var reasons = new Dictionary<string, string>();
        if (Sees("nextStep"))
        {
            var noTask = questions.Reads("task") && questions.Sees("task", "opportunityId") ? "not (id in tasks.opportunityId where (done ne true))" : null;
            reasons["noNextStep"] = Conditions.All("nextStep eq null", noTask);
        }

        if (Sees("expectedCloseDate"))
        {
            reasons["overdue"] = "expectedCloseDate lt today()";
        }

        if (usual.Count > 0)
        {
            reasons["silent"] = string.Join(" or ", usual.Select(u =>
                $"({Conditions.Is("pipelineId", u.PipelineId)} and (openedDate lt daysAgo({u.Days}) or openedDate eq null and createdAt lt daysAgo({u.Days})) and not (id in activities.opportunityId where (occurredAt ge daysAgo({u.Days}))))"));
        }

        return reasons;
    }

    private async Task<List<UsualSilence>> UsualAsync()
    {
        if (!questions.Reads("activity") || !questions.Sees("activity", "opportunityId") || !questions.Sees("activity", "occurredAt") || !Sees("pipelineId", "openedDate", "closedDate"))
        {
            return [];
        }

        var silences = new UsualSilences(questions, cancel);
        var usual = new List<UsualSilence>();
        foreach (var group in await deals.GroupsAsync(deals.Filter(Deals.Open), "pipelineId,pipeline.name", limit: Pipelines))
        {
            usual.Add(await silences.OfAsync(group.Text("pipelineId"), group.Text("pipeline.name")));
        }

        return usual;
    }
}
