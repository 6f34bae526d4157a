using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Rapport.Testing;
using Shouldly;

namespace Rapport.Imports.Tests;

/// <summary>Imports files through the API.</summary>
internal static class Importing
{
    private static readonly string[] Counters = ["created", "updated", "unchanged", "skipped", "failed"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Sends a file; a mapping that is a string is sent as it is.</summary>
    public static Task<ApiAnswer> Upload(
        this ApiClient api, string objects, byte[] file, object? mapping = null, string? mode = null, string? match = null, bool? dryRun = null, string fileName = "file.csv")
    {
        var form = new MultipartFormDataContent { { new StringContent(objects), "object" } };
        void Add(string name, string? value)
        {
            if (value is not null)
            {
                form.Add(new StringContent(value), name);
            }
        }

        Add("mapping", mapping as string ?? (mapping is null ? null : JsonSerializer.Serialize(mapping)));
        Add("mode", mode);
        Add("match", match);
        Add("dryRun", dryRun is null ? null : dryRun.Value ? "true" : "false");
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(content, "file", fileName);
        return api.SendAsync(new(HttpMethod.Post, "imports") { Content = form });
    }

    public static Task<ApiAnswer> Upload(this ApiClient api, string objects, string text, object? mapping = null, string? mode = null, string? match = null, bool? dryRun = null) =>
        api.Upload(objects, Encoding.UTF8.GetBytes(text), mapping, mode, match, dryRun);

    /// <summary>Imports a file and waits until the import needs the server no more.</summary>
    public static async Task<ApiAnswer> Import(this ApiClient api, string objects, byte[] file, object? mapping = null, string? mode = null, string? match = null, bool? dryRun = null) =>
        await api.Ended((await api.Upload(objects, file, mapping, mode, match, dryRun)).Is(202).Id());

    public static Task<ApiAnswer> Import(this ApiClient api, string objects, string text, object? mapping = null, string? mode = null, string? match = null, bool? dryRun = null) =>
        api.Import(objects, Encoding.UTF8.GetBytes(text), mapping, mode, match, dryRun);

    /// <summary>The import's state once it neither waits nor runs.</summary>
    public static async Task<ApiAnswer> Ended(this ApiClient api, string id)
    {
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until; await Task.Delay(20))
        {
            var state = (await api.Get($"imports/{id}")).Is(200);
            if (state["status"].GetString() is not ("queued" or "running"))
            {
                return state;
            }
        }

        throw new TimeoutException($"The import {id} has not ended.");
    }

    /// <summary>The status and the counters that are not zero: <c>done: 8 created, 1 failed</c>. Fails when the counters do not add up.</summary>
    public static string Outcome(this ApiAnswer state)
    {
        var counts = Counters.Select(name => (Name: name, Count: state[name].GetInt64())).ToList();
        state["processed"].GetInt64().ShouldBe(counts.Sum(c => c.Count), state.Text);
        if (state["status"].GetString() == "done")
        {
            state["processed"].GetInt64().ShouldBe(state["total"].GetInt64(), state.Text);
        }

        return $"{state["status"].GetString()}: {string.Join(", ", counts.Where(c => c.Count > 0).Select(c => $"{c.Count} {c.Name}"))}";
    }

    /// <summary>The error file.</summary>
    public static async Task<string> ErrorFile(this ApiClient api, string id) => (await api.Get($"imports/{id}/errors")).Is(200).Text.TrimStart('\uFEFF');

    /// <summary>The lines of the error file below its header.</summary>
    public static async Task<string[]> ErrorLines(this ApiClient api, string id) => [.. (await api.ErrorFile(id)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)];

    /// <summary>Groups of an aggregate, each as its values joined with a bar.</summary>
    public static async Task<string[]> Groups(this ApiClient api, string objects, string measures, string? groupBy = null, string? filter = null)
    {
        var address = $"{objects}/aggregate?measures={measures}" + (groupBy is null ? "" : $"&groupBy={groupBy}&sort={groupBy}&limit=10000") + (filter is null ? "" : $"&filter={Uri.EscapeDataString(filter)}");
        return [.. (await api.Get(address)).Is(200).Groups.Select(g => string.Join(" | ", g.EnumerateObject().Select(m => m.Value.ToString())))];
    }

    public static async Task<long> Count(this ApiClient api, string objects, string? filter = null) =>
        long.Parse((await api.Groups(objects, "count", null, filter)).Single(), System.Globalization.CultureInfo.InvariantCulture);
}
