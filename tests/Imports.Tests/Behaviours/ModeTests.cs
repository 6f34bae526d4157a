using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.Behaviours;

/// <summary>What create, update and upsert make of rows that match and of empty cells.</summary>
public sealed class ModeTests(Servers servers) : IClassFixture<Servers>
{
    private static readonly object NameEmployeesCity = new { columns = new { name = "name", employees = "employees", city = "city" } };

    [Theory, OnBothDatabases]
    public async Task Upsert_creates_updates_and_leaves_alone(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"丙{Builders.Next}";
        var same = await api.Account($"{tag} 相同", new { employees = 3, city = "上海" });
        var other = await api.Account($"{tag} 改变", new { employees = 3, city = "上海" });

        var state = await api.Import("accounts", $"name,employees,city\n{tag} 相同,3,上海\n{tag} 改变,4,上海\n{tag} 新的,5,北京\n", NameEmployeesCity, "upsert", "name");

        state.Outcome().ShouldBe("done: 1 created, 1 updated, 1 unchanged");
        (await api.Get($"accounts/{same.Id()}")).Version().ShouldBe(1);
        (await api.Get($"accounts/{other.Id()}"))["employees"].GetInt32().ShouldBe(4);
        (await api.Get($"accounts/{other.Id()}")).Version().ShouldBe(2);
    }

    [Theory, OnBothDatabases]
    public async Task Update_skips_what_matches_nothing(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"丁{Builders.Next}";
        var known = await api.Account($"{tag} 旧", new { employees = 3 });

        var state = await api.Import("accounts", $"name,employees,city\n{tag} 旧,8,\n{tag} 没有,9,\n", NameEmployeesCity, "update", "name");

        state.Outcome().ShouldBe("done: 1 updated, 1 skipped");
        (await api.Get($"accounts/{known.Id()}"))["employees"].GetInt32().ShouldBe(8);
        (await api.Count("accounts", $"startswith(name,'{tag}')")).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_match_compares_without_regard_to_width_and_case(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"戊{Builders.Next}";
        var known = await api.Account($"{tag} ACME", new { employees = 1 });

        (await api.Import("accounts", $"name,employees,city\n{tag} ａｃｍｅ,2,\n", NameEmployeesCity, "upsert", "name")).Outcome().ShouldBe("done: 1 updated");

        (await api.Get($"accounts/{known.Id()}"))["employees"].GetInt32().ShouldBe(2);
    }

    [Theory, OnBothDatabases]
    public async Task A_row_that_matches_two_records_fails(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var name = $"己{Builders.Next}";
        await api.Account(name);
        await api.Account(name);

        var state = await api.Import("accounts", $"name,employees,city\n{name},2,\n", NameEmployeesCity, "upsert", "name");

        state.Outcome().ShouldBe("done: 1 failed");
        (await api.In("en").ErrorLines(state.Id())).ShouldBe([$"{name},2,,2,Several records match; it is not certain which one to update."]);
    }

    [Theory, OnBothDatabases]
    public async Task Later_rows_of_one_key_update_what_earlier_ones_created(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var name = $"庚{Builders.Next}";

        var state = await api.Import("accounts", $"name,employees,city\n{name},1,上海\n{name},2,\n{name},2,上海\n{name},3,北京\n", NameEmployeesCity, "upsert", "name");

        state.Outcome().ShouldBe("done: 1 created, 2 updated, 1 unchanged");
        var account = (await api.Get($"accounts?filter=name eq '{name}'")).Items.Single();
        account.Text("employees").ShouldBe("3");
        account.Text("city").ShouldBe("北京");
    }

    [Theory, OnBothDatabases]
    public async Task An_empty_cell_is_null_on_create_and_leaves_alone_on_update(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"辛{Builders.Next}";
        var known = await api.Account($"{tag} 旧", new { employees = 3, city = "上海" });

        (await api.Import("accounts", $"name,employees,city\n{tag} 旧,,\n{tag} 新,,\n", NameEmployeesCity, "upsert", "name")).Outcome().ShouldBe("done: 1 created, 1 unchanged");

        (await api.Get($"accounts/{known.Id()}")).Json.Text("city").ShouldBe("上海");
        var created = (await api.Get($"accounts?filter=name eq '{tag} 新'")).Items.Single();
        created.Text("employees").ShouldBeNull();
        created.Text("city").ShouldBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task Defaults_fill_only_fields_that_no_column_fills(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"壬{Builders.Next}";
        var mapping = new { columns = new { name = "name", city = "city" }, defaults = new { city = "杭州", country = "中国" } };

        (await api.Import("accounts", $"name,city\n{tag} 一,\n{tag} 二,苏州\n", mapping)).Outcome().ShouldBe("done: 2 created");

        var accounts = (await api.Get($"accounts?filter=startswith(name,'{tag}')&sort=city")).Items;
        accounts.Select(a => a.Text("city")).ShouldBe([null, "苏州"]);
        accounts.Select(a => a.Text("country")).ShouldBe(["中国", "中国"]);
    }

    [Theory, OnBothDatabases]
    public async Task A_field_s_own_default_does_not_fill_an_empty_cell(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"癸{Builders.Next}";

        (await api.Import("leads", $"name,status\n{tag} 一,\n{tag} 二,working\n", new { columns = new { name = "name", status = "status" } })).Outcome().ShouldBe("done: 2 created");
        (await api.Import("leads", $"name\n{tag} 三\n", new { columns = new { name = "name" } })).Outcome().ShouldBe("done: 1 created");

        (await api.Get($"leads?filter=startswith(name,'{tag}')&sort=createdAt,name&select=name,status")).Items.Select(l => $"{l.Text("name")![^1]} {l.Text("status") ?? "null"}")
            .ShouldBe(["二 working", "一 null", "三 new"], ignoreOrder: true);
    }

    [Theory, OnBothDatabases]
    public async Task Values_apply_before_the_look_up_and_may_mean_nothing(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"子{Builders.Next}";
        var account = await api.Account($"{tag} 远山");
        var mapping = new
        {
            columns = new
            {
                name = "name",
                account = new { field = "accountId", lookup = "name", values = new Dictionary<string, string?> { ["YS"] = $"{tag} 远山", ["N/A"] = null } },
                city = new { field = "title", values = new Dictionary<string, string?> { ["Select"] = null } },
            },
        };

        (await api.Import("contacts", $"name,account,city\n{tag} 一,ys,Select\n{tag} 二,N/A,经理\n", mapping)).Outcome().ShouldBe("done: 2 created");

        var contacts = (await api.Get($"contacts?filter=startswith(name,'{tag}')&sort=title")).Items;
        contacts.Select(c => c.Text("title")).ShouldBe([null, "经理"]);
        contacts.Select(c => c.Text("accountId")).ShouldBe([account.Id(), null]);
    }

    [Theory, OnBothDatabases]
    public async Task A_scale_multiplies_exactly(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"丑{Builders.Next}";
        var mapping = new { columns = new { name = "name", revenue = new { field = "annualRevenue", scale = 1_000_000 } }, defaults = new { currency = "USD" } };

        (await api.Import("accounts", $"name,revenue\n{tag} 一,1100.04\n{tag} 二,0.1\n", mapping)).Outcome().ShouldBe("done: 2 created");

        (await api.Get($"accounts?filter=startswith(name,'{tag}')&sort=annualRevenue")).Items.Select(a => a.At("annualRevenue").GetDecimal()).ShouldBe([100_000m, 1_100_040_000m]);
    }
}
