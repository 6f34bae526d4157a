using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Audit;

/// <summary>Moves what waits into the chain. One sealer works at a time, on whichever server; what commits late comes later in the chain.</summary>
internal sealed class AuditSealing(Workspace workspace)
{
    /// <summary>Seals everything that waits, a transaction for as many as a job may write at a time.</summary>
    public async Task SealAsync(CancellationToken cancel)
    {
        // A look before the leap: while there is nothing to seal, nobody waits at the write gate and nothing is written.
        while (await AnyAsync(cancel) && await SealSomeAsync(cancel))
        {
        }
    }

    private async Task<bool> AnyAsync(CancellationToken cancel) =>
        (await workspace.Database.QueryAsync(new Statement(workspace.Database.Dialect).Append($"SELECT 1 FROM {AuditTables.Pending.Name} LIMIT 1"), _ => true, cancel)).Count > 0;

    /// <returns>Whether there may be more.</returns>
    private async Task<bool> SealSomeAsync(CancellationToken cancel)
    {
        var most = workspace.Database.JobPace.MaxRows;
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        var head = await AuditHead.LockAsync(transaction, cancel);
        // What is deleted is what was read: a number below the last one may commit later, and waits for its turn.
        var taken = await transaction.QueryAsync(transaction.Statement().Append(
            $"DELETE FROM {AuditTables.Pending.Name} WHERE seq IN (SELECT seq FROM {AuditTables.Pending.Name} ORDER BY seq LIMIT {most}) RETURNING seq, {SealedEntry.Columns}"),
            r => SealedEntry.Read(r, transaction.Dialect), cancel);
        if (taken.Count == 0)
        {
            return false;
        }

        var rows = new List<object?[]>(taken.Count);
        foreach (var entry in taken.OrderBy(e => e.N))
        {
            head = new(head.N + 1, AuditChain.Hash(head.Hash, entry));
            rows.Add((entry with { N = head.N, Hash = head.Hash }).Row());
        }

        await transaction.InsertAsync(AuditTables.Chain, rows, cancel);
        await head.SaveAsync(transaction, cancel);
        await transaction.CommitAsync(cancel);
        return taken.Count == most;
    }
}
