using System.Globalization;
using Rapport.Insights.Statistics;
using Rapport.Platform.Queries;

namespace Rapport.Insights.Home;

/// <summary>
/// Measures, pipeline by pipeline, after how many days without an activity a sale is more silent than sales that were won: the 80th percentile
/// (see <see cref="Distribution.Quantile"/>) of the longest silence of the latest won ones. Sales on which nobody logged anything tell nothing.
/// </summary>
internal sealed class UsualSilences(Questions questions, CancellationToken cancel)
{
    private const int Latest = 200;
    private const int Fewest = 30;
    private const int Fortnight = 14;
    private const double Percentile = 0.8;

    public async Task<UsualSilence> OfAsync(string? pipelineId, string? name)
    {
        var filter = Conditions.All(Deals.Won, Conditions.Is("pipelineId", pipelineId), "openedDate ne null and closedDate ne null");
        var won = await questions.ListAsync(Deals.Object, "id,openedDate,closedDate", filter, "-closedDate", Latest, cancel);
        if (won.Count < Fewest)
        {
            return new(pipelineId, name, Fortnight, won.Count, Measured: false);
        }

        var ids = string.Join(',', won.Select(w => $"'{w.Text("id")}'"));
        var contacts = (await questions.GroupsAsync("activity", "count", $"opportunityId in ({ids}) and occurredAt ne null", "opportunityId,occurredAt:day", "-count", 10_000, cancel))
            .ToLookup(g => g.Text("opportunityId"), g => Day(g.Text("occurredAt")!));
        var silences = won.Where(w => contacts.Contains(w.Text("id")))
            .Select(w => (long)Silence.Longest(Day(w.Text("openedDate")!), Day(w.Text("closedDate")!), contacts[w.Text("id")])).ToList();
        var days = new Distribution(silences.CountBy(s => s).Select(s => (s.Key, (long)s.Value))).Quantile(Percentile);
        return silences.Count < Fewest ? new(pipelineId, name, Fortnight, silences.Count, Measured: false) : new(pipelineId, name, Math.Max(1, (int)Math.Ceiling(days!.Value)), silences.Count, Measured: true);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
