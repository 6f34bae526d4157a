using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Rapport.Platform.Problems;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Jobs;

/// <summary>Runs jobs, two at a time. What a stopping server has not finished is left to the next one.</summary>
internal sealed partial class JobRunner(Workspace workspace, JobLeases leases, JobSignal signal, IEnumerable<JobKind> kinds, Outage outage, ILogger<JobRunner> logger) : BackgroundService
{
    private const int AtATime = 2;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, JobKind> kindOf = kinds.ToDictionary(k => k.Name, StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var running = new Dictionary<Guid, Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            var woken = signal.Next;
            try
            {
                while (running.Count < AtATime && await leases.ClaimAsync(running.Keys.ToHashSet(), stoppingToken) is { } job)
                {
                    running[job.Id] = Task.Run(() => RunAsync(job, stoppingToken), CancellationToken.None);
                }

                outage.Answered();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception error)
            {
                // Whatever it is: a runner that ends would take the whole server with it.
                Unreachable(error);
            }

            await Task.WhenAny([woken, Pause(Look, stoppingToken), .. running.Values]);
            foreach (var ended in running.Where(r => r.Value.IsCompleted).Select(r => r.Key).ToList())
            {
                running.Remove(ended);
            }
        }

        await Task.WhenAll(running.Values);
    }

    /// <summary>One job from its claim to its end. Never throws: what goes wrong is logged, and the lease lets somebody try again.</summary>
    private async Task RunAsync(Job job, CancellationToken stopping)
    {
        var run = new JobRun(job, leases);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var over = new CancellationTokenSource();
        var heart = BeatAsync(run, stop, over.Token);
        try
        {
            await WorkAsync(run, stop.Token, stopping);
        }
        catch (Exception error) when (workspace.Database.IsAway(error))
        {
            outage.Met(error);
            LogInterrupted(logger, job.Kind, job.Id);
        }
        catch (Exception error)
        {
            LogUnended(logger, error, job.Kind, job.Id);
        }

        await over.CancelAsync();
        await heart;
    }

    private async Task WorkAsync(JobRun run, CancellationToken cancel, CancellationToken stopping)
    {
        var job = run.Job;
        var kind = kindOf.GetValueOrDefault(job.Kind);
        try
        {
            if (kind is null)
            {
                throw Errors.UnknownKind(job.Kind).Exception();
            }

            await kind.RunAsync(run, cancel);
            await EndAsync(kind, job, JobStatus.Done, null);
        }
        catch (JobLostException)
        {
            LogLost(logger, job.Kind, job.Id);
        }
        catch (OperationCanceledException) when (run.CancelRequested)
        {
            await EndAsync(kind, job, JobStatus.Cancelled, null);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The server stops, or the lease was lost; releasing a lost lease does nothing.
            LogLeft(logger, job.Kind, job.Id, stopping.IsCancellationRequested);
            await leases.ReleaseAsync(job.Id, CancellationToken.None);
        }
        catch (Exception error) when (workspace.Database.IsAway(error) || workspace.Database.IsUnwritable(error))
        {
            // Where the job cannot even be given back, its lease runs out; by then the database may be there again.
            outage.Met(error);
            LogInterrupted(logger, job.Kind, job.Id);
            await leases.ReleaseAsync(job.Id, CancellationToken.None);
        }
        catch (RefusedException refused)
        {
            await EndAsync(kind, job, JobStatus.Failed, refused.Refusal);
        }
        catch (Exception error)
        {
            LogFault(logger, error, job.Kind, job.Id);
            await EndAsync(kind, job, JobStatus.Failed, Errors.Fault());
        }
    }

    private Task EndAsync(JobKind? kind, Job job, string status, Refusal? problem)
    {
        var end = new JobEnd(status, workspace.Now, problem);
        return leases.EndAsync(job.Id, end, transaction => kind?.EndAsync(job, end, transaction, CancellationToken.None) ?? Task.CompletedTask, CancellationToken.None);
    }

    private async Task BeatAsync(JobRun run, CancellationTokenSource stop, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await Task.WhenAny(signal.Next, Pause(Beat, over));
            if (over.IsCancellationRequested)
            {
                return;
            }

            try
            {
                var stopping = await leases.RenewAsync(run.Job.Id, over);
                if (stopping is not false)
                {
                    run.CancelRequested = stopping == true;
                    await stop.CancelAsync();
                    return;
                }
            }
            catch (OperationCanceledException) when (over.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                Unreachable(error);
            }
        }
    }

    private void Unreachable(Exception error)
    {
        if (workspace.Database.IsAway(error))
        {
            outage.Met(error);
        }
        else
        {
            LogUnreachable(logger, error);
        }
    }

    /// <summary>A delay whose cancellation is no exception.</summary>
    private static async Task Pause(TimeSpan time, CancellationToken cancel) =>
        await Task.Delay(time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Kind} {Id} met a fault and has ended.")]
    private static partial void LogFault(ILogger logger, Exception error, string kind, Guid id);

    [LoggerMessage(Level = LogLevel.Error, Message = "The end of job {Kind} {Id} could not be written down; it will be tried again.")]
    private static partial void LogUnended(ILogger logger, Exception error, string kind, Guid id);

    [LoggerMessage(Level = LogLevel.Information, Message = "Job {Kind} {Id} was interrupted by the database or the disk and will go on.")]
    private static partial void LogInterrupted(ILogger logger, string kind, Guid id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Kind} {Id} is run by another server now.")]
    private static partial void LogLost(ILogger logger, string kind, Guid id);

    [LoggerMessage(Level = LogLevel.Information, Message = "Job {Kind} {Id} is left to the next server (this one stops: {Stopping}).")]
    private static partial void LogLeft(ILogger logger, string kind, Guid id, bool stopping);

    [LoggerMessage(Level = LogLevel.Error, Message = "The table of jobs could not be read.")]
    private static partial void LogUnreachable(ILogger logger, Exception error);
}
