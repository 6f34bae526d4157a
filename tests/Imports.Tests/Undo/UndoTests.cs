using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.Undo;

/// <summary>An import goes back: what it created is deleted, what it changed is what it was.</summary>
public sealed class UndoTests(Servers servers) : IClassFixture<Servers>
{
    private static readonly object Accounts = new { columns = new { name = "name", employees = "employees", city = "city" } };

    [Theory, OnBothDatabases]
    public async Task Created_records_go_to_the_recycle_bin_with_what_came_along(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"甲{Builders.Next}";
        var mapping = new { columns = new { name = "name", account = new { field = "accountId", lookup = "name", missing = "create" }, source = new { field = "source", missing = "create" } } };
        var id = (await api.Import("opportunities", $"name,account,source\n{tag} 一,{tag} 公司,{tag} 展会\n{tag} 二,{tag} 公司,{tag} 展会\n", mapping)).Id();
        (await api.Get("objects/opportunity")).Text.ShouldContain($"{tag} 展会");

        (await api.Undo(id)).ShouldBe("done: 3 deleted");

        (await api.Count("opportunities", $"startswith(name,'{tag}')")).ShouldBe(0);
        (await api.Count("accounts", $"startswith(name,'{tag}')")).ShouldBe(0);
        (await api.Get("objects/opportunity")).Text.ShouldNotContain($"{tag} 展会");
        var binned = (await api.Get($"opportunities?view=recycle-bin&filter=name eq '{tag} 一'")).Items.Single();
        var last = (await api.Get($"opportunities/{binned.Text("id")}/history")).Items[0];
        (last.Text("kind"), last.Text("through")).ShouldBe(("deleted", "undo"));
        (await api.KeptItems(id)).ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Changed_fields_go_back_where_they_still_hold_what_was_imported(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"乙{Builders.Next}";
        var one = (await api.Account($"{tag} 一", new { employees = 10, city = "上海" })).Id();
        var two = (await api.Account($"{tag} 二", new { employees = 20, city = "北京" })).Id();
        var three = (await api.Account($"{tag} 三", new { employees = 30, city = "广州" })).Id();
        var id = (await api.Import("accounts", $"name,employees,city\n{tag} 一,11,苏州\n{tag} 二,21,天津\n{tag} 三,30,广州\n", Accounts, "upsert", "name")).Id();
        (await api.Patch($"accounts/{two}", new { employees = 99 })).Is(200);

        (await api.Undo(id)).ShouldBe("done: 1 reverted, 1 kept");

        (await Values(api, one)).ShouldBe("10 上海");
        (await Values(api, two)).ShouldBe("99 北京");
        (await Values(api, three)).ShouldBe("30 广州");
        (await api.In("zh-CN").Kept(id)).ShouldBe([$"{tag} 二 updated: 之后又有人改过“员工人数”。"]);
        (await api.In("en").Kept(id)).ShouldBe([$"{tag} 二 updated: Changed since: “Employees”."]);
    }

    [Theory, OnBothDatabases]
    public async Task A_record_that_the_file_names_several_times_goes_all_the_way_back(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"丙{Builders.Next}";
        var known = (await api.Account($"{tag} 旧", new { employees = 1, city = "上海" })).Id();
        var file = $"name,employees,city\n{tag} 旧,2,苏州\n{tag} 旧,3,苏州\n{tag} 新,5,\n{tag} 新,6,\n";
        var state = await api.Import("accounts", file, Accounts, "upsert", "name");
        state.Outcome().ShouldBe("done: 1 created, 3 updated");

        (await api.Undo(state.Id())).ShouldBe("done: 1 deleted, 3 reverted");

        (await Values(api, known)).ShouldBe("1 上海");
        (await api.Count("accounts", $"startswith(name,'{tag}')")).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_stage_goes_back_with_all_that_follows_it(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"丁{Builders.Next}";
        var deal = (await api.Opportunity($"{tag} 单", new { stage = "needs", amount = 500, openedDate = "2016-10-20" })).Id();
        var before = (await api.Get($"opportunities/{deal}")).Json;
        var mapping = new { columns = new { name = "name", stage = "stage", closed = "closedDate" } };
        var id = (await api.Import("opportunities", $"name,stage,closed\n{tag} 单,won,2017-03-01\n", mapping, "update", "name")).Id();
        (await api.Get($"opportunities/{deal}")).Json.Text("outcome").ShouldBe("won");

        (await api.Undo(id)).ShouldBe("done: 1 reverted");

        var after = (await api.Get($"opportunities/{deal}")).Json;
        foreach (var field in new[] { "stage", "outcome", "probability", "closedDate", "amount", "amountBase" })
        {
            after.Text(field).ShouldBe(before.Text(field), field);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Accounts_and_their_parents_from_one_file_go_together_whatever_their_order(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"戊{Builders.Next}";
        var mapping = new { columns = new { name = "name", parent = new { field = "parentId", lookup = "name", missing = "error" } } };
        var rows = string.Concat(Enumerable.Range(1, 60).Select(i => $"{tag} {i},{(i % 10 == 0 ? "" : $"{tag} {(i <= 30 ? i + 1 : i - 1)}")}\n"));
        var state = await api.Import("accounts", "name,parent\n" + rows, mapping);
        state.Outcome().ShouldBe("done: 60 created");

        (await api.Undo(state.Id())).ShouldBe("done: 60 deleted");

        (await api.Count("accounts", $"startswith(name,'{tag}')")).ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task Administrators_fields_and_references_go_back_too(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"己{Builders.Next}";
        var field = $"grade{Builders.Next}";
        await api.Field("contact", field, "multiChoice", new { options = new[] { new { value = "a" }, new { value = "b" } } });
        var account = (await api.Account($"{tag} 甲")).Id();
        var contact = (await api.Contact($"{tag} 张伟", new { accountId = account, custom = new Dictionary<string, object> { [field] = new[] { "a" } } })).Id();
        var mapping = new { columns = new { name = "name", account = new { field = "accountId", lookup = "name", missing = "create" }, grade = $"custom.{field}" } };
        var id = (await api.Import("contacts", $"name,account,grade\n{tag} 张伟,{tag} 乙,b\n", mapping, "update", "name")).Id();

        (await api.Undo(id)).ShouldBe("done: 1 deleted, 1 reverted");

        var back = (await api.Get($"contacts/{contact}")).Json;
        back.Text("accountId").ShouldBe(account);
        back.GetProperty("custom").GetProperty(field).GetRawText().ShouldBe("[\"a\"]");
    }

    private static async Task<string> Values(ApiClient api, string account)
    {
        var record = (await api.Get($"accounts/{account}")).Is(200).Json;
        return $"{record.Text("employees")} {record.Text("city")}";
    }
}
