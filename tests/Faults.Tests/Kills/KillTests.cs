using Rapport.Faults.Tests.Load;
using Rapport.Testing;
using Xunit;

namespace Rapport.Faults.Tests.Kills;

/// <summary><c>kill -9</c> at random moments of a busy server.</summary>
public sealed class KillTests
{
    [Theory, OnBothDatabases]
    public async Task A_server_killed_while_it_writes_keeps_what_it_acknowledged_and_leaves_nothing_half_done(TestDatabase database)
    {
        await using var server = await ServerProcess.CreateAsync(database);
        var crew = await Crew.HireAsync(server.Api);
        var times = Times.OrElse(2);
        for (var kill = 0; kill < times; kill++)
        {
            await crew.WorkAsync(server.Api, () =>
            {
                server.Kill();
                return Task.CompletedTask;
            });
            await server.StartAsync();
            await crew.CheckAsync(server.Api);
        }

        Figures.Say($"{database}: {times} kills, {await crew.EndAsync(database, server)}");
    }
}
