namespace Rapport.Platform.Currencies;

/// <summary>Dated rates: the company's currency per unit of another, each holding from its date until the next.</summary>
public sealed class RateTable
{
    private readonly Dictionary<string, (DateOnly[] Dates, decimal[] Rates)> byCurrency;

    public RateTable(string baseCurrency, IEnumerable<(string Currency, DateOnly Date, decimal Rate)> rates, DateTime readAt)
    {
        BaseCurrency = baseCurrency;
        ReadAt = readAt;
        byCurrency = rates.GroupBy(r => r.Currency).ToDictionary(g => g.Key, g =>
        {
            var ordered = g.OrderBy(r => r.Date).ToList();
            return (ordered.Select(r => r.Date).ToArray(), ordered.Select(r => r.Rate).ToArray());
        });
    }

    /// <summary>The company's currency, into which amounts are converted.</summary>
    public string BaseCurrency { get; }

    public DateTime ReadAt { get; }

    /// <summary>The rate that holds on a day: 1 for the company's own currency, null before the first known rate. Never a guess.</summary>
    public decimal? On(string currency, DateOnly day)
    {
        if (currency == BaseCurrency)
        {
            return 1;
        }

        if (!byCurrency.TryGetValue(currency, out var known))
        {
            return null;
        }

        var index = Array.BinarySearch(known.Dates, day);
        index = index >= 0 ? index : ~index - 1;
        return index >= 0 ? known.Rates[index] : null;
    }

    /// <summary>An amount in the company's currency, rounded to four decimals (half to even); null without a rate, or beyond what an amount may be.</summary>
    public decimal? Convert(decimal amount, string currency, DateOnly day)
    {
        if (On(currency, day) is not { } rate)
        {
            return null;
        }

        var converted = decimal.Round(amount * rate, 4);
        return Math.Abs(converted) < 10_000_000_000_000m ? converted : null;
    }
}
