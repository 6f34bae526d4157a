using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Rapport.Platform.Access.Audit;

/// <summary>Once a second, and when the server stops, writes the reads that were noted and seals what waits. What a killed server left, the next one seals.</summary>
internal sealed partial class AuditSealer(Workspace workspace, AuditLog log, AuditSealing sealing, Storage.Outage outage, ILogger<AuditSealer> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        try
        {
            do
            {
                await SealAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    /// <summary>Registered before what serves and works, it stops after them: nothing is noted any more when it seals for the last time.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await SealAsync(cancellationToken);
        }
        catch (OperationCanceledException error)
        {
            LogUnsealed(logger, error);
        }
    }

    private async Task SealAsync(CancellationToken cancel)
    {
        try
        {
            await workspace.SensitiveReads.WriteAsync(workspace.Database, log, cancel);
            await sealing.SealAsync(cancel);
        }
        catch (Exception error) when (workspace.Database.IsAway(error))
        {
            outage.Met(error);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogUnsealed(logger, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The audit log could not be sealed; what waits is kept and sealed later.")]
    private static partial void LogUnsealed(ILogger logger, Exception error);
}
