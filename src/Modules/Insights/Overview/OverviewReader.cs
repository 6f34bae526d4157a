using Rapport.Platform.Queries;

namespace Rapport.Insights.Overview;

/// <summary>Asks for all figures of the overview, one after the other: each is a statement or a few.</summary>
internal static class OverviewReader
{
    /// <exception cref="Platform.Problems.RefusedException">400 for a period that is none; 403 for a role from which results or close dates are hidden.</exception>
    public static async Task<OverviewAnswer> ReadAsync(Questions questions, OverviewRequest request, CancellationToken cancel)
    {
        bool Sees(params string[] fields) => fields.All(f => questions.Sees(Deals.Object, f));
        if (!questions.Reads(Deals.Object) || !Sees("outcome", "closedDate"))
        {
            throw Errors.NotReadable().Exception();
        }

        var amount = !Sees("amount", "currency") ? null : request.Currency is null ? "amountBase" : "amount";
        var deals = new Deals(questions, await WithinAsync(questions, request, cancel), amount, cancel);
        var span = request.Period is { } text
            ? AskedPeriod.Read(text, questions.Today, questions.Company.FiscalYearStart) ?? throw Errors.Period(text).Exception()
            : await LatestYearAsync(questions, deals, cancel);

        var won = new WonFigures(deals, span, questions.Today);
        var total = await won.TotalAsync();
        var lost = await deals.FigureAsync(deals.Filter(Deals.Lost, span.On("closedDate")));
        var closed = deals.Total(deals.Filter(Deals.Closed, span.On("closedDate")), [total.Total, lost]);
        var rate = Statistics.Proportion.Of(total.Total.Count, closed.Count);
        return new(
            questions.Now,
            new(span.First, span.Last, request.Period is not null, !(questions.Today < span.First) && !(questions.Today > span.Last)),
            request.Currency ?? questions.Company.Currency,
            request.Currency is null,
            total,
            await won.MonthsAsync(),
            new(Percent(rate?.Share), Percent(rate?.Low), Percent(rate?.High), closed, total.Total, lost),
            Sees("stage", "pipelineId", "openedDate") ? await new PipelineFigures(questions, deals).ReadAsync(request.Pipeline, cancel) : null,
            Sees("openedDate") ? await CycleAsync(deals, span) : null,
            await new RankingFigures(deals, span, Sees).ReadAsync(),
            Sees("accountId") && span.First is { } first ? await CustomersAsync(deals, span, first) : null);
    }

    private static double? Percent(double? share) => share is { } s ? Math.Round(s * 100, 4) : null;

    /// <summary>What was asked for, as a condition that holds of every figure.</summary>
    private static async Task<string?> WithinAsync(Questions questions, OverviewRequest request, CancellationToken cancel)
    {
        var teams = request.Team is { } team ? $"owner.teamId in ({string.Join(',', (await TeamTree.BelowAsync(questions, team, cancel)).Select(id => $"'{id}'"))})" : null;
        var within = Conditions.All(
            teams,
            request.Pipeline is { } pipeline ? $"pipelineId eq '{pipeline}'" : null,
            request.Product is { } product ? $"productId eq '{product}'" : null,
            request.Currency is { } currency ? $"currency eq '{currency}'" : null);
        return within.Length == 0 ? null : within;
    }

    /// <summary>This fiscal year; where nothing has closed in it yet, the last one in which something did.</summary>
    private static async Task<Span> LatestYearAsync(Questions questions, Deals deals, CancellationToken cancel)
    {
        var closed = deals.Filter(Deals.Closed, $"closedDate le {Span.Text(questions.Today)}");
        var latest = (await questions.GroupsAsync(Deals.Object, "max(closedDate)", closed, cancel: cancel)).Single().Text("max(closedDate)");
        var day = latest is null ? questions.Today : DateOnly.Parse(latest, System.Globalization.CultureInfo.InvariantCulture);
        var year = Periods.Resolve("this-fiscal-year", day, questions.Company.FiscalYearStart)!.Value;
        return new(year.First, year.Last);
    }

    private static async Task<CycleAnswer> CycleAsync(Deals deals, Span span)
    {
        const string Known = "openedDate ne null and closedDate ne null";
        var counted = deals.Filter(Deals.Won, span.On("closedDate"), Known);
        var groups = await deals.GroupsAsync(counted, "openedDate:daysTo(closedDate)");
        var days = new Statistics.Distribution(groups.Select(g => (g.GetProperty("openedDate").GetInt64(), g.Count())));
        return new(
            deals.Total(counted, [.. groups.Select(g => deals.Figure(counted, g))]),
            await deals.FigureAsync(deals.Filter(Deals.Won, span.On("closedDate"), $"not ({Known})")),
            days.Quantile(0.5), days.Quantile(0.25), days.Quantile(0.75), days.Mean is { } mean ? Math.Round(mean, 4) : null);
    }

    private static async Task<CustomersAnswer> CustomersAsync(Deals deals, Span span, DateOnly first)
    {
        var before = $"accountId in opportunities.accountId where ({Deals.Won} and closedDate lt {Span.Text(first)})";
        var won = Conditions.All(Deals.Won, span.On("closedDate"));
        return new(
            await CustomerAsync(deals.Filter(won, "accountId ne null", $"not ({before})")),
            await CustomerAsync(deals.Filter(won, before)),
            await deals.FigureAsync(deals.Filter(won, "accountId eq null")));

        async Task<CustomerAnswer> CustomerAsync(string filter)
        {
            var group = (await deals.GroupsAsync(filter, more: "countDistinct(accountId)")).Single();
            return new(deals.Figure(filter, group), group.GetProperty("countDistinct(accountId)").GetInt64());
        }
    }
}
