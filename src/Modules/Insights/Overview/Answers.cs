using System.Text.Json.Serialization;

namespace Rapport.Insights.Overview;

/// <summary>The overview, as it is answered. Every <c>filter</c> lists exactly the opportunities that a figure counts.</summary>
/// <param name="At">When it was computed.</param>
/// <param name="Currency">The currency of every amount.</param>
/// <param name="Converted">Whether amounts of other currencies are in it, at the rate of their dates.</param>
internal sealed record OverviewAnswer(
    DateTime At, PeriodAnswer Period, string Currency, bool Converted, WonAnswer Won, IReadOnlyList<MonthAnswer> Months, RateAnswer WinRate,
    PipelineAnswer? Pipeline, CycleAnswer? Cycle, RankingsAnswer Rankings, CustomersAnswer? Customers);

/// <param name="From">Null for all time.</param>
/// <param name="Asked">Whether it was asked for; else the overview chose it.</param>
/// <param name="Current">Whether today lies in it.</param>
internal sealed record PeriodAnswer(DateOnly? From, DateOnly? To, bool Asked, bool Current);

/// <summary>Opportunities and what they are worth.</summary>
/// <param name="Sum">In the currency of the answer; null where the viewer does not see amounts.</param>
/// <param name="NoRate">How many have an amount whose currency had no rate; the sum leaves them out.</param>
internal sealed record Figure(string Filter, long Count, decimal? Sum, long NoRate);

/// <param name="Before">The same a year before; of a period that is not over, as much as is over.</param>
/// <param name="NoAmount">How many have no amount at all.</param>
/// <param name="Average">The sum by those that are in it.</param>
/// <param name="AverageOf">How many those are.</param>
/// <param name="Undated">Won or lost without a close date: in no period.</param>
internal sealed record WonAnswer(Figure Total, Figure Before, long NoAmount, decimal? Average, long AverageOf, IReadOnlyList<CurrencyAnswer> Currencies, Figure Undated);

/// <param name="Own">The sum in its own currency.</param>
internal sealed record CurrencyAnswer(string? Currency, Figure Figure, decimal? Own);

internal sealed record MonthAnswer(string Month, Figure Won, Figure Before);

/// <param name="Percent">Won of closed; null where nothing closed.</param>
/// <param name="Low">The lower end of the Wilson interval of 95 %.</param>
internal sealed record RateAnswer(double? Percent, double? Low, double? High, Figure Closed, Figure Won, Figure Lost);

internal sealed record PipelineAnswer(Figure Total, IReadOnlyList<AgeAnswer> Ages, IReadOnlyList<StageAnswer> Stages);

/// <param name="From">Days open, included; null where nobody knows the day it began.</param>
/// <param name="To">Included; null without an end.</param>
internal sealed record AgeAnswer(int? From, int? To, Figure Figure);

internal sealed record StageAnswer(string? PipelineId, LabelAnswer? Pipeline, string? Stage, LabelAnswer Label, Figure Figure, IReadOnlyList<AgeAnswer> Ages);

/// <summary>A text in both languages.</summary>
internal sealed record LabelAnswer([property: JsonPropertyName("zh-CN")] string Zh, string En);

/// <summary>Days from opened to won.</summary>
/// <param name="Counted">Those with both dates.</param>
/// <param name="LeftOut">Those without.</param>
internal sealed record CycleAnswer(Figure Counted, Figure LeftOut, double? Median, double? LowerQuartile, double? UpperQuartile, double? Mean);

/// <summary>Who and what brought the won amount, the foremost ten of each. Null where the viewer does not see what it goes by.</summary>
internal sealed record RankingsAnswer(
    IReadOnlyList<RankAnswer>? People, IReadOnlyList<RankAnswer>? Teams, IReadOnlyList<RankAnswer>? Products, IReadOnlyList<RankAnswer>? Accounts, IReadOnlyList<RankAnswer>? Sources);

/// <param name="Key">The id, or the value of a choice; null for none.</param>
internal sealed record RankAnswer(string? Key, string? Name, Figure Figure);

/// <summary>Won in the period from customers that had bought before it began, and from those that had not.</summary>
/// <param name="NoAccount">Won without an account that the viewer may see.</param>
internal sealed record CustomersAnswer(CustomerAnswer New, CustomerAnswer Existing, Figure NoAccount);

internal sealed record CustomerAnswer(Figure Figure, long Accounts);
