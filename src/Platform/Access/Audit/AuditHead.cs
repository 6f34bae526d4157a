using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Audit;

/// <summary>The end of the chain.</summary>
/// <param name="N">How many entries are sealed.</param>
/// <param name="Hash">The hash of the last of them.</param>
internal readonly record struct AuditHead(long N, string Hash)
{
    public static async Task<AuditHead> ReadAsync(Database database, CancellationToken cancel)
    {
        var statement = new Statement(database.Dialect);
        await using var connection = await database.OpenAsync(cancel);
        return One(await statement.Append(Select).QueryAsync(connection, null, r => Read(r, database.Dialect), cancel));
    }

    /// <summary>Reads the head and keeps every other sealer waiting until the transaction ends.</summary>
    public static async Task<AuditHead> LockAsync(WriteTransaction transaction, CancellationToken cancel) =>
        One(await transaction.QueryAsync(transaction.Statement().Append(Select + transaction.Dialect.ForUpdate), r => Read(r, transaction.Dialect), cancel));

    public async Task SaveAsync(WriteTransaction transaction, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"UPDATE {AuditTables.Head.Name} SET n = {statement.Value(Stored.Integer, N)}, hash = {statement.Value(Stored.Text, Hash)} WHERE id = 1");
        await transaction.ExecuteAsync(statement, cancel);
    }

    private static string Select => $"SELECT t0.n, t0.hash FROM {AuditTables.Head.Name} t0 WHERE t0.id = 1";

    private static AuditHead Read(System.Data.Common.DbDataReader reader, Dialect dialect) =>
        new((long)dialect.Read(reader, 0, Stored.Integer)!, (string)dialect.Read(reader, 1, Stored.Text)!);

    /// <exception cref="UnusableException">Somebody removed it.</exception>
    private static AuditHead One(List<AuditHead> rows) => rows is [var head]
        ? head
        : throw new UnusableException(("审计链的链尾记录（audit_head）不见了，日志被动过。", "The head of the audit chain (audit_head) is gone; somebody tampered with the log."));
}
