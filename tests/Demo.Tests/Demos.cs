using System.Text.Json;
using Rapport.Testing;
using Shouldly;

namespace Rapport.Demo.Tests;

/// <summary>What tests do with the demo company through the API.</summary>
internal static class Demos
{
    /// <summary>Kills the server once the work is on its way, and starts it again.</summary>
    public static async Task KillOnTheWay(this ServerProcess server, string status)
    {
        for (var done = 0L; done < 2000;)
        {
            var state = (await server.Api.Get("demo")).Is(200);
            state["status"].GetString().ShouldBe(status, "It ended before the kill.");
            done = state["progress"].ValueKind == JsonValueKind.Object ? state["progress.done"].GetInt64() : 0;
        }

        server.Kill();
        await server.StartAsync();
        (await server.Api.Get("demo"))["status"].GetString().ShouldBe(status, "It ended before the kill.");
    }

    /// <summary>Waits until nothing is under way any more.</summary>
    public static async Task<ApiAnswer> Ended(this ApiClient api)
    {
        while (true)
        {
            var state = (await api.Get("demo")).Is(200);
            if (state["status"].GetString() is "none" or "there")
            {
                return state;
            }

            await Task.Delay(100);
        }
    }

    public static async Task<long> Count(this ApiClient api, string path, string? filter = null) =>
        (await api.Get($"{path}/aggregate?measures=count{(filter is null ? "" : $"&filter={Uri.EscapeDataString(filter)}")}")).Is(200).Groups[0].GetProperty("count").GetInt64();

    /// <summary>How many entries of an action the audit log has, once the first is sealed.</summary>
    public static async Task<int> Sealed(this ApiClient api, string action)
    {
        while (true)
        {
            if ((await api.Get($"audit?action={action}")).Is(200).Items is { Count: > 0 } entries)
            {
                return entries.Count;
            }

            await Task.Delay(100);
        }
    }
}
