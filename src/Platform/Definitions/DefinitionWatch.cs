using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Definitions;

/// <summary>Looks every few seconds for settings, fields and options that another server on the same database brought.</summary>
internal sealed partial class DefinitionWatch(Workspace workspace, WorkspaceOpener opener, Outage outage, ILogger<DefinitionWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await opener.RefreshAsync(stoppingToken);
                }
                catch (Exception error) when (workspace.Database.IsAway(error))
                {
                    outage.Met(error);
                }
                catch (Exception error) when (error is not OperationCanceledException)
                {
                    LogUnreadable(logger, error);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The definitions could not be read.")]
    private static partial void LogUnreadable(ILogger logger, Exception error);
}
