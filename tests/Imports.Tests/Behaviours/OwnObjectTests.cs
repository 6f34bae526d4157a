using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.Behaviours;

/// <summary>Look-ups on the import's own object find rows of the same file, wherever they stand in it.</summary>
public sealed class OwnObjectTests(Servers servers) : IClassFixture<Servers>
{
    [Theory, OnBothDatabases]
    public async Task Parents_further_down_are_found_over_a_chain(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"巳{Builders.Next}";

        var state = await Import(api, $"{tag} 丙,{tag} 乙\n{tag} 乙,{tag} 甲\n{tag} 丁,{tag} 丙\n{tag} 甲,\n");

        state.Outcome().ShouldBe("done: 4 created");
        (await api.Get($"accounts?filter=startswith(name,'{tag}')&select=name,parent.name")).Items.Select(a => $"{a.Text("name")![^1]} {a.At("parent").ToString()}").Count().ShouldBe(4);
        (await Parents(api, tag)).ShouldBe(["丁→丙", "丙→乙", "乙→甲", "甲→"], ignoreOrder: true);
    }

    [Theory, OnBothDatabases]
    public async Task Rows_that_wait_for_each_other_fail_with_those_behind_them(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"午{Builders.Next}";

        var state = await Import(api, $"{tag} 甲,{tag} 乙\n{tag} 乙,{tag} 甲\n{tag} 丙,{tag} 丙\n{tag} 丁,\n");

        state.Outcome().ShouldBe("done: 1 created, 3 failed");
        (await api.In("en").ErrorLines(state.Id())).ShouldBe([
            $"{tag} 甲,{tag} 乙,2,\"parent: There is no account “{tag} 乙”, or you may not see it.\"",
            $"{tag} 乙,{tag} 甲,3,\"parent: There is no account “{tag} 甲”, or you may not see it.\"",
            $"{tag} 丙,{tag} 丙,4,\"parent: There is no account “{tag} 丙”, or you may not see it.\"",
        ]);
    }

    [Theory]
    [OnBothDatabases("create", "done: 3 created")]
    [OnBothDatabases("skip", "done: 2 created, 1 skipped")]
    [OnBothDatabases("error", "done: 2 created, 1 failed")]
    [OnBothDatabases("empty", "done: 3 created")]
    public async Task A_parent_that_never_comes(TestDatabase database, string missing, string outcome)
    {
        var api = await servers.Administrator(database);
        var tag = $"未{Builders.Next}";

        (await Import(api, $"{tag} 甲,{tag} 乙\n{tag} 丙,{tag} 没有\n{tag} 乙,\n", missing)).Outcome().ShouldBe(outcome);

        (await Parents(api, tag)).ShouldBe(missing switch
        {
            "create" => ["甲→乙", "丙→有", "乙→", "有→"],
            "empty" => ["甲→乙", "丙→", "乙→"],
            _ => ["甲→乙", "乙→"],
        }, ignoreOrder: true);
    }

    [Theory, OnBothDatabases]
    public async Task A_name_that_two_records_bear_is_an_error(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"申{Builders.Next}";

        var state = await Import(api, $"{tag} 甲,{tag} 乙\n{tag} 乙,\n{tag} 乙,\n");

        state.Outcome().ShouldBe("done: 2 created, 1 failed");
        (await api.ErrorLines(state.Id())).ShouldBe([$"{tag} 甲,{tag} 乙,2,parent：有多条客户叫“{tag} 乙”，无法确定是哪一条。"]);
    }

    [Theory, OnBothDatabases]
    public async Task A_dry_run_counts_chains_and_cycles_alike(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"酉{Builders.Next}";
        var rows = $"{tag} 丙,{tag} 乙\n{tag} 乙,{tag} 甲\n{tag} 甲,\n{tag} 丁,{tag} 戊\n{tag} 戊,{tag} 丁\n{tag} 己,{tag} 庚\n{tag} 庚,\n{tag} 庚,\n";

        var dry = await Import(api, rows, dryRun: true);

        (await api.Count("accounts", $"startswith(name,'{tag}')")).ShouldBe(0);
        (await Import(api, rows)).Outcome().ShouldBe(dry.Outcome());
    }

    private static Task<ApiAnswer> Import(ApiClient api, string rows, string missing = "error", bool? dryRun = null) => api.Import(
        "accounts", "name,parent\n" + rows, new { columns = new { name = "name", parent = new { field = "parentId", lookup = "name", missing } } }, dryRun: dryRun);

    private static async Task<IEnumerable<string>> Parents(ApiClient api, string tag) =>
        (await api.Get($"accounts?filter=startswith(name,'{tag}')&select=name,parentId,parent.name")).Items
            .Select(a => $"{a.Text("name")![^1]}→{(a.Text("parentId") is null ? "" : a.Text("parent.name")![^1..])}");
}
