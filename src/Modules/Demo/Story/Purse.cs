namespace Rapport.Demo.Story;

/// <summary>
/// What things cost. Prices are thought of in yuan and told in round sums of the currency of a sale. The rates are plausible, not quoted from anywhere;
/// a company whose currency is not among them sells in its own alone, as a rate would be made up.
/// </summary>
internal sealed class Purse(string own)
{
    private static readonly Dictionary<string, decimal> Yuan = new(StringComparer.Ordinal)
    {
        ["CNY"] = 1, ["USD"] = 7.1m, ["EUR"] = 7.8m, ["GBP"] = 9.1m, ["JPY"] = 0.048m, ["CHF"] = 8.1m, ["HKD"] = 0.91m, ["SGD"] = 5.3m, ["AUD"] = 4.7m, ["CAD"] = 5.2m,
    };

    /// <summary>What somebody else counts as: a dollar.</summary>
    private static readonly decimal Unknown = Yuan["USD"];

    public string Own { get; } = own;

    /// <summary>The currencies of sales abroad, for which the company keeps rates.</summary>
    public IReadOnlyList<string> Foreign { get; } = Yuan.ContainsKey(own) ? [.. new[] { "USD", "EUR", "JPY", "CNY" }.Where(c => c != own)] : [];

    /// <summary>The currency of a sale somewhere.</summary>
    public string Of(string currency) => Foreign.Contains(currency) ? currency : Own;

    /// <summary>A sum as people would name it.</summary>
    public static decimal Sum(decimal yuan, string currency)
    {
        var sum = yuan / Yuan.GetValueOrDefault(currency, Unknown);
        var step = sum switch { >= 1_000_000 => 5_000, >= 100_000 => 1_000, >= 10_000 => 100, >= 1_000 => 50, _ => 5 };
        return Math.Max(step, Math.Round(sum / step) * step);
    }

    /// <summary>What one unit is worth in the company's currency when the rates have moved by a factor.</summary>
    public decimal Rate(string currency, decimal moved) => Math.Round(Yuan[currency] / Yuan.GetValueOrDefault(Own, Unknown) * moved, 6);
}
