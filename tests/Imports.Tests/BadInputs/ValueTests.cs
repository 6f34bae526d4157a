using System.Text.Json;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.BadInputs;

/// <summary>values.json: what a cell becomes as the field, or why it is refused, in both languages.</summary>
public sealed class ValueTests
{
    private sealed record Case(string Field, string Text, JsonElement Value, string? Zh, string? En);

    [Theory, OnBothDatabases]
    public async Task Cells_are_read_right_or_refused_with_the_reason(TestDatabase database)
    {
        var cases = JsonSerializer.Deserialize<Case[]>(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "BadInputs/values.json"), TestContext.Current.CancellationToken), JsonSerializerOptions.Web)!;
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("administrator");
        await api.Account("两家同名");
        await api.Account("两家同名");

        var read = new List<string>();
        foreach (var one in cases)
        {
            read.Add($"{one.Field} {one.Text} -> {await ReadAsync(api, one)}");
        }

        read.ShouldBe(cases.Select(one => $"{one.Field} {one.Text} -> {(one.Zh is null ? one.Value.ToString() : $"{one.Zh} | {one.En}")}"));
    }

    private static async Task<string> ReadAsync(ApiClient api, Case one)
    {
        var number = Builders.Next;
        // An opportunity's name may be left out, so any of its fields can stand alone beside the number.
        var state = await api.Import("opportunities", $"number,cell\n{number},\"{one.Text}\"\n", new { columns = new { number = "externalId", cell = one.Field } });
        if (state["created"].GetInt64() == 1)
        {
            return (await api.Get($"opportunities?filter=externalId eq '{number}'&select={one.Field}")).Items.Single().At(one.Field).ToString();
        }

        var (zh, en) = ((await api.In("zh-CN").ErrorLines(state.Id())).Single(), (await api.In("en").ErrorLines(state.Id())).Single());
        return $"{Reason(zh, '：')} | {Reason(en, ':')}";
    }

    /// <summary>What stands behind the line's number, without the column's name.</summary>
    private static string Reason(string line, char mark)
    {
        var reason = line[(line.IndexOf(",2,", StringComparison.Ordinal) + 3)..].Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal);
        return reason.StartsWith("cell" + mark, StringComparison.Ordinal) ? reason[5..].TrimStart() : reason;
    }
}
