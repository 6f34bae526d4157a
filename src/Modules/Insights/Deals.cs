using System.Text.Json;
using Rapport.Insights.Overview;
using Rapport.Platform.Queries;

namespace Rapport.Insights;

/// <summary>Opportunities as figures see them: some of them, valued in one currency.</summary>
/// <param name="questions">Asks in the viewer's name.</param>
/// <param name="within">What holds of all of them; null for all.</param>
/// <param name="amount">The field that values them; null where the viewer may not see it.</param>
internal sealed class Deals(Questions questions, string? within, string? amount, CancellationToken cancel)
{
    public const string Object = "opportunity";
    public const string Open = "outcome eq 'open'";
    public const string Won = "outcome eq 'won'";
    public const string Closed = "outcome in ('won','lost')";
    public const string Lost = "outcome eq 'lost'";

    /// <summary>The measure that values them.</summary>
    public string? Sum { get; } = amount is null ? null : $"sum({amount})";

    /// <summary>The filter of those for which a condition holds too.</summary>
    public string Filter(params ReadOnlySpan<string?> conditions) => Conditions.All([within, .. conditions]);

    /// <summary>How many, and what they are worth.</summary>
    public async Task<Figure> FigureAsync(string filter) => Figure(filter, (await GroupsAsync(filter)).Single());

    public Task<IReadOnlyList<JsonElement>> GroupsAsync(string filter, string? groupBy = null, string? more = null, int? limit = null)
    {
        var measures = string.Join(',', new[] { "count", Sum, more }.OfType<string>());
        return questions.GroupsAsync(Object, measures, filter.Length == 0 ? null : filter, groupBy, limit is null ? null : $"-{Sum ?? "count"}", limit, cancel);
    }

    /// <summary>What a group says. Without an amount nothing is summed, and nothing is zero.</summary>
    public Figure Figure(string filter, JsonElement group) => new(
        filter, group.Count(), Sum is null ? null : group.Number(Sum) ?? 0, group.TryGetProperty("noRate", out var left) ? left.GetInt64() : 0);

    public Figure Nothing(string filter) => new(filter, 0, Sum is null ? null : 0, 0);

    /// <summary>Several figures in one.</summary>
    public Figure Total(string filter, IReadOnlyCollection<Figure> parts) => new(filter, parts.Sum(p => p.Count), Sum is null ? null : parts.Sum(p => p.Sum ?? 0), parts.Sum(p => p.NoRate));
}
