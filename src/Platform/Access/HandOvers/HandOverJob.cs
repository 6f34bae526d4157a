using System.Diagnostics;
using System.Text.Json;
using Rapport.Platform.Imports.Rows;
using Rapport.Platform.Jobs;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.HandOvers;

/// <summary>
/// Gives the records of somebody who left to others, through the write path, so that rules and history hold. What is left to do is what
/// the user still owns: a job that was killed goes on with that, and what changed meanwhile is seen as it is then.
/// </summary>
internal sealed class HandOverJob(Workspace workspace, RecordWriter records, Viewers viewers, Holdings holdings) : JobKind
{
    public const string KindName = "hand_over";

    private sealed record State(Guid HandOver);

    public override string Name => KindName;

    public override Labels Label => ("交接数据", "Records handed over");

    public static string StateOf(Guid handOver) => JsonSerializer.Serialize(new State(handOver));

    public override async Task RunAsync(JobRun run, CancellationToken cancel)
    {
        var viewer = await viewers.FindAsync(run.Job.CreatedBy, cancel) is { IsAdministrator: true } asker ? asker : throw Errors.AskerGone().Exception();
        var handOver = (await HandOverStore.FindAsync(workspace.Database, "id", Of(run.Job), 1, cancel)).Single();
        var pacer = new BatchPacer(workspace.Database.JobPace);
        for (var kind = 0; kind < handOver.Kinds.Count; kind++)
        {
            while (await GiveAsync(run, viewer, kind, pacer, cancel))
            {
                cancel.ThrowIfCancellationRequested();
            }
        }
    }

    public override async Task<IReadOnlyDictionary<Guid, JobNote>> NotesAsync(IReadOnlyList<Job> jobs, CancellationToken cancel)
    {
        var notes = new Dictionary<Guid, JobNote>();
        foreach (var (handOver, user) in await HandOverStore.WithUsersAsync(workspace.Database, jobs.Select(Of), cancel))
        {
            var kinds = handOver.Kinds;
            notes[jobs.First(j => Of(j) == handOver.Id).Id] = new((user, user), kinds.Sum(k => k.Moved + k.Failed), kinds.Sum(k => k.Total));
        }

        return notes;
    }

    public override async Task EndAsync(Job job, JobEnd end, WriteTransaction transaction, CancellationToken cancel)
    {
        var handOver = await HandOverStore.LockAsync(transaction, Of(job), cancel);
        await HandOverStore.SaveAsync(transaction, handOver with { Status = end.Status, EndedAt = end.At, Problem = end.Problem }, cancel);
    }

    private static Guid Of(Job job) => JsonSerializer.Deserialize<State>(job.State!)!.HandOver;

    /// <summary>Gives the next records of a kind.</summary>
    /// <returns>Whether there may be more.</returns>
    private async Task<bool> GiveAsync(JobRun run, Viewer viewer, int kind, BatchPacer pacer, CancellationToken cancel)
    {
        var clock = new Stopwatch();
        var count = await records.RunAsync(new(viewer, "hand-over", workspace.Now), async session =>
        {
            clock.Restart();
            await run.HoldAsync(session.Transaction, cancel);
            var handOver = await HandOverStore.LockAsync(session.Transaction, Of(run.Job), cancel);
            await CheckAsync(session, handOver, handOver.Kinds[kind], cancel);
            return await GiveAsync(session, handOver, kind, pacer.Rows, cancel);
        }, cancel);
        pacer.Took(count, clock.Elapsed);
        return count > 0;
    }

    private async Task<int> GiveAsync(WriteSession session, HandOver handOver, int at, int most, CancellationToken cancel)
    {
        var kind = handOver.Kinds[at];
        var next = await holdings.NextAsync(session, handOver, kind, most, cancel);
        if (next.Count == 0)
        {
            return 0;
        }

        var given = await holdings.LockAsync(session, handOver, kind, next, cancel);
        var changes = given.Select(id => new Change(ChangeKind.Update, id).Set("ownerId", kind.To)).ToList();
        await session.ApplyAsync(session.Catalog[kind.Object], changes, cancel);
        var failures = changes.Where(c => c.IsRefused).Select(c => new GivingFailure(kind.Object, c.Id!.Value, c.Refusal ?? c.Errors[0])).ToList();
        await HandOverStore.AddFailuresAsync(session.Transaction, handOver.Id, failures, cancel);
        var now = kind with { Moved = kind.Moved + changes.Count - failures.Count, Failed = kind.Failed + failures.Count };
        var kinds = handOver.Kinds.Select((k, i) => i == at ? now : k).ToList();
        await HandOverStore.SaveAsync(session.Transaction, handOver with { Status = JobStatus.Running, Kinds = kinds }, cancel);
        return next.Count;
    }

    /// <summary>Looks, batch by batch, whether it still makes sense: the user is away, and whoever gets the records is there.</summary>
    private static async Task CheckAsync(WriteSession session, HandOver handOver, GivenKind kind, CancellationToken cancel)
    {
        var people = await session.FindAsync(UserObject.Name, ["name", "active"], "id", [handOver.UserId, kind.To], cancel);
        if (people.Single(p => p.Id == handOver.UserId).Get<bool>("active"))
        {
            throw Errors.UserActive().Exception();
        }

        var receiver = people.Single(p => p.Id == kind.To);
        if (!receiver.Get<bool>("active"))
        {
            throw Errors.ReceiverInactive(receiver.Get<string>("name")!).Exception();
        }
    }
}
