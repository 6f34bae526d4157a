using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Rapport.Platform.Definitions;

/// <summary>Looks every few seconds for settings, fields and options that another server on the same database brought.</summary>
internal sealed partial class DefinitionWatch(WorkspaceOpener opener, ILogger<DefinitionWatch> logger) : BackgroundService
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
                catch (DbException error)
                {
                    LogUnreachable(logger, error);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The definitions could not be read.")]
    private static partial void LogUnreachable(ILogger logger, Exception error);
}
