using Rapport.Platform.Problems;

namespace Rapport.Platform.Companies;

/// <summary>Why the company's settings stay as they are.</summary>
internal static class Errors
{
    public static Refusal CurrencyFixed(string currency) => new(409, "company.currency_fixed",
        ($"本位币（{currency}）在首次设置时确定，之后不能更改：已有金额的折算、汇率和统计都以它为准。", $"The company's currency ({currency}) is chosen at set-up and stays: amounts, rates and figures are converted into it."));
}
