using System.Text.Json;
using Rapport.Testing;

namespace Rapport.Api.Tests.Users;

/// <summary>Hand-overs as tests wait for them and read them.</summary>
internal static class HandOvers
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Deactivates a user and waits until the hand-over has ended.</summary>
    public static async Task<ApiAnswer> Leave(this ApiClient api, string user, object handOver) =>
        await api.HandedOver((await api.Post($"users/{user}/deactivate", new { handOver })).Is(200)["handOver.id"].GetString()!);

    public static async Task<ApiAnswer> HandedOver(this ApiClient api, string id)
    {
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until; await Task.Delay(20))
        {
            var state = (await api.Get($"hand-overs/{id}")).Is(200);
            if (state["status"].GetString() is not ("queued" or "running"))
            {
                return state;
            }
        }

        throw new TimeoutException($"The hand-over {id} has not ended.");
    }

    /// <summary>The status and each kind: <c>done: accounts 2/2, tasks 1/3 (2 failed)</c>.</summary>
    public static string Outcome(this ApiAnswer state) =>
        $"{state["status"].GetString()}: {string.Join(", ", state["kinds"].EnumerateArray().Select(Kind))}";

    private static string Kind(JsonElement kind) =>
        $"{kind.Text("path")} {kind.Text("moved")}/{kind.Text("total")}{(kind.At("failed").GetInt64() is > 0 and var failed ? $" ({failed} failed)" : "")}";
}
