using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Users;

/// <summary>A server that is killed again and again while it hands records over loses none and gives none twice.</summary>
public sealed class KilledHandOverTests
{
    private const int Records = 6_000;
    private const int Kills = 3;

    [Theory, OnBothDatabases]
    public async Task A_hand_over_killed_again_and_again_ends_with_every_record_given_once(TestDatabase database)
    {
        await using var server = await ServerProcess.CreateAsync(database);
        var leaver = (await server.Api.Post("users", new { name = "离职的" })).Is(201).Id();
        var successor = (await server.Api.Post("users", new { name = "接手的" })).Is(201).Id();
        await server.Api.Many("accounts", Enumerable.Range(0, Records).Select(i => new { name = $"交接 {i}", ownerId = leaver }));

        var started = (await server.Api.Post($"users/{leaver}/deactivate", new { handOver = new { accounts = new { to = successor } } })).Is(200)["handOver.id"].GetString()!;
        var random = new Random(20_260_302);
        var killed = 0;
        for (var moved = 0L; killed < Kills && await MovedAsync(server.Api, started) is { } now; moved = now)
        {
            // Not before the first batch has gone, then somewhere inside the next ones.
            if (now > moved)
            {
                await Task.Delay(random.Next(20), TestContext.Current.CancellationToken);
                server.Kill();
                await server.StartAsync();
                killed++;
            }
        }

        killed.ShouldBeGreaterThan(0);
        (await server.Api.HandedOver(started)).Outcome().ShouldBe($"done: accounts {Records}/{Records}");
        (await server.Api.Get($"accounts/aggregate?groupBy=ownerId,version&measures=count")).Groups.Select(g => $"{g.Text("ownerId")} {g.Text("version")} {g.Text("count")}").ShouldBe([$"{successor} 2 {Records}"]);
    }

    /// <summary>How many have gone; null when it is over.</summary>
    private static async Task<long?> MovedAsync(ApiClient api, string handOver)
    {
        var state = (await api.Get($"hand-overs/{handOver}")).Is(200);
        return state["status"].GetString() is "queued" or "running" ? state["kinds"][0].At("moved").GetInt64() : null;
    }
}
