using Rapport.Platform.Problems;

namespace Rapport.Insights;

/// <summary>Why figures are refused.</summary>
internal static class Errors
{
    public static Refusal Period(string text) => new(400, "insights.period",
        ($"“{Short(text)}”不是有效的统计期；可用 2017、2017-Q2、2017-05、2017-01-15..2017-03-31、this-quarter 之类的周期，或 all。",
         $"“{Short(text)}” is not a period; use 2017, 2017-Q2, 2017-05, 2017-01-15..2017-03-31, a period such as this-quarter, or all."));

    public static Refusal Id(string name) => new(400, "insights.id",
        ($"参数 {name} 应为一个 id。", $"The parameter {name} has to be an id."));

    public static Refusal Currency(string text) => new(400, "insights.currency",
        ($"“{Short(text)}”不是币种代码，例如 CNY、USD。", $"“{Short(text)}” is not a currency code such as CNY or USD."));

    public static Refusal NotReadable() => new(403, "insights.not_readable",
        ("您的角色看不到商机的结果或关闭日期，无法统计；请联系管理员。", "Your role does not see opportunities with their outcome and close date, so there is nothing to compute from; ask an administrator."));

    public static Refusal Scope(string text, IEnumerable<string> allowed) => new(400, "insights.scope",
        ($"范围“{Short(text)}”不可用；您可以用 {string.Join("、", allowed)}。", $"The scope “{Short(text)}” is not yours to ask for; you can use {string.Join(", ", allowed)}."));

    private static string Short(string text) => text.Length <= 40 ? text : text[..40];
}
