namespace Rapport.Insights.Overview;

/// <summary>Who and what brought the amount won in a span, the foremost first.</summary>
internal sealed class RankingFigures(Deals deals, Span span, Func<string[], bool> sees)
{
    private const int Foremost = 10;

    public async Task<RankingsAnswer> ReadAsync() => new(
        await ByAsync("ownerId", "ownerId", "owner.name"),
        await ByAsync("ownerId", "owner.teamId", "owner.team.name"),
        await ByAsync("productId", "productId", "product.name"),
        await ByAsync("accountId", "accountId", "account.name"),
        await ByAsync("source", "source"));

    private async Task<IReadOnlyList<RankAnswer>?> ByAsync(string field, string key, string? name = null)
    {
        if (!sees([field]))
        {
            return null;
        }

        var filter = deals.Filter(Deals.Won, span.On("closedDate"));
        var groups = await deals.GroupsAsync(filter, name is null ? key : $"{key},{name}", limit: Foremost);
        return [.. groups.Select(g => new RankAnswer(g.Text(key), name is null ? null : g.Text(name), deals.Figure(Conditions.All(filter, Conditions.Is(key, g.Text(key))), g)))];
    }
}
