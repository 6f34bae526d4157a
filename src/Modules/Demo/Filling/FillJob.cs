using System.Diagnostics;
using Rapport.Demo.Story;
using Rapport.Platform;
using Rapport.Platform.Access;
using Rapport.Platform.Access.Audit;
using Rapport.Platform.Imports.Rows;
using Rapport.Platform.Jobs;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Demo.Filling;

/// <summary>Fills an empty workspace with the demo company, batch by batch. Each batch and how far it is stand or fall together, so that it goes on after a kill.</summary>
internal sealed class FillJob(Workspace workspace, RecordWriter records, AuditLog audit) : JobKind
{
    public const string KindName = "demo.fill";

    public override string Name => KindName;

    public override Labels Label => ("加入演示数据", "Demo data added");

    public override async Task RunAsync(JobRun run, CancellationToken cancel)
    {
        var state = FillState.Read(run.Job.State);
        var story = StoryTeller.Tell(state.Seed, state.Today, state.In, workspace.Company);
        var pacer = new BatchPacer(workspace.Database.JobPace);
        state = state with { Total = story.Count };
        while (state.Done < story.Count)
        {
            cancel.ThrowIfCancellationRequested();
            state = await WriteAsync(run, state, story, End(story, (int)state.Done, pacer.Rows), pacer, cancel);
        }
    }

    public override Task<IReadOnlyDictionary<Guid, JobNote>> NotesAsync(IReadOnlyList<Job> jobs, CancellationToken cancel) =>
        JobNote.OfEach(jobs, job =>
        {
            var state = FillState.Read(job.State);
            return new(null, state.Done, state.Total);
        });

    public override Task EndAsync(Job job, JobEnd end, WriteTransaction transaction, CancellationToken cancel) => end.Status == JobStatus.Done
        ? audit.AddAsync(transaction, new Actor(job.CreatedBy, null).Did(AuditActions.DemoAdded), cancel)
        : Task.CompletedTask;

    /// <summary>Rates are a batch of their own: amounts are converted with those that stood before a batch began.</summary>
    private static int End(IReadOnlyList<Told> story, int from, int rows)
    {
        var end = Math.Min(from + rows, story.Count);
        for (var at = from + 1; at < end; at++)
        {
            if (story[at - 1].Object == "currency_rate" && story[at].Object != "currency_rate")
            {
                return at;
            }
        }

        return end;
    }

    private async Task<FillState> WriteAsync(JobRun run, FillState state, IReadOnlyList<Told> story, int end, BatchPacer pacer, CancellationToken cancel)
    {
        var clock = new Stopwatch();
        var after = state with { Done = end };
        await records.RunAsync(new(People.System(workspace.Company), "demo", workspace.Now), async session =>
        {
            clock.Restart();
            await run.SaveAsync(session.Transaction, after.Write(), cancel);
            if (state.Done == 0)
            {
                await Emptiness.NeedAsync(session, cancel);
            }

            await new StoryWriter(session, await StoryWriter.PipelineAsync(session, cancel)).WriteAsync(story.Skip((int)state.Done).Take(end - (int)state.Done), cancel);
        }, cancel);
        pacer.Took(end - (int)state.Done, clock.Elapsed);
        return after;
    }
}
