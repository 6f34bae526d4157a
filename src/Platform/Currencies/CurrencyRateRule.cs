using Rapport.Platform.Jobs;
using Rapport.Platform.Problems;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Currencies;

/// <summary>One rate for a currency and a day, and none for the company's own currency.</summary>
internal sealed class CurrencyRateRule : RecordRule
{
    public override string Object => CurrencyRateObject.Name;

    public override async Task ApplyAsync(RuleBatch batch, CancellationToken cancel)
    {
        var claims = batch.Changes
            .Where(c => c.Changes("currency") || c.Changes("date"))
            .Select(c => (Change: c, Key: (Currency: c.After.Get<string>("currency")!, Date: c.After.Get<DateOnly?>("date")!.Value)))
            .ToList();
        if (claims.Count == 0)
        {
            return;
        }

        var taken = await TakenAsync(batch.Session, claims.Select(c => c.Key.Currency).Distinct(), cancel);
        foreach (var (change, key) in claims)
        {
            if (key.Currency == batch.Session.Workspace.Company.Currency)
            {
                change.Refuse(OwnCurrency(key.Currency));
            }
            else if (!taken.Add(key))
            {
                change.Refuse(Duplicate());
            }
        }
    }

    /// <summary>Amounts in the currency are worth something else now: a job computes them anew.</summary>
    public override async Task SavedAsync(RuleBatch batch, CancellationToken cancel)
    {
        var currencies = batch.Changes.SelectMany(c => new[] { c.Before?.Get<string>("currency"), c.After.Get<string>("currency") }).OfType<string>();
        foreach (var currency in currencies.Distinct(StringComparer.Ordinal))
        {
            await JobQueue.AddAsync(batch.Session.Transaction, RecomputeBaseAmounts.KindName, batch.Context.Viewer.UserId, RecomputeBaseAmounts.For(currency), batch.Session.Workspace.Now, cancel);
        }
    }

    private static async Task<HashSet<(string, DateOnly)>> TakenAsync(WriteSession session, IEnumerable<string> currencies, CancellationToken cancel)
    {
        var statement = session.Transaction.Statement();
        statement.Append($"SELECT currency, date FROM currency_rates WHERE deleted_at IS NULL AND {statement.Dialect.In("currency", statement.List(Stored.Text, currencies), Stored.Text)}");
        return [.. await session.Transaction.QueryAsync(statement, r => ((string)statement.Dialect.Read(r, 0, Stored.Text)!, (DateOnly)statement.Dialect.Read(r, 1, Stored.Date)!), cancel)];
    }

    private static Refusal OwnCurrency(string currency) => new(422, "currency_rate.own_currency",
        ($"{currency} 是公司的本位币，不需要汇率。", $"{currency} is the company's own currency and needs no rate."), "currency");

    private static Refusal Duplicate() => new(409, "currency_rate.duplicate",
        ("这种货币在这一天已有汇率，请修改原来的。", "There is a rate for this currency and day already; change that one."), "date");
}
