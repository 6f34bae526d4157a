using System.Globalization;

namespace Rapport.Insights.Overview;

/// <summary>What was won in a span: in all, by month, by currency, each beside a year before.</summary>
internal sealed class WonFigures(Deals deals, Span span, DateOnly today)
{
    private const string Month = "closedDate:month";

    public async Task<WonAnswer> TotalAsync()
    {
        var filter = Filter(span);
        var total = await deals.FigureAsync(filter);
        var noAmount = deals.Sum is null ? 0 : (await deals.FigureAsync(Conditions.All(filter, "amount eq null"))).Count;
        var averageOf = deals.Sum is null ? 0 : total.Count - total.NoRate - noAmount;
        return new(
            total,
            // A year that is not over stands beside as much of the year before.
            span.First is null ? deals.Nothing(filter) : await deals.FigureAsync(Filter(span.Until(today).YearBefore)),
            noAmount,
            averageOf == 0 ? null : Math.Round(total.Sum!.Value / averageOf, 4),
            averageOf,
            deals.Sum is null ? [] : await CurrenciesAsync(filter),
            await deals.FigureAsync(deals.Filter(Deals.Closed, "closedDate eq null")));
    }

    /// <summary>Every month of the span; of all time, from the first to the last in which something was won.</summary>
    public async Task<IReadOnlyList<MonthAnswer>> MonthsAsync()
    {
        var now = await ByMonthAsync(span);
        var before = span.First is null ? now : await ByMonthAsync(span.YearBefore);
        if ((span.First ?? First(now)) is not { } first || (span.Last ?? Last(now)) is not { } last)
        {
            return [];
        }

        var months = new List<MonthAnswer>();
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1))
        {
            months.Add(new(Name(month), Of(now, month, span.Within(month)), Of(before, month.AddYears(-1), span.YearBefore.Within(month.AddYears(-1)))));
        }

        return months;
    }

    private string Filter(Span within) => deals.Filter(Deals.Won, within.On("closedDate"));

    private async Task<Dictionary<string, System.Text.Json.JsonElement>> ByMonthAsync(Span within) =>
        (await deals.GroupsAsync(Conditions.All(Filter(within), "closedDate ne null"), Month)).ToDictionary(g => g.Text("closedDate")!);

    private Figure Of(Dictionary<string, System.Text.Json.JsonElement> groups, DateOnly month, Span within) =>
        groups.TryGetValue(Name(month), out var group) ? deals.Figure(Filter(within), group) : deals.Nothing(Filter(within));

    private async Task<IReadOnlyList<CurrencyAnswer>> CurrenciesAsync(string filter)
    {
        var valued = Conditions.All(filter, "amount ne null");
        return [.. (await deals.GroupsAsync(valued, "currency", "sum(amount)")).Select(g =>
            new CurrencyAnswer(g.Text("currency"), deals.Figure(Conditions.All(valued, Conditions.Is("currency", g.Text("currency"))), g), g.Number("sum(amount)")))];
    }

    private static DateOnly? First(Dictionary<string, System.Text.Json.JsonElement> groups) => groups.Count == 0 ? null : Day(groups.Keys.Min(StringComparer.Ordinal)!);

    private static DateOnly? Last(Dictionary<string, System.Text.Json.JsonElement> groups) => groups.Count == 0 ? null : Day(groups.Keys.Max(StringComparer.Ordinal)!);

    private static DateOnly Day(string month) => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Name(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
