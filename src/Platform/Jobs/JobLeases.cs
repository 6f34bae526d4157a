using Rapport.Platform.Storage;

namespace Rapport.Platform.Jobs;

/// <summary>
/// Who runs a job is who holds its lease: taken by one guarded update, renewed while the job runs, over a few seconds after its runner
/// died. On every server the same rule, so that a job has one runner at a time.
/// </summary>
internal sealed class JobLeases(Workspace workspace)
{
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    private readonly string runner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";

    /// <summary>Takes the oldest job that nobody runs, or null.</summary>
    public async Task<Job?> ClaimAsync(IReadOnlySet<Guid> except, CancellationToken cancel)
    {
        foreach (var job in (await FreeAsync(except.Count, cancel)).Where(j => !except.Contains(j.Id)))
        {
            await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
            var now = workspace.Now;
            var statement = transaction.Statement();
            var at = statement.Value(Stored.Timestamp, now);
            statement.Append($"""
                UPDATE {JobTable.Name} SET status = '{JobStatus.Running}', runner = {statement.Value(Stored.Text, runner)}, lease_until = {statement.Value(Stored.Timestamp, now + Length)},
                started_at = coalesce(started_at, {at}) WHERE id = {statement.Value(Stored.Id, job.Id)} AND {Free(at)}
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
    private Task<List<Job>> FreeAsync(int running, CancellationToken cancel)
    {
        var dialect = workspace.Database.Dialect;
        var statement = new Statement(dialect);
        statement.Append($"SELECT id, kind, created_by, state FROM {JobTable.Name} WHERE {Free(statement.Value(Stored.Timestamp, workspace.Now))} ORDER BY created_at, id LIMIT {running + 4}");
        return workspace.Database.QueryAsync(statement, reader => new Job(
            (Guid)dialect.Read(reader, 0, Stored.Id)!,
            (string)dialect.Read(reader, 1, Stored.Text)!,
            (Guid)dialect.Read(reader, 2, Stored.Id)!,
            (string?)dialect.Read(reader, 3, Stored.Json)), cancel);
    }
}
