using System.Text.Json;
using Rapport.Testing;
using Shouldly;

namespace Rapport.Imports.Tests.Undo;

/// <summary>Undoes imports through the API.</summary>
internal static class Undoing
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Undoes an import and waits: <c>done: 3 deleted, 1 kept</c>. Fails when the sums do not add up.</summary>
    public static async Task<string> Undo(this ApiClient api, string import)
    {
        (await api.Post($"imports/{import}/undo")).Is(202)["status"].GetString().ShouldBeOneOf("queued", "running", "done");
        return await api.Undone(import);
    }

    public static async Task<string> Undone(this ApiClient api, string import)
    {
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until; await Task.Delay(20))
        {
            var state = (await api.Get($"imports/{import}")).Is(200);
            var undo = state["undo"];
            if (undo.GetProperty("status").GetString() is not ("queued" or "running"))
            {
                return await Outcome(api, import, state, undo);
            }
        }

        throw new TimeoutException($"The undoing of {import} has not ended.");
    }

    /// <summary>What stays: each record's name, what the import did to it, and why it stays.</summary>
    public static async Task<string[]> Kept(this ApiClient api, string import) =>
        [.. (await api.KeptItems(import)).Select(i => $"{i.Text("name") ?? "?"} {i.Text("kind")}: {i.Text("reason")}")];

    public static async Task<List<JsonElement>> KeptItems(this ApiClient api, string import)
    {
        var items = new List<JsonElement>();
        string? next = null;
        do
        {
            var page = (await api.Get($"imports/{import}/undo?limit=2" + (next is null ? "" : $"&cursor={next}"))).Is(200);
            items.AddRange(page.Items);
            next = page.Json.Text("next");
        }
        while (next is not null);
        return items;
    }

    private static async Task<string> Outcome(ApiClient api, string import, ApiAnswer state, JsonElement undo)
    {
        long Of(string name) => undo.GetProperty(name).GetInt64();
        if (undo.GetProperty("status").GetString() == "done")
        {
            var kept = await api.KeptItems(import);
            kept.Count.ShouldBe((int)Of("kept"), state.Text);
            (state["created"].GetInt64() + state["createdAlong"].GetInt64()).ShouldBe(Of("deleted") + kept.Count(k => k.Text("kind") == "created"), state.Text);
            state["updated"].GetInt64().ShouldBe(Of("reverted") + kept.Count(k => k.Text("kind") == "updated"), state.Text);
        }

        var counts = new[] { "deleted", "reverted", "kept" }.Where(n => Of(n) > 0).Select(n => $"{Of(n)} {n}");
        return $"{undo.GetProperty("status").GetString()}: {string.Join(", ", counts)}";
    }
}
