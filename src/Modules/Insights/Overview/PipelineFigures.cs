using System.Text.Json;
using Rapport.Platform.Queries;

namespace Rapport.Insights.Overview;

/// <summary>Open opportunities by stage and by the days since they began. A stage keeps no date on which it was entered, so that age is the sale's, not the stage's.</summary>
internal sealed class PipelineFigures(Questions questions, Deals deals)
{
    private const string Keys = "pipelineId,stage";

    /// <summary>The days open at which an age ends.</summary>
    private static readonly int[] Ends = [30, 90, 180];

    public async Task<PipelineAnswer> ReadAsync(Guid? only, CancellationToken cancel)
    {
        var total = deals.Filter(Deals.Open);
        var all = await deals.GroupsAsync(total, Keys);
        var ages = new List<(int? From, int? To, string Filter, ILookup<(string?, string?), JsonElement> Groups)>();
        foreach (var (from, to) in Ages)
        {
            var condition = On(from, to);
            ages.Add((from, to, condition, (await deals.GroupsAsync(Conditions.All(total, condition), Keys)).ToLookup(Key)));
        }

        var figures = all.ToDictionary(Key);
        var stages = new List<StageAnswer>();
        foreach (var known in await StagesAsync(only, [.. figures.Keys], cancel))
        {
            var filter = Conditions.All(total, Conditions.Is("pipelineId", known.PipelineId), Conditions.Is("stage", known.Stage));
            stages.Add(known with
            {
                Figure = figures.TryGetValue((known.PipelineId, known.Stage), out var group) ? deals.Figure(filter, group) : deals.Nothing(filter),
                Ages = [.. ages.Select(a => Age(a.From, a.To, Conditions.All(filter, a.Filter), a.Groups[(known.PipelineId, known.Stage)]))],
            });
        }

        return new(
            deals.Total(total, [.. all.Select(g => deals.Figure(total, g))]),
            [.. ages.Select(a => Age(a.From, a.To, Conditions.All(total, a.Filter), a.Groups.SelectMany(g => g)))],
            stages);
    }

    private static IEnumerable<(int? From, int? To)> Ages => [.. Ends.Select((to, i) => ((int?)(i == 0 ? 0 : Ends[i - 1] + 1), (int?)to)), (Ends[^1] + 1, null), (null, null)];

    private string On(int? from, int? to)
    {
        string Days(int ago) => Span.Text(questions.Today.AddDays(-ago));
        return (from, to) switch
        {
            (null, _) => "openedDate eq null",
            (0, { } end) => $"openedDate ge {Days(end)}",
            ({ } start, null) => $"openedDate le {Days(start)}",
            ({ } start, { } end) => $"openedDate ge {Days(end)} and openedDate le {Days(start)}",
        };
    }

    private AgeAnswer Age(int? from, int? to, string filter, IEnumerable<JsonElement> groups) =>
        new(from, to, deals.Total(filter, [.. groups.Select(g => deals.Figure(filter, g))]));

    private static (string? Pipeline, string? Stage) Key(JsonElement group) => (group.Text("pipelineId"), group.Text("stage"));

    /// <summary>The open stages in their order: the active ones of every pipeline that has open opportunities, and whatever else has some.</summary>
    private async Task<IEnumerable<StageAnswer>> StagesAsync(Guid? only, HashSet<(string? Pipeline, string? Stage)> used, CancellationToken cancel)
    {
        var known = Seen("stage", "nameEn", "outcome", "active", "position") && Seen("pipeline", "nameEn", "position")
            ? await questions.ListAsync("stage", "value,name,nameEn,outcome,active,pipelineId,pipeline.name,pipeline.nameEn,pipeline.position", "outcome eq 'open'", "pipeline.position,pipelineId,position", 500, cancel)
            : [];
        var pipelines = used.Select(u => u.Pipeline).Append(only?.ToString()).ToHashSet();
        var listed = known
            .Where(s => used.Contains((s.Text("pipelineId"), s.Text("value"))) || (s.GetProperty("active").ValueKind != JsonValueKind.False && pipelines.Contains(s.Text("pipelineId"))))
            .Select(s => new StageAnswer(s.Text("pipelineId"), Label(s.GetProperty("pipeline")), s.Text("value"), Label(s)!, deals.Nothing(""), []))
            .ToList();
        used.ExceptWith(listed.Select(s => (s.PipelineId, s.Stage)));
        return listed.Concat(used.Select(u => new StageAnswer(u.Pipeline, null, u.Stage, new(u.Stage ?? "", u.Stage ?? ""), deals.Nothing(""), [])));
    }

    private bool Seen(string objectName, params string[] fields) => questions.Reads(objectName) && fields.All(f => questions.Sees(objectName, f));

    private static LabelAnswer? Label(JsonElement named) =>
        named.ValueKind == JsonValueKind.Object && named.Text("name") is { } name ? new(name, named.Text("nameEn") ?? name) : null;
}
