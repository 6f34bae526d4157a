using Microsoft.AspNetCore.Http;
using Rapport.Platform;

namespace Rapport.Insights.Overview;

/// <summary>What the overview is asked for.</summary>
/// <param name="Period">As it was asked for; null where the overview chooses.</param>
/// <param name="Team">With the teams below it.</param>
/// <param name="Currency">The only currency that counts; null for all, in the company's.</param>
internal sealed record OverviewRequest(string? Period, Guid? Team, Guid? Pipeline, Guid? Product, string? Currency)
{
    public static readonly (string Name, Labels Means)[] Parameters =
    [
        ("period", ("统计期：2017、2017-Q2、2017-05、2017-01-15..2017-03-31、this-quarter 之类的周期，或 all；不填则为本财年，本财年还没有商机关闭时为最近有商机关闭的财年。",
            "The time it is about: 2017, 2017-Q2, 2017-05, 2017-01-15..2017-03-31, a period such as this-quarter, or all; unless said otherwise this fiscal year, or the last one in which a sale closed.")),
        ("team", ("只看这个团队及其下级团队负责的商机。", "Only sales that this team and those below it own.")),
        ("pipeline", ("只看这个销售流程。", "Only this pipeline.")),
        ("product", ("只看主要产品是它的商机。", "Only sales with this main product.")),
        ("currency", ("只看这个币种的商机，金额以它计；不填则为全部币种，金额折合成公司本位币。", "Only sales in this currency, in its own money; without it all, in the company's currency.")),
    ];

    /// <exception cref="Platform.Problems.RefusedException">400 for what is no id, no currency.</exception>
    public static OverviewRequest From(IQueryCollection query)
    {
        var currency = Text(query, "currency");
        return currency is null || (currency.Length == 3 && currency.All(char.IsAsciiLetterUpper))
            ? new(Text(query, "period"), Id(query, "team"), Id(query, "pipeline"), Id(query, "product"), currency)
            : throw Errors.Currency(currency).Exception();
    }

    private static Guid? Id(IQueryCollection query, string name) =>
        Text(query, name) is not { } text ? null : Guid.TryParseExact(text, "D", out var id) ? id : throw Errors.Id(name).Exception();

    private static string? Text(IQueryCollection query, string name) => query[name] is [{ Length: > 0 } text, ..] ? text : null;
}
