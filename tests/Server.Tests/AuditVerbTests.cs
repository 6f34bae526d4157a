using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Rapport.Server.Tests;

/// <summary>The chain of servers that run, stop, are killed and work side by side.</summary>
public sealed partial class AuditVerbTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task The_chain_is_verified_beside_a_running_server(string database)
    {
        using var place = new Workplace();
        await using var settings = await TestDatabase.SettingsAsync(database, place);
        await using var server = await RunningServer.StartAsync(settings.Values);
        await AddTeamAsync(server.Http, "华东");
        var head = await SealedAsync(server.Http);

        var outcome = await Program.RunAsync(settings.Values, "audit", "verify");
        var noted = await Program.RunAsync(settings.Values, "audit", "verify", "--head", head.GetProperty("hash").GetString()!);
        var unknown = await Program.RunAsync(settings.Values, "audit", "verify", "--head", new string('a', 64));
        var wrong = await Program.RunAsync(settings.Values, "audit", "verify", "--head", "yesterday's");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldBe($"{head.GetProperty("n")} 条，审计链完好 · {head.GetProperty("n")} entries, chain holds, head {head.GetProperty("hash").GetString()}\n");
        noted.ShouldBe(outcome);
        unknown.ShouldBe(new(1, "", $"审计链在第 {head.GetProperty("n").GetInt64() + 1} 条断开：链中没有所给的链尾哈希——末尾的条目被删掉，或链条被整体重写过。 · "
            + $"The chain breaks at entry {head.GetProperty("n").GetInt64() + 1}: the given head is not in the chain; entries were cut off at its end, or the chain was rewritten.\n"));
        wrong.ExitCode.ShouldBe(1);
        wrong.Error.ShouldContain("--head must be a hash of 64 hexadecimal digits.");
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_server_that_stops_has_sealed_everything(string database)
    {
        using var place = new Workplace();
        await using var settings = await TestDatabase.SettingsAsync(database, place);
        await using (var server = await RunningServer.StartAsync(settings.Values))
        {
            await AddTeamAsync(server.Http, "华东");
            (await server.StopAsync()).ShouldBe(0);
        }

        // The first administrator, her token, the team.
        (await VerifyAsync(settings.Values)).ShouldBe(3);
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_server_killed_while_it_works_loses_no_entry(string database)
    {
        using var place = new Workplace();
        await using var settings = await TestDatabase.SettingsAsync(database, place);
        var acknowledged = new List<string>();
        foreach (var milliseconds in new[] { 130, 710, 390 })
        {
            await using var server = await RunningServer.StartAsync(settings.Values);
            var working = Enumerable.Range(0, 3).Select(_ => WorkAsync(server.Http, acknowledged)).ToList();
            var before = Count(acknowledged);
            while (Count(acknowledged) < before + 12)
            {
                await Task.Delay(20, Cancel);
            }

            await Task.Delay(milliseconds, Cancel);
            server.Kill();
            await Task.WhenAll(working);
        }

        acknowledged.Count.ShouldBeGreaterThan(30);
        await using var last = await RunningServer.StartAsync(settings.Values);
        await SealedAsync(last.Http);
        await VerifyAsync(settings.Values);
        var logged = await TeamsAddedAsync(last.Http);
        logged.ShouldBeUnique();
        acknowledged.Except(logged).ShouldBeEmpty();
        // Nor an entry without its act.
        (await Json.ReadAsync(await last.Http.GetAsync("/api/v1/teams/aggregate", Cancel))).GetProperty("groups")[0].GetProperty("count").GetInt32().ShouldBe(logged.Count);
    }

    [Fact]
    public async Task Two_servers_seal_one_chain()
    {
        using var place = new Workplace();
        await using var settings = await TestDatabase.SettingsAsync("postgres", place);
        await using var one = await RunningServer.StartAsync(settings.Values);
        await using var two = await RunningServer.StartAsync(settings.Values);
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        var acknowledged = new List<string>();

        await Task.WhenAll(new[] { one, two, one, two }.Select(s => WorkAsync(s.Http, acknowledged, enough.Token)));

        await SealedAsync(two.Http);
        await VerifyAsync(settings.Values);
        (await TeamsAddedAsync(one.Http)).ShouldBe(acknowledged, ignoreOrder: true);
    }

    private static int Count(List<string> acknowledged)
    {
        lock (acknowledged)
        {
            return acknowledged.Count;
        }
    }

    /// <summary>Makes teams until the server is gone, or it is enough.</summary>
    private static async Task WorkAsync(HttpClient http, List<string> acknowledged, CancellationToken enough = default)
    {
        try
        {
            while (!enough.IsCancellationRequested)
            {
                var id = await AddTeamAsync(http, $"组 {Guid.NewGuid():N}");
                lock (acknowledged)
                {
                    acknowledged.Add(id);
                }
            }
        }
        catch (Exception error) when (error is HttpRequestException or ObjectDisposedException or OperationCanceledException)
        {
            // Killed.
        }
    }

    private static async Task<string> AddTeamAsync(HttpClient http, string name)
    {
        var answer = await http.PostAsync("/api/v1/teams", Json.Body(JsonSerializer.Serialize(new { name })), Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        return (await Json.ReadAsync(answer)).GetProperty("id").GetString()!;
    }

    private static async Task<List<string>> TeamsAddedAsync(HttpClient http)
    {
        var ids = new List<string>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = await Json.ReadAsync(await http.GetAsync($"/api/v1/audit?action=team.added&limit=500{(cursor.Length == 0 ? "" : "&cursor=" + cursor)}", Cancel));
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(e => e.GetProperty("subject").GetProperty("id").GetString()!));
            cursor = page.GetProperty("next").GetString();
        }

        return ids;
    }

    private static async Task<JsonElement> SealedAsync(HttpClient http)
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            var head = await Json.ReadAsync(await http.GetAsync("/api/v1/audit/head", Cancel));
            if (head.GetProperty("pending").GetInt64() == 0)
            {
                return head;
            }

            await Task.Delay(50, Cancel);
        }

        throw new InvalidOperationException("What waits is not sealed.");
    }

    /// <summary>How many entries hold; fails unless all do.</summary>
    private static async Task<int> VerifyAsync(Dictionary<string, string> settings)
    {
        var outcome = await Program.RunAsync(settings, "audit", "verify");
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        return int.Parse(Entries().Match(outcome.Output).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(\d+) entries, chain holds")]
    private static partial Regex Entries();
}
