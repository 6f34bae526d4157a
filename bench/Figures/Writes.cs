using System.Text.Json;
using Rapport.Bench.Load;
using Rapport.Bench.Worlds;
using Rapport.Platform.Text;

namespace Rapport.Bench.Figures;

/// <summary>T4: a salesperson logs a call at one of her accounts. And an opportunity goes to another stage and back.</summary>
internal static class Writes
{
    private const string Subject = "与王经理确认报价与交付时间";
    private const string Body = "对方认可方案，价格还要再谈；预算下个月批下来，先做技术交流。Wants a reference customer of the same size.";

    /// <summary>Opportunities that move; each client has one of its own.</summary>
    private const int Moving = 64;

    private static readonly string[] MovesTo = ["needs", "proposal"];

    public static async Task<Figure> CreateAsync(Stage stage, CancellationToken cancel)
    {
        var token = await stage.TokenAsync(World.Email(World.Colleague), cancel);
        var accounts = Pages.AccountsOf(stage);
        IReadOnlyList<byte[][]> units = [.. accounts.Select(id => (byte[][])
            [HttpChannel.Request("POST", "/api/v1/activities", token, JsonSerializer.Serialize(new { kind = "call", subject = Subject, body = Body, durationMinutes = 15, accountId = id }))])];
        return new("T4 create activity", _ => units, new("T4", [.. accounts.Select(id => new Dictionary<string, object>
        {
            ["account"] = id,
            ["me"] = stage.People[World.Colleague],
            ["subject"] = Subject,
            ["subject_key"] = TextKeys.Fold(Subject),
            ["subject_sort"] = TextKeys.Sort(Subject),
            ["body"] = Body,
            ["body_key"] = TextKeys.Fold(Body),
        })]), Targets.Create);
    }

    public static async Task<Figure> MoveAsync(Stage stage, CancellationToken cancel)
    {
        var token = await stage.TokenAsync(World.Administrator, cancel);
        var moving = await stage.QueryAsync($"SELECT id FROM opportunities WHERE stage = 'needs' ORDER BY created_at, id LIMIT {Moving}", r => stage.Id(r, 0), cancel);
        return new("stage change", Units, new("stage", [.. moving.Select(id => new Dictionary<string, object> { ["opportunity"] = id, ["me"] = stage.People[0] })]), null);

        // Each client's own opportunity, there and back.
        IReadOnlyList<byte[][]> Units(int clients) => [.. MovesTo.SelectMany(to => moving.Take(clients).Select(id => (byte[][])
            [HttpChannel.Request("POST", $"/api/v1/opportunities/{id}/move-stage", token, $$"""{"stage":"{{to}}"}""")]))];
    }
}
