namespace Rapport.Api.Tests.Agreement;

/// <summary>Lists and aggregates put together at random, all valid.</summary>
internal sealed class RandomQuestions(int seed)
{
    private static readonly string[] Texts = ["name", "nextStep", "custom.note", "externalId"];
    private static readonly string[] Numbers = ["amount", "probability", "custom.number", "custom.score", "custom.fee", "amountBase", "custom.feeBase"];
    private static readonly string[] Dates = ["expectedCloseDate", "openedDate", "custom.day"];
    private static readonly string[] Choices = ["source", "custom.kind", "currency"];
    private static readonly string[] Sortable = [.. Texts, .. Numbers, .. Dates, .. Choices, "custom.flag", "custom.at"];
    private static readonly string[] Select = ["externalId", "name", "nextStep", "description", "amount", "amountBase", "probability", "expectedCloseDate", "openedDate", "source", "custom.number", "custom.score", "custom.fee", "custom.feeBase", "custom.flag", "custom.day", "custom.at", "custom.note", "custom.tags", "custom.kind"];
    private static readonly string[] Periods = ["day", "week", "month", "quarter", "year", "fiscalQuarter", "fiscalYear"];

    private readonly Random random = new(seed);
    private readonly HostileRecords values = new(seed);

    /// <summary>A list whose order leaves nothing open; ids differ between databases.</summary>
    public string List()
    {
        var sort = string.Join(',', Enumerable.Range(0, random.Next(0, 3)).Select(_ => Sign() + Pick(Sortable)).Append(Sign() + "externalId"));
        return $"opportunities?select={string.Join(',', Select)}&sort={sort}&limit={Pick(500, 100, 37)}&count=true{Filter()}";
    }

    public string Aggregate()
    {
        var keys = Enumerable.Range(0, random.Next(0, 3)).Select(_ => random.Next(2) == 0 ? $"{Pick([.. Dates, "custom.at"])}:{Pick(Periods)}" : Pick([.. Choices, "custom.flag", "nextStep", "expectedCloseDate", "custom.number"]));
        var measures = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Measure()).Prepend("count").Distinct();
        return $"opportunities/aggregate?groupBy={string.Join(',', keys.Distinct())}&measures={string.Join(',', measures)}{Filter()}";
    }

    private string Measure() => random.Next(4) switch
    {
        0 => $"sum({Pick(Numbers)})",
        1 => $"avg({Pick(Numbers)})",
        2 => $"{Pick("min", "max")}({Pick([.. Texts, .. Numbers, .. Dates, "custom.at"])})",
        _ => $"countDistinct({Pick([.. Texts, .. Numbers, .. Dates, .. Choices])})",
    };

    private string Filter() => random.Next(4) == 0 ? "" : "&filter=" + Uri.EscapeDataString(Condition(random.Next(3)));

    private string Condition(int depth) => depth == 0 ? Comparison() : random.Next(3) switch
    {
        0 => $"not ({Condition(depth - 1)})",
        1 => $"({Condition(depth - 1)} and {Condition(depth - 1)})",
        _ => $"({Condition(depth - 1)} or {Condition(depth - 1)})",
    };

    private string Comparison() => random.Next(9) switch
    {
        0 => $"{Pick([.. Sortable, "custom.tags", "description"])} {Pick("eq", "ne")} null",
        1 => $"{Pick("contains", "startswith", "endswith")}({Pick([.. Texts, "description"])},{Quoted(values.Text(0, 2))})",
        2 => $"{Pick(Texts)} {Operator()} {Quoted(values.Text(1, 3))}",
        3 => random.Next(2) == 0 ? $"{Pick("amount", "amountBase", "custom.score", "custom.fee")} {Operator()} {values.Amount()}" : $"{Pick("probability", "custom.number")} {Operator()} {random.Next(0, 100)}",
        4 => $"{Pick(Dates)} {Operator()} {values.Date()}",
        5 => $"custom.at {Operator()} {values.Time()}",
        6 => $"custom.tags {Pick("eq", "ne")} {Pick("'a'", "'b'")}",
        7 => $"{Pick("source", "custom.kind")} in ('a',{Pick("null", "'b'", "'c'")})".Replace("source in ('a'", "source in ('website'", StringComparison.Ordinal),
        _ => $"custom.flag {Pick("eq", "ne")} {Pick("true", "false")}",
    };

    private string Operator() => Pick("eq", "ne", "gt", "ge", "lt", "le");

    private string Sign() => random.Next(2) == 0 ? "-" : "";

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private T Pick<T>(params T[] from) => from[random.Next(from.Length)];
}
