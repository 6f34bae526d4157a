using Rapport.Platform.Storage;

namespace Rapport.Platform.Records.Runs;

/// <summary>A change as the history tells it.</summary>
/// <param name="OfRun">Whether the run made it; else somebody has since.</param>
/// <param name="Changes">The fields with their values before and after, as JSON.</param>
internal sealed record PastChange(long Version, string Kind, bool OfRun, string? Changes);

/// <summary>A record that a run wrote, and all that happened to it from then on, in order.</summary>
internal sealed record WrittenRecord(Guid Id, string Object, IReadOnlyList<PastChange> Changes)
{
    public const string Created = "created";
    public const string Updated = "updated";

    public IEnumerable<PastChange> OfRun => Changes.Where(c => c.OfRun);

    public bool IsCreated => OfRun.Any(c => c.Kind == Created);

    public int LastVersion => (int)Changes[^1].Version;

    /// <summary>The run's changes of the record as ones that stay.</summary>
    public IEnumerable<KeptChange> Kept(KeptReason reason) => OfRun.Select(c => Kept(c, reason));

    public KeptChange Kept(PastChange change, KeptReason? reason) => new(Id, change.Version, Object, change.Kind, reason);
}

/// <summary>Walks what a run wrote.</summary>
internal static class RunHistory
{
    /// <summary>How many changes the run made.</summary>
    public static async Task<long> CountAsync(Database database, Guid run, CancellationToken cancel)
    {
        var statement = new Statement(database.Dialect);
        statement.Append($"SELECT count(*) FROM history WHERE run_id = {statement.Value(Stored.Id, run)}");
        return (await database.QueryAsync(statement, r => (long)statement.Dialect.Read(r, 0, Stored.Integer)!, cancel))[0];
    }

    /// <summary>The records that are next, the latest first.</summary>
    public static Task<List<Guid>> NextAsync(Database database, Guid run, UndoPosition position, int limit, CancellationToken cancel)
    {
        var statement = new Statement(database.Dialect);
        var id = statement.Value(Stored.Id, run);
        var (table, which) = position.Step switch
        {
            UndoStep.Reverting => ("history", $"kind = '{WrittenRecord.Updated}'"),
            UndoStep.Deleting => ("history", $"kind = '{WrittenRecord.Created}'"),
            _ => (KeptChange.Table.Name, "reason IS NULL"),
        };
        var after = position.After is { } last ? $" AND record_id < {statement.Value(Stored.Id, last)}" : "";
        statement.Append($"SELECT DISTINCT record_id FROM {table} WHERE run_id = {id} AND {which}{after} ORDER BY record_id DESC LIMIT {limit}");
        return database.QueryAsync(statement, r => (Guid)statement.Dialect.Read(r, 0, Stored.Id)!, cancel);
    }

    /// <summary>What happened to records since the run wrote them first.</summary>
    public static async Task<List<WrittenRecord>> ReadAsync(WriteTransaction transaction, Guid run, IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        var id = statement.Value(Stored.Id, run);
        statement.Append($"""
            SELECT h.record_id, h.object, h.version, h.kind, h.run_id, h.changes FROM history h
            WHERE {statement.Among("h.record_id", ids)} AND h.version >= (SELECT min(f.version) FROM history f WHERE f.record_id = h.record_id AND f.run_id = {id})
            ORDER BY h.record_id DESC, h.version
            """);
        var rows = await transaction.QueryAsync(statement, r => (
            Id: (Guid)statement.Dialect.Read(r, 0, Stored.Id)!,
            Object: (string)statement.Dialect.Read(r, 1, Stored.Text)!,
            Change: new PastChange(
                (long)statement.Dialect.Read(r, 2, Stored.Integer)!,
                (string)statement.Dialect.Read(r, 3, Stored.Text)!,
                (Guid?)statement.Dialect.Read(r, 4, Stored.Id) == run,
                (string?)statement.Dialect.Read(r, 5, Stored.Json))), cancel);
        return [.. rows.GroupBy(r => r.Id).Select(g => new WrittenRecord(g.Key, g.First().Object, [.. g.Select(r => r.Change)]))];
    }
}
