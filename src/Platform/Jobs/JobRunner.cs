using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Jobs;

/// <summary>Runs jobs, two at a time. What a stopping server has not finished is left to the next one.</summary>
internal sealed partial class JobRunner(Workspace workspace, JobLeases leases, JobSignal signal, IEnumerable<JobKind> kinds, ILogger<JobRunner> logger) : BackgroundService
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
            }
            catch (DbException error)
            {
                LogUnreachable(logger, error);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
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
        catch (DbException error) when (workspace.Database.Dialect.IsTransient(error) || error.IsTransient)
        {
            LogInterrupted(logger, error, job.Kind, job.Id);
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
            catch (Exception error) when (error is DbException or OperationCanceledException or TimeoutException)
            {
                if (!over.IsCancellationRequested)
                {
                    LogUnreachable(logger, error);
                }
            }
        }
    }

    /// <summary>A delay whose cancellation is no exception.</summary>
    private static async Task Pause(TimeSpan time, CancellationToken cancel) =>
        await Task.Delay(time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Kind} {Id} met a fault and has ended.")]
    private static partial void LogFault(ILogger logger, Exception error, string kind, Guid id);

    [LoggerMessage(Level = LogLevel.Error, Message = "The end of job {Kind} {Id} could not be written down; it will be tried again.")]
    private static partial void LogUnended(ILogger logger, Exception error, string kind, Guid id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Kind} {Id} was interrupted by the database and will go on.")]
    private static partial void LogInterrupted(ILogger logger, Exception error, string kind, Guid id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Kind} {Id} is run by another server now.")]
    private static partial void LogLost(ILogger logger, string kind, Guid id);

    [LoggerMessage(Level = LogLevel.Information, Message = "Job {Kind} {Id} is left to the next server (this one stops: {Stopping}).")]
    private static partial void LogLeft(ILogger logger, string kind, Guid id, bool stopping);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The table of jobs could not be reached.")]
    private static partial void LogUnreachable(ILogger logger, Exception error);
}
