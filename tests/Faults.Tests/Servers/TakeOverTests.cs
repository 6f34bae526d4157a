using Rapport.Faults.Tests.Load;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Faults.Tests.Servers;

/// <summary>Two servers on one PostgreSQL and one data directory.</summary>
public sealed class TakeOverTests
{
    private const int Rows = 12_000;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_job_whose_server_is_killed_goes_on_at_the_other_within_30_seconds_and_does_nothing_twice()
    {
        PostgresServer.Need();
        await using var first = await ServerProcess.CreateAsync(TestDatabase.Postgres);
        await using var second = await first.AnotherAsync();
        var file = new BigFile("接", Rows);
        var import = await file.SendAsync(first.Api);
        await Until.Async("the import to begin", async () => await BigFile.ProcessedAsync(first.Api, import) > 0);

        first.Kill();
        var done = await BigFile.ProcessedAsync(second.Api, import);
        done.ShouldBeLessThan(Rows, "The import had ended before the kill.");
        var waited = await Until.Async("the other server to go on", async () => await BigFile.ProcessedAsync(second.Api, import) > done, Soon);

        await file.CheckAsync(second.Api, import);
        await using (var ledger = Ledger.Open(TestDatabase.Postgres, first.ConnectionString))
        {
            (await Ledger.WithoutOneBeginningAsync(ledger, "accounts")).ShouldBe(0);
        }

        second.ShouldHaveStayedCalm(1);
        Figures.Say($"killed at {done} of {Rows} rows; the other server went on after {waited.TotalSeconds:F1} s");
    }
}
