using System.Text.Json;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.Behaviours;

/// <summary>The first rows of each end, to be looked at before and after.</summary>
public sealed class ExamplesTests(Servers servers) : IClassFixture<Servers>
{
    private static readonly object Mapping = new
    {
        columns = new { name = "name", employees = "employees", parent = new { field = "parentId", lookup = "name", missing = "skip" }, tier = new { field = "tier", missing = "skip" } },
    };

    [Theory]
    [OnBothDatabases(true)]
    [OnBothDatabases(false)]
    public async Task Each_end_has_examples_after_a_dry_run_and_after_a_run(TestDatabase database, bool dryRun)
    {
        var api = (await servers.Administrator(database)).In("en");
        var tag = $"例{Builders.Next}";
        var known = (await api.Account($"{tag} 旧", new { employees = 5 })).Id();
        var same = (await api.Account($"{tag} 同", new { employees = 6 })).Id();
        var file = $"name,employees,parent,tier\n{tag} 旧,7,,\n{tag} 同,6,,\n{tag} 新,1,,\n{tag} 跳,1,{tag} 没有,\n{tag} 级,1,,没有这级\n{tag} 错,很多,,\n";

        var state = await api.Import("accounts", file, Mapping, "upsert", "name", dryRun);
        var examples = (await api.Get($"imports/{state.Id()}/examples")).Is(200);

        state.Outcome().ShouldBe("done: 1 created, 1 updated, 1 unchanged, 2 skipped, 1 failed");
        Lines(examples, "created").ShouldBe([$"4 {tag} 新"]);
        (examples["created"][0].Text("id") is null).ShouldBe(dryRun);
        Lines(examples, "updated").ShouldBe([$"2 {tag} 旧"]);
        examples["updated"][0].Text("id").ShouldBe(known);
        examples["updated"][0].GetProperty("changes").GetRawText().ShouldBe("[{\"field\":\"employees\",\"from\":5,\"to\":7}]");
        Lines(examples, "unchanged").ShouldBe([$"3 {tag} 同"]);
        examples["unchanged"][0].Text("id").ShouldBe(same);
        examples["skipped"].EnumerateArray().Select(e => $"{e.Text("line")} {e.Text("reason")}").Order().ShouldBe(
        [
            $"5 parent: There is no account “{tag} 没有”, or you may not see it.",
            "6 tier: “没有这级” is not an option. The options are: strategic, key, growth, general.",
        ]);
        examples["failed"].GetRawText().ShouldStartWith("[{\"line\":7,\"reasons\":[\"employees: ");
    }

    [Theory, OnBothDatabases]
    public async Task There_are_five_of_an_end_at_most_and_none_before_the_start(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"五{Builders.Next}";
        var id = (await api.Upload("accounts", "name\n" + string.Concat(Enumerable.Range(1, 300).Select(i => $"{tag} {i}\n")))).Is(202).Id();
        foreach (var end in (await api.Get($"imports/{id}/examples")).Is(200).Json.EnumerateObject())
        {
            end.Value.GetArrayLength().ShouldBe(0, end.Name);
        }

        (await api.Post($"imports/{id}/start")).Is(202);
        await api.Ended(id);

        Lines((await api.Get($"imports/{id}/examples")).Is(200), "created").ShouldBe(Enumerable.Range(1, 5).Select(i => $"{i + 1} {tag} {i}"));
    }

    [Theory, OnBothDatabases]
    public async Task A_row_that_matches_nothing_says_so(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var id = (await api.Import("accounts", $"name,employees\n无{Builders.Next},1\n", new { columns = new { name = "name", employees = "employees" } }, "update", "name")).Id();

        (await api.In("zh-CN").Get($"imports/{id}/examples"))["skipped"].GetRawText().ShouldBe(JsonSerializer.Serialize(new[] { new { line = 2, reason = "没有符合匹配字段的记录，这一行已跳过。" } }, Plain));
    }

    [Theory, OnBothDatabases]
    public async Task Examples_show_no_more_than_their_reader_may_see_now(TestDatabase database)
    {
        var server = await servers.On(database);
        var (administrator, salesperson) = (await server.As("administrator"), await server.As("salesperson"));
        var tag = $"见{Builders.Next}";
        var account = (await salesperson.Account($"{tag} 甲", new { employees = 1 })).Id();
        var id = (await salesperson.Import("accounts", $"name,employees\n{tag} 甲,5\n{tag} 乙,6\n", new { columns = new { name = "name", employees = "employees" } }, "upsert", "name")).Id();
        (await administrator.Patch($"accounts/{account}", new { ownerId = administrator.UserId })).Is(200);

        var mine = (await salesperson.Get($"imports/{id}/examples")).Is(200);
        Lines(mine, "updated").ShouldBeEmpty();
        Lines(mine, "created").ShouldBe([$"3 {tag} 乙"]);
        Lines((await administrator.Get($"imports/{id}/examples")).Is(200), "updated").ShouldBe([$"2 {tag} 甲"]);
        (await (await server.As("manager")).Get($"imports/{id}/examples")).IsProblem(404, "import.not_found");
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string[] Lines(ApiAnswer examples, string end) => [.. examples[end].EnumerateArray().Select(e => $"{e.Text("line")} {e.Text("name")}")];
}
