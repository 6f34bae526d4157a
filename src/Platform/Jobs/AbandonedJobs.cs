using Rapport.Platform.Storage;

namespace Rapport.Platform.Jobs;

/// <summary>
/// Jobs whose runner died, freed when a server starts: it need not wait for their leases to run out. That is for the case where the dead
/// server was one of several.
/// </summary>
public sealed class AbandonedJobs
{
    private readonly Workspace workspace;

    public AbandonedJobs(Workspace workspace) => this.workspace = workspace;

    /// <summary>Frees every job that is said to run, if this process alone holds the workspace and runs none yet.</summary>
    public async Task FreeAsync(CancellationToken cancel)
    {
        // In this order: a server that starts meanwhile holds the workspace before it runs anything, so its jobs are not among those read here.
        var runners = await RunnersAsync(cancel);
        if (runners.Count == 0 || !await workspace.Database.IsHeldAloneAsync(cancel))
        {
            return;
        }

        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        var statement = transaction.Statement();
        var epoch = statement.Value(Stored.Timestamp, DateTime.UnixEpoch);
        var dead = statement.Dialect.In("runner", statement.List(Stored.Text, runners), Stored.Text);
        statement.Append($"UPDATE {JobTable.Name} SET lease_until = {epoch} WHERE status = '{JobStatus.Running}' AND {dead}");
        await transaction.ExecuteAsync(statement, cancel);
        await transaction.CommitAsync(cancel);
    }

    private Task<List<string>> RunnersAsync(CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        statement.Append($"SELECT DISTINCT runner FROM {JobTable.Name} WHERE status = '{JobStatus.Running}' AND runner IS NOT NULL");
        return workspace.Database.QueryAsync(statement, reader => reader.GetString(0), cancel);
    }
}
