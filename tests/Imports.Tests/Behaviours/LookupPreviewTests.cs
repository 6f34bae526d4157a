using System.Text.Json;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.Behaviours;

/// <summary>What a preview says of the records that a file means.</summary>
public sealed class LookupPreviewTests(Servers servers) : IClassFixture<Servers>
{
    [Theory, OnBothDatabases]
    public async Task Each_row_with_a_value_counts_as_found_ambiguous_or_missing(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"查{Builders.Next}";
        await api.Account($"{tag} ABC");
        await api.Account($"{tag} 两个");
        await api.Account($"{tag} 两个");
        var id = (await api.Account($"{tag} 按编号")).Id();
        var file = $"name,account\n1,{tag} ａｂｃ\n2,{tag} abc\n3,{tag} 两个\n4,{tag} 没有\n5,{tag} 没有\n6,{tag} 别的\n7,\n8,{id}\n9,{Guid.NewGuid()}\n10,不写\n";
        var mapping = new { columns = new { name = "name", account = new { field = "accountId", values = new Dictionary<string, string?> { ["不写"] = null } } } };

        var lookup = await Lookup(api, await Ready(api, "contacts", file, mapping));

        Counts(lookup).ShouldBe("3 found, 1 several, 0 inFiles, 4 missing, complete");
        (lookup.Text("column"), lookup.Text("field"), lookup.Text("object")).ShouldBe(("account", "accountId", "account"));
        Values(lookup)[0].ShouldBe($"{tag} 没有 2");
        Values(lookup).Length.ShouldBe(3);
    }

    [Theory, OnBothDatabases]
    public async Task Records_that_come_with_other_files_and_with_the_file_itself_are_told_apart_from_missing_ones(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"并{Builders.Next}";
        var accounts = await Ready(api, "accounts", $"company,parent\n{tag} 甲,{tag} 乙\n{tag} 乙,{tag} 丙\n{tag} GTX Pro,\n",
            new { columns = new { company = "name", parent = new { field = "parentId", lookup = "name" } } });
        var contacts = await Ready(api, "contacts", $"name,account\n1,{tag} 甲\n2,{tag} 乙\n3,{tag} GTXPro\n4,{tag} GTXPro\n",
            new { columns = new { name = "name", account = new { field = "accountId", lookup = "name", values = new Dictionary<string, string> { [$"{tag} GTXPro"] = $"{tag} gtx pro" } } } });

        Counts(await Lookup(api, accounts)).ShouldBe("0 found, 0 several, 1 inFiles, 1 missing, complete");
        Counts(await Lookup(api, contacts)).ShouldBe("0 found, 0 several, 0 inFiles, 4 missing, complete");
        Counts(await Lookup(api, contacts, $"?with={accounts},{contacts}")).ShouldBe("0 found, 0 several, 4 inFiles, 0 missing, complete");

        (await api.Post($"imports/{accounts}/start")).Is(202);
        await api.Ended(accounts);
        // 乙 did not go in without its parent, nor 甲 without 乙; what is in is found, and no longer counts as coming.
        Counts(await Lookup(api, contacts, $"?with={accounts}")).ShouldBe("2 found, 0 several, 0 inFiles, 2 missing, complete");
    }

    [Theory, OnBothDatabases]
    public async Task Columns_with_many_values_are_counted_too_and_the_most_frequent_missing_ones_are_shown(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"多{Builders.Next}";
        await api.Account($"{tag} 7");
        var rows = string.Concat(Enumerable.Range(1, 900).Select(i => $"{i},{tag} {i % 450}\n")) + $"901,{tag} 8\n";

        var lookup = await Lookup(api, await Ready(api, "contacts", "name,account\n" + rows, new { columns = new { name = "name", account = new { field = "accountId", lookup = "name" } } }));

        Counts(lookup).ShouldBe("2 found, 0 several, 0 inFiles, 899 missing, complete");
        Values(lookup).Length.ShouldBe(20);
        Values(lookup)[0].ShouldBe($"{tag} 8 3");
    }

    [Theory, OnBothDatabases]
    public async Task A_preview_finds_no_more_than_its_reader_may_see(TestDatabase database)
    {
        var server = await servers.On(database);
        var (administrator, salesperson) = (await server.As("administrator"), await server.As("salesperson"));
        var tag = $"隐{Builders.Next}";
        await administrator.Account($"{tag} 公司");
        var mapping = new { columns = new { name = "name", account = new { field = "accountId", lookup = "name" } } };
        var mine = await Ready(salesperson, "contacts", $"name,account\n1,{tag} 公司\n", mapping);
        var theirs = await Ready(administrator, "accounts", $"name\n{tag} 公司\n", new { columns = new { name = "name" } });

        Counts(await Lookup(salesperson, mine)).ShouldBe("0 found, 0 several, 0 inFiles, 1 missing, complete");
        (await salesperson.Get($"imports/{mine}/preview?with={theirs}")).IsProblem(404, "import.not_found");
        (await salesperson.Get($"imports/{mine}/preview?with=x")).IsProblem(404, "import.not_found");
        (await salesperson.Get($"imports/{mine}/preview?with={string.Join(',', Enumerable.Range(0, 21).Select(_ => Guid.NewGuid()))}")).IsProblem(400, "import.too_many_with");
        (await salesperson.Get($"imports/{mine}/preview?without={theirs}")).Is(400);
    }

    private static async Task<string> Ready(ApiClient api, string objects, string file, object mapping)
    {
        var id = (await api.Upload(objects, file)).Is(202).Id();
        (await api.Patch($"imports/{id}", new { mapping })).Is(200);
        return id;
    }

    private static async Task<JsonElement> Lookup(ApiClient api, string id, string query = "") => (await api.Get($"imports/{id}/preview{query}")).Is(200)["lookups"].EnumerateArray().Single();

    private static string Counts(JsonElement lookup) =>
        string.Join(", ", new[] { "found", "several", "inFiles", "missing" }.Select(n => $"{lookup.GetProperty(n).GetInt64()} {n}")) + (lookup.GetProperty("complete").GetBoolean() ? ", complete" : "");

    private static string[] Values(JsonElement lookup) => [.. lookup.GetProperty("values").EnumerateArray().Select(v => $"{v.Text("value")} {v.Text("count")}")];
}
