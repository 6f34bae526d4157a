using System.Text.Json;
using Rapport.Platform.Definitions;
using Rapport.Platform.Jobs;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Currencies;

/// <summary>
/// After a rate of a currency came, changed or went: computes the base amounts of all records in that currency anew. Base amounts are
/// derived data, so this makes no new version and no history. A closed record keeps the amount it was closed with; if it had none
/// because there was no rate, it gets one now.
/// </summary>
internal sealed class RecomputeBaseAmounts(Workspace workspace, Rates rates) : JobKind
{
    public const string KindName = "currencies.recompute";

    private const int BatchRows = 500;

    public override string Name => KindName;

    public override Labels Label => ("按汇率重算金额", "Amounts converted anew");

    /// <param name="Currency">The currency whose rates changed.</param>
    /// <param name="Object">The object at hand; null before the first.</param>
    /// <param name="After">The last record of it that is done.</param>
    private sealed record State(string Currency, string? Object = null, Guid? After = null);

    public static string For(string currency) => JsonSerializer.Serialize(new State(currency));

    public override Task<IReadOnlyDictionary<Guid, JobNote>> NotesAsync(IReadOnlyList<Job> jobs, CancellationToken cancel) => JobNote.OfEach(jobs, job =>
    {
        var currency = JsonSerializer.Deserialize<State>(job.State!)!.Currency;
        return new((currency, currency));
    });

    public override async Task RunAsync(JobRun run, CancellationToken cancel)
    {
        var state = JsonSerializer.Deserialize<State>(run.Job.State!)!;
        rates.Forget();
        var objects = workspace.Catalog.All.Where(o => o.MoneyFields.Count > 0).OrderBy(o => o.Name, StringComparer.Ordinal);
        foreach (var definition in objects.Where(o => state.Object is null || string.CompareOrdinal(o.Name, state.Object) >= 0))
        {
            var after = definition.Name == state.Object ? state.After : null;
            do
            {
                cancel.ThrowIfCancellationRequested();
                after = await BatchAsync(run, definition, state.Currency, after, cancel);
            }
            while (after is not null);
        }
    }

    /// <returns>The last record of the batch, or null when it was the last batch.</returns>
    private async Task<Guid?> BatchAsync(JobRun run, ObjectDefinition definition, string currency, Guid? after, CancellationToken cancel)
    {
        var table = await rates.NowAsync(cancel);
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        var records = await LoadAsync(transaction, definition, currency, after, cancel);
        var today = workspace.Company.Day(workspace.Now);
        var changed = records.Where(r => (!definition.RateFrozen(r) || LacksBase(r)) && BaseAmounts.Set(r, table, today)).ToList();
        if (changed.Count > 0)
        {
            var fields = definition.MoneyFields.Select(f => definition[Fields.Money.MoneyFields.BasePath(f)]).ToHashSet();
            var (columns, indexes) = definition.Table.ColumnsOf(fields);
            await transaction.UpdateAsync(definition.Table.Name, columns, [.. changed.Select(record =>
            {
                var row = definition.Table.Row(record);
                return (object?[])[record.Id, (long)record.Version, .. indexes.Select(i => row[i])];
            })], cancel);
        }

        await run.SaveAsync(transaction, JsonSerializer.Serialize(new State(currency, definition.Name, records.LastOrDefault()?.Id ?? after)), cancel);
        await transaction.CommitAsync(cancel);
        return records.Count == BatchRows ? records[^1].Id : null;
    }

    /// <summary>The recycle bin included: what comes back from it must be right.</summary>
    private static Task<List<Record>> LoadAsync(WriteTransaction transaction, ObjectDefinition definition, string currency, Guid? after, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        var field = BaseAmounts.CurrencyField(definition);
        var column = field.Custom ? statement.Dialect.InCustom("t0", field.Column, Stored.Text) : $"t0.{field.Column}";
        statement.Append($"SELECT {RecordLoader.Columns(definition)} FROM {definition.Table.Name} t0 WHERE {column} = {statement.Value(Stored.Text, currency)}");
        if (after is { } id)
        {
            statement.Append($" AND t0.id > {statement.Value(Stored.Id, id)}");
        }

        statement.Append($" ORDER BY t0.id LIMIT {BatchRows}{statement.Dialect.ForUpdate}");
        return transaction.QueryAsync(statement, r => RecordLoader.Read(r, definition, statement.Dialect), cancel);
    }

    private static bool LacksBase(Record record) =>
        record.Definition.MoneyFields.Any(f => record[f] is not null && record.Get<decimal?>(Fields.Money.MoneyFields.BasePath(f)) is null);
}
