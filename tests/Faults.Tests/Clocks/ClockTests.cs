using Microsoft.Extensions.DependencyInjection;
using Rapport.Platform.Access.Audit;
using Rapport.Platform.Storage;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Faults.Tests.Clocks;

/// <summary>The clock is set back by an hour under a working server.</summary>
public sealed class ClockTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Work_goes_on_when_the_clock_is_set_back(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("administrator");
        var now = DateTimeOffset.UtcNow;
        server.Clock.Set(now);
        var id = (await api.Post("accounts", new { name = "前" }, "key")).Is(201).Id();
        await api.Patch($"accounts/{id}", new { employees = 1 });
        await api.Team("前队");

        server.Clock.Set(now - TimeSpan.FromHours(1));
        (await api.Patch($"accounts/{id}", new { employees = 2 }, 2)).Is(200).Version().ShouldBe(3);
        (await api.Post("accounts", new { name = "前" }, "key")).Is(201).Id().ShouldBe(id);
        (await api.Account("后")).Is(201);
        await api.Team("后队");

        // By what came first, whatever the clock said.
        (await api.Get($"accounts/{id}/history")).Items.Take(2).Select(h => h.At("changes")[0].Text("to")).ShouldBe(["2", "1"]);
        (await api.Get("accounts?sort=name")).Items.Count.ShouldBe(2);
        await Until.Async("the entries to be sealed", async () => await PendingAsync(server) == 0);
        (await server.Services.GetRequiredService<AuditVerification>().VerifyAsync(null, _ => { }, Cancel)).Problem.ShouldBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task A_token_that_another_server_revokes_is_dead_although_the_clock_was_set_back(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("reader");
        var now = DateTimeOffset.UtcNow;
        server.Clock.Set(now);
        (await api.Get("accounts")).Is(200);
        // As another server does it: nobody tells this one.
        await ExecuteAsync(server, s => $"UPDATE tokens SET revoked_at = {s.Value(Stored.Timestamp, now.UtcDateTime)} WHERE user_id = {s.Value(Stored.Id, Guid.Parse(api.UserId))}");

        server.Clock.Set(now - TimeSpan.FromHours(1));

        (await api.Get("accounts")).Is(401);
    }

    [Theory, OnBothDatabases]
    public async Task Who_reads_sensitive_fields_is_noted_although_the_clock_was_set_back(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("administrator");
        var now = DateTimeOffset.UtcNow;
        server.Clock.Set(now);
        var contact = (await api.Contact("张", new { phone = "010 6552 9988" })).Id();
        (await api.Get($"contacts/{contact}")).Is(200);
        await Until.Async("the first read to be noted", async () => await ReadsAsync(api) == 1);

        server.Clock.Set(now - TimeSpan.FromHours(1));
        (await api.Get($"contacts/{contact}")).Is(200);

        await Until.Async("the second read to be noted", async () => await ReadsAsync(api) == 2);
    }

    [Theory, OnBothDatabases]
    public async Task A_job_whose_dead_runner_had_a_clock_an_hour_ahead_is_taken_over_all_the_same(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("administrator");
        var job = Guid.CreateVersion7();
        var ahead = DateTime.UtcNow + TimeSpan.FromHours(1);
        // Of a kind that nobody knows, which ends as soon as somebody takes it.
        await ExecuteAsync(server, s => $"""
            INSERT INTO jobs (id, kind, status, created_at, created_by, started_at, runner, lease_until, cancel_requested)
            VALUES ({s.Value(Stored.Id, job)}, 'nothing', 'running', {s.Value(Stored.Timestamp, ahead)}, {s.Value(Stored.Id, Guid.Parse(api.UserId))}, {s.Value(Stored.Timestamp, ahead)}, 'dead', {s.Value(Stored.Timestamp, ahead)}, {s.Value(Stored.Boolean, false)})
            """);

        await Until.Async("the job to be taken over", async () =>
            (await server.Database.QueryAsync(Statement(server, s => $"SELECT status FROM jobs WHERE id = {s.Value(Stored.Id, job)}"), r => r.GetString(0), Cancel)).Single() == "failed");
    }

    private static async Task<int> ReadsAsync(ApiClient api) => (await api.Get("audit?action=records.read_sensitive")).Is(200).Items.Count;

    private static async Task<int> PendingAsync(TestServer server) =>
        (await server.Database.QueryAsync(Statement(server, _ => "SELECT 1 FROM audit_pending"), _ => 1, Cancel)).Count;

    private static async Task ExecuteAsync(TestServer server, Func<Statement, string> text)
    {
        await using var transaction = await server.Database.BeginWriteAsync(Cancel);
        await transaction.ExecuteAsync(Statement(server, text), Cancel);
        await transaction.CommitAsync(Cancel);
    }

    private static Statement Statement(TestServer server, Func<Statement, string> text)
    {
        var statement = new Statement(server.Database.Dialect);
        return statement.Append(text(statement));
    }
}
