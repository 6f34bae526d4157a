using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Currencies;

/// <summary>The dated exchange rates of the workspace, kept in memory and read anew when they change.</summary>
public sealed class Rates
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(30);

    private readonly Workspace workspace;
    private volatile RateTable? table;

    public Rates(Workspace workspace, ChangeSignal signal)
    {
        this.workspace = workspace;
        signal.Listen(name =>
        {
            if (name == CurrencyRateObject.Name)
            {
                Forget();
            }
        });
    }

    /// <summary>Has the rates read anew when they are next asked for.</summary>
    internal void Forget() => table = null;

    /// <summary>The rates as they are now; another node's change is seen within half a minute, and its job puts right what was saved meanwhile.</summary>
    public async Task<RateTable> NowAsync(CancellationToken cancel)
    {
        // The first run chooses the currency after the server has begun to read and write.
        if (table is { } known && known.BaseCurrency == workspace.Company.Currency && (workspace.Now - known.ReadAt).Duration() < Freshness)
        {
            return known;
        }

        var statement = new Statement(workspace.Database.Dialect);
        statement.Append("SELECT currency, date, rate FROM currency_rates WHERE deleted_at IS NULL");
        var rates = await workspace.Database.QueryAsync(statement, reader => (
            (string)statement.Dialect.Read(reader, 0, Stored.Text)!,
            (DateOnly)statement.Dialect.Read(reader, 1, Stored.Date)!,
            (decimal)statement.Dialect.Read(reader, 2, new(StorageKind.Decimal, CurrencyRateObject.Scale))!), cancel);
        return table = new(workspace.Company.Currency, rates, workspace.Now);
    }
}
