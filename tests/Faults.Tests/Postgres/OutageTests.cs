using Rapport.Faults.Tests.Load;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Faults.Tests.Postgres;

/// <summary>PostgreSQL goes away under a working server and comes back.</summary>
public sealed class OutageTests(OwnPostgres postgres) : IClassFixture<OwnPostgres>
{
    [Fact]
    public async Task A_server_whose_database_stops_under_load_says_so_and_goes_on_when_it_is_back()
    {
        var database = await postgres.DatabaseAsync();
        using var folder = new Folder();
        await using var server = await ServerProcess.CreateAsync(database, folder.Path);
        var crew = await Crew.HireAsync(server.Api);
        var times = Times.OrElse(2);
        for (var left = times; left > 0; left--)
        {
            // Told to end, or dead as in a crash.
            await crew.WorkAsync(server.Api, () => postgres.StopAsync(left % 2 == 0 ? "fast" : "immediate"));
            (await server.Api.Get("accounts")).IsAway("service.unavailable")["detail"].GetString()!.ShouldContain("数据库");
            (await server.Api.In("en").Post("accounts", new { name = "A" })).IsAway("service.unavailable")["detail"].GetString()!.ShouldContain("database");
            (await server.Api.Get("/health/ready")).Status.ShouldBe(503);
            (await server.Api.Get("/health/live")).Status.ShouldBe(200);

            await postgres.StartAsync();
            await Until.Async("the server to be ready", async () => (await server.Api.Get("/health/ready")).Status == 200);
            await crew.CheckAsync(server.Api);
        }

        var figures = await crew.EndAsync(TestDatabase.Postgres, server);
        await Until.Async("transactions to end", async () => await postgres.LeftOpenAsync(database) == 0);
        // The hold on the workspace went with the connection; the server takes it again.
        await Until.Async("migrate to refuse", async () => (await server.VerbAsync("migrate")).ExitCode == 1);
        server.ShouldHaveStayedCalm(times);
        Figures.Say($"PostgreSQL stopped {times} times: {figures}");
    }

    [Fact]
    public async Task Connections_that_are_cut_cost_the_requests_on_them_and_nothing_else()
    {
        var database = await postgres.DatabaseAsync();
        using var folder = new Folder();
        await using var server = await ServerProcess.CreateAsync(database, folder.Path);
        var crew = await Crew.HireAsync(server.Api);
        var cut = 0L;
        var times = Times.OrElse(4);
        for (var left = times; left > 0; left--)
        {
            await crew.WorkAsync(server.Api, async () => cut += await postgres.CutAsync(database, inTransaction: left % 2 == 0));
            await Until.Async("reads to work", async () => (await server.Api.Get("accounts?limit=1")).Status == 200);
            await crew.CheckAsync(server.Api);
        }

        var figures = await crew.EndAsync(TestDatabase.Postgres, server);
        await Until.Async("transactions to end", async () => await postgres.LeftOpenAsync(database) == 0);
        server.ShouldHaveStayedCalm(times);
        Figures.Say($"{cut} connections cut at {times} moments: {figures}");
    }

    [Fact]
    public async Task An_import_whose_connections_are_cut_goes_on_with_every_row_once()
    {
        var database = await postgres.DatabaseAsync();
        using var folder = new Folder();
        await using var server = await ServerProcess.CreateAsync(database, folder.Path);
        var file = new BigFile("切", 12_000);
        var import = await file.SendAsync(server.Api);
        for (var left = Times.OrElse(2); left > 0; left--)
        {
            var before = await BigFile.ProcessedAsync(server.Api, import);
            await Until.Async("more rows", async () => await BigFile.ProcessedAsync(server.Api, import) is var now && (now > before || now == file.Rows));
            await postgres.CutAsync(database, inTransaction: false);
            await Until.Async("reads to work", async () => (await server.Api.Get("accounts?limit=1")).Status == 200);
        }

        await file.CheckAsync(server.Api, import);
        server.ShouldHaveStayedCalm(Times.OrElse(2));
    }
}
