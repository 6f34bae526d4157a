using Rapport.Platform.Queries;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Sharing.Rules;

/// <summary>Keeps what sharing rules open as the records are: in the transaction that saves them, and by a job where a rule itself changes.</summary>
internal static class RuleGrants
{
    /// <summary>
    /// After records are saved. The rules are read behind the save and never kept in memory: on PostgreSQL a transaction that does not see
    /// a new rule here has begun before that rule was there, and the job that applies the rule waits for it to end.
    /// </summary>
    public static async Task FollowAsync(WriteSession session, IReadOnlyList<ShareRule> rules, IEnumerable<Change> changes, CancellationToken cancel)
    {
        var saved = changes.Where(c => c.Kind is ChangeKind.Create or ChangeKind.Update).Select(c => c.Id!.Value).ToList();
        foreach (var rule in saved.Count > 0 ? rules : [])
        {
            await RefreshAsync(session.Workspace, session.Transaction, rule, saved, cancel);
        }
    }

    /// <summary>Makes what a rule opens of some records what it says now.</summary>
    public static async Task RefreshAsync(Workspace workspace, WriteTransaction transaction, ShareRule rule, IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        var closing = transaction.Statement();
        closing.Append($"DELETE FROM access WHERE source_id = {closing.Value(Stored.Id, rule.Id)} AND {closing.Among("record_id", records)}");
        await transaction.ExecuteAsync(closing, cancel);

        var definition = workspace.Catalog[rule.Object];
        var context = new QueryContext(workspace, People.System(workspace.Company), definition);
        var opening = transaction.Statement();
        var source = new QuerySource(context, opening);
        var filter = RuleFilter.Sql(context, source, opening, rule.Filter);
        var principals = string.Join(" UNION ALL ", rule.Principals.Select(p => $"SELECT {opening.Value(Stored.Id, p)} AS id"));
        opening.Append($"""
            INSERT INTO access ({string.Join(", ", Grant.Table.Columns.Select(c => c.Name))})
            SELECT t0.id, p.id, {opening.Value(Stored.Id, rule.Id)}, '{definition.Name}', {opening.Value(Stored.Integer, rule.Level)}, NULL, {opening.Value(Stored.Timestamp, workspace.Now)}, {opening.Value(Stored.Id, rule.CreatedBy)}
            FROM {source.From} CROSS JOIN ({principals}) p
            WHERE {opening.Among("t0.id", records)} AND {filter}
            """);
        await transaction.ExecuteAsync(opening, cancel);
    }
}
