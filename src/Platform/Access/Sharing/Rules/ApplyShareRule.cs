using System.Text.Json;
using Rapport.Platform.Jobs;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Sharing.Rules;

/// <summary>Goes through the records of a rule's object, the recycle bin included, and opens or closes them as the rule says; takes everything back where the rule is gone.</summary>
internal sealed class ApplyShareRule(Workspace workspace) : JobKind
{
    public const string KindName = "sharing.apply_rule";

    private const int BatchRows = 500;

    public override string Name => KindName;

    public override Labels Label => ("应用共享规则", "Sharing rule applied");

    /// <param name="Rule">The rule's id.</param>
    /// <param name="Revision">The revision of the rule that the job applies; where there is a later one, another job does.</param>
    /// <param name="After">The last record that is done.</param>
    private sealed record State(Guid Rule, long Revision, Guid? After = null);

    public static string For(ShareRule rule) => JsonSerializer.Serialize(new State(rule.Id, rule.Revision));

    public override async Task<IReadOnlyDictionary<Guid, JobNote>> NotesAsync(IReadOnlyList<Job> jobs, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        var rules = jobs.ToDictionary(j => j.Id, j => JsonSerializer.Deserialize<State>(j.State!)!.Rule);
        statement.Append($"SELECT id, name FROM share_rules WHERE {statement.Among("id", rules.Values.Distinct())}");
        var names = (await workspace.Database.QueryAsync(statement, r => ((Guid)statement.Dialect.Read(r, 0, Stored.Id)!, r.GetString(1)), cancel)).ToDictionary(r => r.Item1, r => r.Item2);
        return rules.Where(r => names.ContainsKey(r.Value)).ToDictionary(r => r.Key, r => new JobNote((names[r.Value], names[r.Value])));
    }

    public override async Task RunAsync(JobRun run, CancellationToken cancel)
    {
        var state = JsonSerializer.Deserialize<State>(run.Job.State!)!;
        // Whoever saved a record without having seen the rule has ended now, and is found below.
        await workspace.Database.WaitForWritersAsync(cancel);
        for (State? next = state; next is not null;)
        {
            cancel.ThrowIfCancellationRequested();
            next = await BatchAsync(run, next, cancel);
        }
    }

    /// <returns>Where to go on; null at the end.</returns>
    private async Task<State?> BatchAsync(JobRun run, State state, CancellationToken cancel)
    {
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        var rule = await ReadAsync(transaction, state.Rule, cancel);
        var next = rule?.Revision != state.Revision ? null
            : rule.Status == ShareRule.Removing ? await CloseAsync(transaction, state, cancel)
            : await OpenAsync(transaction, rule, state, cancel);
        await run.SaveAsync(transaction, JsonSerializer.Serialize(next ?? state), cancel);
        await transaction.CommitAsync(cancel);
        return next;
    }

    private async Task<State?> OpenAsync(WriteTransaction transaction, ShareRule rule, State state, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        var from = state.After is { } after ? $"WHERE t0.id > {statement.Value(Stored.Id, after)} " : "";
        statement.Append($"SELECT t0.id FROM {workspace.Catalog[rule.Object].Table.Name} t0 {from}ORDER BY t0.id LIMIT {BatchRows}{statement.Dialect.ForUpdate}");
        var records = await transaction.QueryAsync(statement, r => (Guid)statement.Dialect.Read(r, 0, Stored.Id)!, cancel);
        if (records.Count > 0)
        {
            await RuleGrants.RefreshAsync(workspace, transaction, rule, records, cancel);
        }

        if (records.Count == BatchRows)
        {
            return state with { After = records[^1] };
        }

        var done = transaction.Statement();
        done.Append($"UPDATE share_rules SET status = '{ShareRule.Applied}' WHERE id = {done.Value(Stored.Id, rule.Id)}");
        await transaction.ExecuteAsync(done, cancel);
        return null;
    }

    private static async Task<State?> CloseAsync(WriteTransaction transaction, State state, CancellationToken cancel)
    {
        var some = transaction.Statement();
        var rule = some.Value(Stored.Id, state.Rule);
        some.Append($"DELETE FROM access WHERE source_id = {rule} AND record_id IN (SELECT a.record_id FROM access a WHERE a.source_id = {rule} ORDER BY a.record_id LIMIT {BatchRows})");
        if (await transaction.ExecuteAsync(some, cancel) > 0)
        {
            return state;
        }

        var itself = transaction.Statement();
        itself.Append($"DELETE FROM share_rules WHERE id = {itself.Value(Stored.Id, state.Rule)}");
        await transaction.ExecuteAsync(itself, cancel);
        return null;
    }

    private static async Task<ShareRule?> ReadAsync(WriteTransaction transaction, Guid id, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"SELECT {ShareRule.Columns} FROM share_rules t0 WHERE id = {statement.Value(Stored.Id, id)}{statement.Dialect.ForUpdate}");
        return (await transaction.QueryAsync(statement, r => ShareRule.Read(r, statement.Dialect), cancel)).SingleOrDefault();
    }
}
