using System.Diagnostics;
using System.Text.Json;
using Rapport.Platform.Access;
using Rapport.Platform.Definitions;
using Rapport.Platform.Imports.Rows;
using Rapport.Platform.Jobs;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Records.Runs;

/// <summary>
/// Undoes a run, batch by batch. Records, counts, what stays and how far it is stand or fall in one transaction, so that an undoing killed at
/// any moment goes on where it was, and does not touch again what it has settled: a record that somebody restored meanwhile stays restored.
/// </summary>
internal sealed class UndoJob(Workspace workspace, RecordWriter records, Viewers viewers, DefinitionStore definitions) : JobKind
{
    public const string KindName = "undo";

    /// <param name="Administers">Whether who asked was an administrator then; a token may be less than its user.</param>
    private sealed record State(Guid Run, string Zh, string En, bool Administers);

    public override string Name => KindName;

    public override Labels Label => ("撤销导入", "Import undone");

    public static string StateOf(Guid run, Labels about, Viewer asker) => JsonSerializer.Serialize(new State(run, about.Zh, about.En, asker.IsAdministrator));

    public override async Task RunAsync(JobRun run, CancellationToken cancel)
    {
        var state = Of(run.Job);
        var viewer = await viewers.FindAsync(run.Job.CreatedBy, cancel) ?? throw Errors.PersonGone().Exception();
        viewer = state.Administers ? viewer : viewer.WithoutAdministration();
        var undo = await BeginAsync(run, state.Run, cancel);
        var pacer = new BatchPacer(workspace.Database.JobPace);
        var position = undo.Position;
        while (position.Step != UndoStep.Options)
        {
            cancel.ThrowIfCancellationRequested();
            var ids = await RunHistory.NextAsync(workspace.Database, state.Run, position, pacer.Rows, cancel);
            position = ids.Count == 0 ? position.Onward() : await WriteAsync(run, viewer, state.Run, position, ids, pacer, cancel);
        }

        await RemoveOptionsAsync(run, state.Run, position, cancel);
    }

    public override async Task<IReadOnlyDictionary<Guid, JobNote>> NotesAsync(IReadOnlyList<Job> jobs, CancellationToken cancel)
    {
        var undos = await UndoStore.OfAsync(workspace.Database, [.. jobs.Select(j => Of(j).Run).Distinct()], cancel);
        return jobs.Where(j => undos.ContainsKey(Of(j).Run)).ToDictionary(j => j.Id, j =>
        {
            var (state, undo) = (Of(j), undos[Of(j).Run]);
            return new JobNote((state.Zh, state.En), undo.Counts.All, undo.Total);
        });
    }

    public override async Task EndAsync(Job job, JobEnd end, WriteTransaction transaction, CancellationToken cancel)
    {
        if (await UndoStore.LockAsync(transaction, Of(job).Run, cancel) is { } undo)
        {
            await UndoStore.SaveAsync(transaction, undo with { Status = end.Status, EndedAt = end.At, Problem = end.Problem }, cancel);
        }
    }

    private static State Of(Job job) => JsonSerializer.Deserialize<State>(job.State!)!;

    private async Task<RunUndo> BeginAsync(JobRun run, Guid id, CancellationToken cancel)
    {
        var total = await RunHistory.CountAsync(workspace.Database, id, cancel);
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        var undo = await LockAsync(run, transaction, id, cancel) with { Status = JobStatus.Running, Total = total };
        await UndoStore.SaveAsync(transaction, undo, cancel);
        await transaction.CommitAsync(cancel);
        return undo;
    }

    private static async Task<RunUndo> LockAsync(JobRun run, WriteTransaction transaction, Guid id, CancellationToken cancel)
    {
        await run.HoldAsync(transaction, cancel);
        return (await UndoStore.LockAsync(transaction, id, cancel))!;
    }

    /// <returns>Where it goes on.</returns>
    private async Task<UndoPosition> WriteAsync(JobRun run, Viewer viewer, Guid id, UndoPosition position, List<Guid> ids, BatchPacer pacer, CancellationToken cancel)
    {
        var clock = new Stopwatch();
        // Nothing is required of what goes back to what it was.
        var context = new WriteContext(viewer, "undo", workspace.Now) { OfThePast = true };
        var next = await records.RunAsync(context, async session =>
        {
            clock.Restart();
            var undo = await LockAsync(run, session.Transaction, id, cancel);
            var batch = new UndoBatch(session, id, ids);
            await (position.Step == UndoStep.Reverting ? batch.RevertAsync(cancel) : batch.DeleteAsync(position.Step == UndoStep.Closing, cancel));
            await UndoStore.KeepAsync(session.Transaction, id, ids, batch.Kept, cancel);
            var after = position with { After = ids[^1], Settled = position.Settled + batch.Counts.All };
            await UndoStore.SaveAsync(session.Transaction, undo with { Counts = undo.Counts + batch.Counts, Position = after }, cancel);
            return after;
        }, cancel);
        pacer.Took(ids.Count, clock.Elapsed);
        return next;
    }

    private async Task RemoveOptionsAsync(JobRun run, Guid id, UndoPosition position, CancellationToken cancel)
    {
        var unused = await RunOptions.UnusedAsync(workspace, id, cancel);
        await using (var transaction = await workspace.Database.BeginWriteAsync(cancel))
        {
            var undo = await LockAsync(run, transaction, id, cancel);
            await RunOptions.RemoveAsync(transaction, unused, cancel);
            await UndoStore.SaveAsync(transaction, undo with { Position = position }, cancel);
            await transaction.CommitAsync(cancel);
        }

        await definitions.LoadAsync(cancel);
    }
}
