using System.Text.Json;
using Rapport.Platform;
using Rapport.Platform.Access;
using Rapport.Platform.Access.Audit;
using Rapport.Platform.Jobs;
using Rapport.Platform.Records.Runs;
using Rapport.Platform.Storage;

namespace Rapport.Demo.Removing;

/// <summary>Takes the demo company away again. Killed, it goes on with what is left.</summary>
internal sealed class RemoveJob(RunPurge purge, Viewers viewers, AuditLog audit) : JobKind
{
    public const string KindName = "demo.remove";

    /// <param name="Done">How many records are gone.</param>
    /// <param name="Total">Of how many.</param>
    internal sealed record State(long Done, long Total)
    {
        public static State Read(string? text) => JsonSerializer.Deserialize<State>(text!)!;

        public string Write() => JsonSerializer.Serialize(this);
    }

    public override string Name => KindName;

    public override Labels Label => ("移除演示数据", "Demo data removed");

    public override async Task RunAsync(JobRun run, CancellationToken cancel)
    {
        var state = State.Read(run.Job.State);
        var viewer = await viewers.FindAsync(run.Job.CreatedBy, cancel);
        // Users who have to stay are deactivated in the name of whoever asked.
        await purge.RunAsync(run, DemoRun.Id, viewer is { IsAdministrator: true } ? viewer : throw Errors.PersonGone().Exception(), gone => (state with { Done = state.Done + gone }).Write(), cancel);
    }

    public override Task<IReadOnlyDictionary<Guid, JobNote>> NotesAsync(IReadOnlyList<Job> jobs, CancellationToken cancel) =>
        JobNote.OfEach(jobs, job =>
        {
            var state = State.Read(job.State);
            return new(null, state.Done, state.Total);
        });

    public override Task EndAsync(Job job, JobEnd end, WriteTransaction transaction, CancellationToken cancel) => end.Status == JobStatus.Done
        ? audit.AddAsync(transaction, new Actor(job.CreatedBy, null).Did(AuditActions.DemoRemoved), cancel)
        : Task.CompletedTask;
}
