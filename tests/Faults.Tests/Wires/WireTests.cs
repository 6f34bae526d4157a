using Rapport.Faults.Tests.Load;
using Rapport.Faults.Tests.Postgres;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Faults.Tests.Wires;

/// <summary>What lies between a server and its PostgreSQL is slow, silent or breaks.</summary>
public sealed class WireTests(OwnPostgres postgres) : IClassFixture<OwnPostgres>
{
    [Theory]
    [InlineData(nameof(Break.BeforeCommit))]
    [InlineData(nameof(Break.AfterCommit))]
    public async Task A_commit_whose_answer_is_lost_is_told_as_unknown_and_a_key_makes_the_retry_right(string moment)
    {
        await using var wire = new Wire(await postgres.DatabaseAsync());
        using var folder = new Folder();
        await using var server = await ServerProcess.CreateAsync(wire.ConnectionString, folder.Path);
        var account = (await server.Api.Account("常改")).Id();
        var at = Enum.Parse<Break>(moment);

        wire.BreakAt(at);
        var lost = await server.Api.Post("accounts", new { name = "一次" }, "key");
        wire.HasBroken.ShouldBeTrue();
        lost.IsAway("service.outcome_unknown");
        await Until.Async("reads to work", async () => (await server.Api.Get("accounts?limit=1")).Status == 200);
        (await server.Api.Get("accounts?filter=name eq '一次'")).Is(200).Items.Count.ShouldBe(at == Break.AfterCommit ? 1 : 0);
        var id = (await server.Api.Post("accounts", new { name = "一次" }, "key")).Is(201).Id();
        (await server.Api.Get("accounts?filter=name eq '一次'")).Is(200).Items.Single().Text("id").ShouldBe(id);

        wire.BreakAt(at);
        (await server.Api.In("en").Patch($"accounts/{account}", new { employees = 7 }, 1)).IsAway("service.outcome_unknown");
        await Until.Async("reads to work", async () => (await server.Api.Get("accounts?limit=1")).Status == 200);
        // Repeated with the version it was meant for, a change is made once, or found to be there.
        (await server.Api.Patch($"accounts/{account}", new { employees = 7 }, 1)).Status.ShouldBe(at == Break.AfterCommit ? 412 : 200);
        (await server.Api.Get($"accounts/{account}")).Version().ShouldBe(2);
        server.ShouldHaveStayedCalm(2);
    }

    [Fact]
    public async Task What_is_committed_is_acknowledged_although_the_database_goes_right_afterwards()
    {
        await using var wire = new Wire(await postgres.DatabaseAsync());
        using var folder = new Folder();
        await using var server = await ServerProcess.CreateAsync(wire.ConnectionString, folder.Path);
        await server.Api.Account();

        wire.BreakAt(Break.AfterAnswer);
        // An industry that nobody had before: after the commit, the server reads the choices anew.
        var id = (await server.Api.Post("accounts", new { name = "一次", industry = "造船" })).Is(201).Id();
        wire.HasBroken.ShouldBeTrue();
        wire.Speak();

        await Until.Async("reads to work", async () => (await server.Api.Get($"accounts/{id}")).Status == 200);
        await Until.Async("the choice to be known", async () => (await server.Api.Get("objects/account")) is var answer && answer.Status == 200 && answer.Text.Contains("造船", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_upload_whose_commit_is_in_doubt_keeps_its_file()
    {
        await using var wire = new Wire(await postgres.DatabaseAsync());
        using var folder = new Folder();
        await using var server = await ServerProcess.CreateAsync(wire.ConnectionString, folder.Path);
        await server.Api.Account();

        wire.BreakAt(Break.AfterCommit);
        (await BigFile.UploadAsync(server.Api, "name,employees\n甲,1\n乙,2\n")).IsAway("service.outcome_unknown");
        await Until.Async("the import to end", async () => await server.Api.Get("imports") is var imports && imports.Status == 200 && imports.Items is [var only] && only.Text("status") is not ("queued" or "running"));

        var import = (await server.Api.Get("imports")).Items.Single();
        import.Text("status").ShouldBe("done", import.GetRawText());
        (await server.Api.Get("accounts?filter=name in ('甲','乙')")).Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_slow_database_makes_slow_answers_and_no_faults()
    {
        await using var wire = new Wire(await postgres.DatabaseAsync());
        using var folder = new Folder();
        await using var server = await ServerProcess.CreateAsync(wire.ConnectionString, folder.Path);
        var crew = await Crew.HireAsync(server.Api);
        wire.Delay = TimeSpan.FromMilliseconds(500);

        await crew.WorkAsync(server.Api, () => Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken), Crew.Size);
        wire.Delay = TimeSpan.Zero;

        crew.Doubted.ShouldBe(0);
        await crew.CheckAsync(server.Api);
        server.ShouldHaveStayedCalm(0);
    }

    [Fact]
    public async Task A_silent_database_is_given_up_after_its_time_limit_and_used_again_when_it_speaks()
    {
        var database = await postgres.DatabaseAsync();
        await using var wire = new Wire(database);
        using var folder = new Folder();
        await using var server = await ServerProcess.CreateAsync(wire.ConnectionString, folder.Path);
        var crew = await Crew.HireAsync(server.Api);

        await crew.WorkAsync(server.Api, async () =>
        {
            wire.Silence();
            (await server.Api.Get("accounts")).IsAway("service.unavailable");
        });
        wire.Speak();
        await Until.Async("reads to work", async () => (await server.Api.Get("accounts?limit=1")).Status == 200);

        await crew.CheckAsync(server.Api);
        await Until.Async("transactions to end", async () => await postgres.LeftOpenAsync(database) == 0);
        server.ShouldHaveStayedCalm(1);
    }
}
