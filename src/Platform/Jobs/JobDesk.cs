using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Rapport.Platform.Problems;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Jobs;

/// <summary>How a job stands.</summary>
/// <param name="Job">The job.</param>
/// <param name="Status">One of <see cref="JobStatus"/>.</param>
/// <param name="Problem">Why it failed.</param>
public sealed record JobStanding(Job Job, string Status, Refusal? Problem)
{
    public bool IsUnderWay => Status is JobStatus.Queued or JobStatus.Running;
}

/// <summary>For work of which a workspace has at most one at a time: asks how it stands, begins it, and runs it where no server does.</summary>
public sealed class JobDesk(Workspace workspace, IServiceProvider services)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    /// <summary>The latest job of these kinds; null when there never was one.</summary>
    public async Task<JobStanding?> LatestAsync(IReadOnlyCollection<string> kinds, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        return (await workspace.Database.QueryAsync(Latest(statement, kinds), r => Read(r, statement.Dialect), cancel)).FirstOrDefault();
    }

    /// <summary>Queues a job unless one of these kinds is under way. Whoever asks in the same moment waits here. Call <see cref="JobQueue.Wake"/> after the commit.</summary>
    /// <returns>The job's id; null when one is under way.</returns>
    public async Task<Guid?> AddAloneAsync(WriteTransaction transaction, IReadOnlyCollection<string> kinds, string kind, Guid createdBy, string state, CancellationToken cancel)
    {
        var queue = transaction.Statement();
        queue.Append($"SELECT t0.id FROM company t0{queue.Dialect.ForUpdate}");
        await transaction.QueryAsync(queue, _ => true, cancel);
        var statement = transaction.Statement();
        var latest = await transaction.QueryAsync(Latest(statement, kinds), r => Read(r, statement.Dialect), cancel);
        return latest is [{ IsUnderWay: true }] ? null : await JobQueue.AddAsync(transaction, kind, createdBy, state, workspace.Now, cancel);
    }

    /// <summary>Runs what is queued until the latest job of these kinds has ended: for a verb that holds the workspace alone. Stopped before, it is left to the next server.</summary>
    /// <param name="told">Hears how the job stands, every now and then.</param>
    public async Task<JobStanding> RunAsync(IReadOnlyCollection<string> kinds, Action<JobStanding> told, CancellationToken cancel)
    {
        var runner = services.GetServices<IHostedService>().OfType<JobRunner>().Single();
        await runner.StartAsync(cancel);
        try
        {
            while (true)
            {
                var standing = await LatestAsync(kinds, cancel) ?? throw new InvalidOperationException("There is no such job.");
                if (!standing.IsUnderWay)
                {
                    return standing;
                }

                told(standing);
                await Task.Delay(Look, cancel);
            }
        }
        finally
        {
            await runner.StopAsync(CancellationToken.None);
        }
    }

    private static Statement Latest(Statement statement, IReadOnlyCollection<string> kinds) => statement.Append(
        $"SELECT id, kind, created_by, state, status, error FROM {JobTable.Name} WHERE {statement.Dialect.In("kind", statement.List(Stored.Text, kinds), Stored.Text)} ORDER BY id DESC LIMIT 1");

    private static JobStanding Read(System.Data.Common.DbDataReader r, Dialect dialect) => new(
        new((Guid)dialect.Read(r, 0, Stored.Id)!, r.GetString(1), (Guid)dialect.Read(r, 2, Stored.Id)!, (string?)dialect.Read(r, 3, Stored.Json)),
        r.GetString(4),
        ProblemText.Read((string?)dialect.Read(r, 5, Stored.Text)));
}
