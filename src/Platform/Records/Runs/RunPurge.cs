using System.Diagnostics;
using Rapport.Platform.Access;
using Rapport.Platform.Definitions;
using Rapport.Platform.Imports.Rows;
using Rapport.Platform.Jobs;
using Rapport.Platform.Queries;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Records.Runs;

/// <summary>
/// Takes away what a run created, with its history, as if it had never been: neither the recycle bin nor the lists of users keep it. For runs
/// that created records and changed no others. It refuses while a record beyond the run points at one of it.
/// </summary>
public sealed class RunPurge(Workspace workspace, RecordWriter records, DefinitionStore definitions)
{
    private const string OfRun = $"SELECT c.record_id FROM history c WHERE c.kind = '{WrittenRecord.Created}' AND c.run_id = ";

    /// <summary>How many records of the run there are.</summary>
    public Task<long> CountAsync(Guid run, CancellationToken cancel) => CountAsync(s => $"SELECT count(*) FROM history c WHERE c.kind = '{WrittenRecord.Created}' AND c.run_id = {s.Value(Stored.Id, run)}", cancel);

    /// <summary>How many of them somebody has changed since.</summary>
    public Task<long> ChangedAsync(Guid run, CancellationToken cancel) => CountAsync(s =>
    {
        var id = s.Value(Stored.Id, run);
        return $"SELECT count(DISTINCT h.record_id) FROM history h WHERE h.record_id IN ({OfRun}{id}) AND (h.run_id IS NULL OR h.run_id <> {id})";
    }, cancel);

    /// <summary>Living records beyond the run that point at it, the first ones.</summary>
    public async Task<IReadOnlyList<RunObstacle>> ObstaclesAsync(Guid run, Viewer viewer, int limit, CancellationToken cancel)
    {
        if (RunObstacles.Ask(workspace, workspace.Catalog, new(workspace.Database.Dialect), run, null, limit) is not { } question)
        {
            return [];
        }

        var catalog = workspace.Catalog;
        var found = await workspace.Database.QueryAsync(question.Statement, question.Read, cancel);
        var titles = await Titles.OfAsync(workspace, viewer, found.SelectMany(f => new[] { (f.Object.Name, f.Id), (f.Field.Reference!, f.Target) }), cancel);
        return [.. found.Select(f => new RunObstacle(
            f.Object, Seen(f.Id), titles.GetValueOrDefault(f.Id), f.Field, catalog[f.Field.Reference!], Seen(f.Target), titles.GetValueOrDefault(f.Target)))];

        Guid? Seen(Guid id) => titles.ContainsKey(id) ? id : null;
    }

    /// <summary>Purges the run batch by batch, the latest records first. Killed at any moment, it goes on when it is run again.</summary>
    /// <param name="job">The job that does it.</param>
    /// <param name="run">The run.</param>
    /// <param name="viewer">In whose name users that have to stay are deactivated.</param>
    /// <param name="state">The job's state after so many records more have gone.</param>
    /// <exception cref="Problems.RefusedException">409: something beyond the run points at it. What is gone is gone.</exception>
    public async Task RunAsync(JobRun job, Guid run, Viewer viewer, Func<long, string> state, CancellationToken cancel)
    {
        // Before anything goes; each batch looks again.
        if ((await ObstaclesAsync(run, viewer, 1, cancel)).Count > 0)
        {
            throw Errors.InTheWay().Exception();
        }

        var pacer = new BatchPacer(workspace.Database.JobPace);
        for (var gone = 0L; await NextAsync(run, pacer.Rows, cancel) is { Count: > 0 } ids; gone += ids.Count)
        {
            var clock = new Stopwatch();
            await records.RunAsync(new(viewer, "purge", workspace.Now), async session =>
            {
                clock.Restart();
                await job.SaveAsync(session.Transaction, state(gone + ids.Count), cancel);
                await new PurgeBatch(session, run, ids).RunAsync(cancel);
            }, cancel);
            pacer.Took(ids.Count, clock.Elapsed);
        }

        await RemoveOptionsAsync(job, run, cancel);
    }

    private async Task RemoveOptionsAsync(JobRun job, Guid run, CancellationToken cancel)
    {
        var unused = await RunOptions.UnusedAsync(workspace, run, cancel);
        await using (var transaction = await workspace.Database.BeginWriteAsync(cancel))
        {
            await job.HoldAsync(transaction, cancel);
            await RunOptions.RemoveAsync(transaction, unused, cancel);
            await transaction.CommitAsync(cancel);
        }

        await definitions.LoadAsync(cancel);
    }

    private Task<List<Guid>> NextAsync(Guid run, int limit, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        statement.Append($"{OfRun}{statement.Value(Stored.Id, run)} ORDER BY c.record_id DESC LIMIT {limit}");
        return workspace.Database.QueryAsync(statement, r => (Guid)statement.Dialect.Read(r, 0, Stored.Id)!, cancel);
    }

    private async Task<long> CountAsync(Func<Statement, string> question, CancellationToken cancel)
    {
        var statement = new Statement(workspace.Database.Dialect);
        statement.Append(question(statement));
        return (await workspace.Database.QueryAsync(statement, r => (long)statement.Dialect.Read(r, 0, Stored.Integer)!, cancel))[0];
    }
}
