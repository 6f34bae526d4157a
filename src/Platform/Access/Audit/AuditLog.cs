using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Audit;

/// <summary>
/// Takes down who did what. An entry is written in the transaction of the act, so that there is none without the other; within a second
/// it is sealed into the chain.
/// </summary>
public sealed class AuditLog(Workspace workspace)
{
    /// <summary>Logs an act; it is logged when the transaction commits.</summary>
    public Task AddAsync(WriteTransaction transaction, AuditEntry entry, CancellationToken cancel) => AddAsync(transaction, [entry], cancel);

    /// <summary>Logs acts, in this order; they are logged when the transaction commits.</summary>
    public Task AddAsync(WriteTransaction transaction, IReadOnlyList<AuditEntry> entries, CancellationToken cancel) =>
        entries.Count == 0 ? Task.CompletedTask : transaction.InsertAsync(AuditTables.Pending, [.. entries.Select(Row)], cancel);

    /// <summary>Logs what changes nothing else, such as a sign-in that failed.</summary>
    public async Task AddAsync(AuditEntry entry, CancellationToken cancel)
    {
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        await AddAsync(transaction, entry, cancel);
        await transaction.CommitAsync(cancel);
    }

    private object?[] Row(AuditEntry entry) =>
        [workspace.Now, entry.Action.Name, entry.UserId == Guid.Empty ? null : entry.UserId, entry.SubjectId, entry.Object, entry.Detail, entry.Address];
}
