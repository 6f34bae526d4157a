using System.Data.Common;
using System.Diagnostics;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Jobs;

/// <summary>
/// Who runs a job is who holds its lease: taken by one guarded update, renewed while the job runs, over a few seconds after its runner
/// died. On every server the same rule, so that a job has one runner at a time. A clock that was set back would make a dead runner's lease
/// last until it has caught up, so a lease that nobody renews is over too, however long it says it lasts.
/// </summary>
internal sealed class JobLeases(Workspace workspace)
{
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    /// <summary>For how long this process must have seen a lease unchanged; several renewals of a runner that lives.</summary>
    private static readonly TimeSpan Unrenewed = Length + TimeSpan.FromSeconds(2);

    private Dictionary<(Guid Job, DateTime Until), long> seen = [];

    private readonly string runner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";

    /// <summary>Takes the oldest job that nobody runs, or null.</summary>
    public async Task<Job?> ClaimAsync(IReadOnlySet<Guid> except, CancellationToken cancel)
    {
        foreach (var (job, until) in (await FreeAsync(except.Count, cancel)).Concat(await UnrenewedAsync(cancel)).Where(j => !except.Contains(j.Job.Id)))
        {
            await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
            var now = workspace.Now;
            var statement = transaction.Statement();
            var at = statement.Value(Stored.Timestamp, now);
            var still = until is null ? Free(at) : $"status = '{JobStatus.Running}' AND lease_until = {statement.Value(Stored.Timestamp, until)}";
            statement.Append($"""
                UPDATE {JobTable.Name} SET status = '{JobStatus.Running}', runner = {statement.Value(Stored.Text, runner)}, lease_until = {statement.Value(Stored.Timestamp, now + Length)},
                started_at = coalesce(started_at, {at}) WHERE id = {statement.Value(Stored.Id, job.Id)} AND {still}
                """);
            if (await transaction.ExecuteAsync(statement, cancel) == 1)
            {
                await transaction.CommitAsync(cancel);
                return job;
            }
        }

        return null;
    }

    /// <summary>Renews the lease in a transaction of the job's work, which thereby cannot commit after somebody else took the job over.</summary>
    /// <exception cref="JobLostException">Somebody else has it.</exception>
    public async Task HoldAsync(WriteTransaction transaction, Guid id, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"UPDATE {JobTable.Name} SET lease_until = {statement.Value(Stored.Timestamp, workspace.Now + Length)} WHERE {Mine(statement, id)}");
        await OneAsync(transaction, statement, cancel);
    }

    public async Task SaveAsync(WriteTransaction transaction, Guid id, string state, CancellationToken cancel)
    {
        var statement = transaction.Statement();
        statement.Append($"UPDATE {JobTable.Name} SET lease_until = {statement.Value(Stored.Timestamp, workspace.Now + Length)}, state = {statement.Value(Stored.Json, state)} WHERE {Mine(statement, id)}");
        await OneAsync(transaction, statement, cancel);
    }

    /// <summary>Renews the lease from outside the job's work.</summary>
    /// <returns>Whether the job is to stop; null when somebody else has it.</returns>
    public async Task<bool?> RenewAsync(Guid id, CancellationToken cancel)
    {
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        var statement = transaction.Statement();
        statement.Append($"UPDATE {JobTable.Name} SET lease_until = {statement.Value(Stored.Timestamp, workspace.Now + Length)} WHERE {Mine(statement, id)} RETURNING cancel_requested");
        var rows = await transaction.QueryAsync(statement, r => (bool)transaction.Dialect.Read(r, 0, Stored.Boolean)!, cancel);
        await transaction.CommitAsync(cancel);
        return rows.Count == 0 ? null : rows[0];
    }

    /// <summary>Gives the job back unfinished, so that the next process goes on at once.</summary>
    public async Task ReleaseAsync(Guid id, CancellationToken cancel)
    {
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        var statement = transaction.Statement();
        statement.Append($"UPDATE {JobTable.Name} SET lease_until = {statement.Value(Stored.Timestamp, DateTime.UnixEpoch)}, runner = NULL WHERE {Mine(statement, id)}");
        await transaction.ExecuteAsync(statement, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Ends the job, together with what <paramref name="also"/> has to say about it.</summary>
    public async Task EndAsync(Guid id, JobEnd end, Func<WriteTransaction, Task> also, CancellationToken cancel)
    {
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        var statement = transaction.Statement();
        statement.Append($"""
            UPDATE {JobTable.Name} SET status = {statement.Value(Stored.Text, end.Status)}, ended_at = {statement.Value(Stored.Timestamp, end.At)},
            error = {statement.Value(Stored.Text, end.Problem is null ? null : ProblemText.Write(end.Problem))}, runner = NULL, lease_until = NULL WHERE {Mine(statement, id)}
            """);
        await OneAsync(transaction, statement, cancel);
        await also(transaction);
        await transaction.CommitAsync(cancel);
    }

    private static string Free(string now) =>
        $"(status = '{JobStatus.Queued}' OR (status = '{JobStatus.Running}' AND lease_until < {now}))";

    private string Mine(Statement statement, Guid id) =>
        $"id = {statement.Value(Stored.Id, id)} AND status = '{JobStatus.Running}' AND runner = {statement.Value(Stored.Text, runner)}";

    private static async Task OneAsync(WriteTransaction transaction, Statement statement, CancellationToken cancel)
    {
        if (await transaction.ExecuteAsync(statement, cancel) != 1)
        {
            throw new JobLostException();
        }
    }

    /// <summary>A look before the leap: nobody waits at the write gate while there is nothing to take.</summary>
    private Task<List<(Job Job, DateTime? Until)>> FreeAsync(int running, CancellationToken cancel) =>
        FindAsync(s => $"{Free(s.Value(Stored.Timestamp, workspace.Now))} ORDER BY created_at, id LIMIT {running + 4}", r => (Read(r), (DateTime?)null), cancel);

    /// <summary>Jobs whose leases last, and have not changed since this process began to look.</summary>
    private async Task<List<(Job Job, DateTime? Until)>> UnrenewedAsync(CancellationToken cancel)
    {
        var dialect = workspace.Database.Dialect;
        var leased = await FindAsync(
            s => $"status = '{JobStatus.Running}' AND lease_until >= {s.Value(Stored.Timestamp, workspace.Now)} ORDER BY created_at, id",
            r => (Job: Read(r), Until: (DateTime?)dialect.Read(r, 4, Stored.Timestamp)!), cancel);
        seen = leased.ToDictionary(l => (l.Job.Id, l.Until!.Value), l => seen.GetValueOrDefault((l.Job.Id, l.Until!.Value), Stopwatch.GetTimestamp()));
        return leased.FindAll(l => Stopwatch.GetElapsedTime(seen[(l.Job.Id, l.Until!.Value)]) > Unrenewed);
    }

    private Task<List<T>> FindAsync<T>(Func<Statement, string> which, Func<DbDataReader, T> read, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        statement.Append($"SELECT id, kind, created_by, state, lease_until FROM {JobTable.Name} WHERE {which(statement)}");
        return workspace.Database.QueryAsync(statement, read, cancel);
    }

    private Job Read(DbDataReader reader)
    {
        var dialect = workspace.Database.Dialect;
        return new(
            (Guid)dialect.Read(reader, 0, Stored.Id)!,
            (string)dialect.Read(reader, 1, Stored.Text)!,
            (Guid)dialect.Read(reader, 2, Stored.Id)!,
            (string?)dialect.Read(reader, 3, Stored.Json));
    }
}
