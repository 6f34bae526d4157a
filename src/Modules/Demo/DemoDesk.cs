using Rapport.Demo.Filling;
using Rapport.Demo.Removing;
using Rapport.Platform;
using Rapport.Platform.Access;
using Rapport.Platform.Jobs;
using Rapport.Platform.Problems;
using Rapport.Platform.Records.Runs;

namespace Rapport.Demo;

/// <summary>Adds the demo company to an empty workspace, takes it away again, and says how it stands. Only administrators come here.</summary>
public sealed class DemoDesk
{
    internal const int Shown = 100;

    private readonly Workspace workspace;
    private readonly JobDesk desk;
    private readonly JobQueue queue;
    private readonly RunPurge purge;

    public DemoDesk(Workspace workspace, JobDesk desk, JobQueue queue, RunPurge purge) => (this.workspace, this.desk, this.queue, this.purge) = (workspace, desk, queue, purge);

    internal async Task<DemoAnswer> StateAsync(Language language, CancellationToken cancel)
    {
        var last = await desk.LatestAsync(DemoRun.Jobs, cancel);
        var records = await purge.CountAsync(DemoRun.Id, cancel);
        var fills = last?.Job.Kind == FillJob.KindName;
        var status = last is { IsUnderWay: true } ? fills ? "filling" : "removing" : records > 0 ? "there" : "none";
        return new(
            status,
            status == "none" && await Emptiness.IsAsync(workspace, cancel),
            records,
            status == "there" ? await purge.ChangedAsync(DemoRun.Id, cancel) : 0,
            last is { IsUnderWay: true } ? Progress(last.Job) : null,
            last is { Status: JobStatus.Failed } ? last.Problem?.Text.In(language) : null);
    }

    internal async Task<ObstaclesAnswer> ObstaclesAsync(Viewer viewer, Language language, CancellationToken cancel)
    {
        var found = await purge.ObstaclesAsync(DemoRun.Id, viewer, Shown + 1, cancel);
        return new([.. found.Take(Shown).Select(o => new ObstacleAnswer(o.Object.Name, o.Id, o.Name, o.Field.Label.In(language), new(o.Target.Name, o.TargetId, o.TargetName)))], found.Count > Shown);
    }

    /// <summary>Asks for the demo company to be added, in the company's language unless another is given.</summary>
    /// <param name="asker">The user who asks; empty for the command line.</param>
    /// <param name="seed">Another number, another company.</param>
    /// <exception cref="RefusedException">409: the workspace is not empty, or it is being done already.</exception>
    public async Task FillAsync(Guid asker, long? seed, Language? language, CancellationToken cancel)
    {
        if (await desk.LatestAsync(DemoRun.Jobs, cancel) is not { IsUnderWay: true } && !await Emptiness.IsAsync(workspace, cancel))
        {
            throw Errors.NotEmpty().Exception();
        }

        var state = FillState.New(seed ?? FillState.UsualSeed, workspace.Company.Day(workspace.Now), language ?? workspace.Company.Language);
        await BeginAsync(FillJob.KindName, asker, state.Write(), cancel);
    }

    /// <summary>Runs the filling that is under way, for a verb.</summary>
    /// <param name="told">Hears how many changes are written, of how many.</param>
    /// <returns>How many were written.</returns>
    /// <exception cref="RefusedException">What made it end before its time.</exception>
    public async Task<long> RunAsync(Action<long, long?> told, CancellationToken cancel)
    {
        var end = await desk.RunAsync(DemoRun.Jobs, standing => told(Progress(standing.Job).Done, Progress(standing.Job).Total), cancel);
        return end.Problem is { } problem ? throw problem.Exception() : Progress(end.Job).Done;
    }

    /// <summary>Whether a filling was begun and has not ended: a server or a verb was stopped in the middle.</summary>
    public async Task<bool> IsFillingAsync(CancellationToken cancel) => await desk.LatestAsync(DemoRun.Jobs, cancel) is { IsUnderWay: true, Job.Kind: FillJob.KindName };

    /// <exception cref="RefusedException">409: it is not there, something stands in the way, or it is being done already.</exception>
    internal async Task RemoveAsync(Viewer viewer, CancellationToken cancel)
    {
        var records = await purge.CountAsync(DemoRun.Id, cancel);
        if (records == 0)
        {
            throw Errors.NotThere().Exception();
        }

        var found = await purge.ObstaclesAsync(DemoRun.Id, viewer, Shown + 1, cancel);
        if (found.Count > 0)
        {
            throw Errors.InTheWay(found.Count).Exception();
        }

        await BeginAsync(RemoveJob.KindName, viewer.UserId, new RemoveJob.State(0, records).Write(), cancel);
    }

    private async Task BeginAsync(string kind, Guid asker, string state, CancellationToken cancel)
    {
        await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
        if (await desk.AddAloneAsync(transaction, DemoRun.Jobs, kind, asker, state, cancel) is null)
        {
            throw Errors.UnderWay().Exception();
        }

        await transaction.CommitAsync(cancel);
        queue.Wake();
    }

    private static ProgressAnswer Progress(Job job)
    {
        if (job.Kind == FillJob.KindName)
        {
            var filling = FillState.Read(job.State);
            return new(filling.Done, filling.Total);
        }

        var removing = RemoveJob.State.Read(job.State);
        return new(removing.Done, removing.Total);
    }
}
