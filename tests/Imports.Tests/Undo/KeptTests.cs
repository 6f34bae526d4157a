using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.Undo;

/// <summary>What an undoing leaves where it is, and what it says of it.</summary>
public sealed class KeptTests(Servers servers) : IClassFixture<Servers>
{
    private static readonly object Names = new { columns = new { name = "name" } };
    private static readonly object Accounts = new { columns = new { name = "name", employees = "employees" } };

    [Theory, OnBothDatabases]
    public async Task A_record_that_later_ones_point_at_stays(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"子{Builders.Next}";
        var id = (await api.Import("accounts", $"name\n{tag} 一\n{tag} 二\n{tag} 三\n", Names)).Id();
        await api.Contact(null, new { accountId = await Find(api, $"{tag} 一") });
        await api.Task(null, new { accountId = await Find(api, $"{tag} 一") });
        var gone = (await api.Contact(null, new { accountId = await Find(api, $"{tag} 二") })).Id();
        (await api.Delete($"contacts/{gone}")).Is(204);

        (await api.Undo(id)).ShouldBe("done: 2 deleted, 1 kept");

        (await api.In("zh-CN").Kept(id)).ShouldBe([$"{tag} 一 created: 有保留下来的联系人、任务引用了它。"]);
        (await api.In("en").Kept(id)).ShouldBe([$"{tag} 一 created: Contacts, tasks that stay point at it."]);
    }

    [Theory, OnBothDatabases]
    public async Task What_a_record_that_stays_points_at_stays_with_it(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"丑{Builders.Next}";
        var mapping = new { columns = new { name = "name", parent = new { field = "parentId", lookup = "name", missing = "error" } } };
        var id = (await api.Import("accounts", $"name,parent\n{tag} 一,{tag} 二\n{tag} 二,{tag} 三\n{tag} 三,\n{tag} 四,{tag} 三\n", mapping)).Id();
        (await api.Patch($"accounts/{await Find(api, $"{tag} 一")}", new { employees = 7 })).Is(200);

        (await api.Undo(id)).ShouldBe("done: 1 deleted, 3 kept");

        (await api.In("en").Kept(id)).ShouldBe(
        [
            $"{tag} 一 created: Changed since: “Employees”.",
            $"{tag} 二 created: Accounts that stay point at it.",
            $"{tag} 三 created: Accounts that stay point at it.",
        ], ignoreOrder: true);
    }

    [Theory, OnBothDatabases]
    public async Task A_record_that_was_changed_and_changed_back_or_deleted_and_restored_goes(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"寅{Builders.Next}";
        var id = (await api.Import("accounts", $"name,employees\n{tag} 一,1\n{tag} 二,2\n{tag} 三,3\n{tag} 四,4\n", Accounts)).Id();
        var (one, two, three) = (await Find(api, $"{tag} 一"), await Find(api, $"{tag} 二"), await Find(api, $"{tag} 三"));
        (await api.Patch($"accounts/{one}", new { employees = 9 })).Is(200);
        (await api.Patch($"accounts/{one}", new { employees = 1 })).Is(200);
        (await api.Delete($"accounts/{two}")).Is(204);
        (await api.Post($"accounts/{two}/restore")).Is(200);
        (await api.Delete($"accounts/{three}")).Is(204);

        (await api.Undo(id)).ShouldBe("done: 4 deleted");

        (await api.Count("accounts", $"startswith(name,'{tag}')")).ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task A_changed_record_that_was_deleted_since_stays_in_the_recycle_bin_as_it_is(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"卯{Builders.Next}";
        var account = (await api.Account($"{tag} 一", new { employees = 1 })).Id();
        var id = (await api.Import("accounts", $"name,employees\n{tag} 一,2\n", Accounts, "update", "name")).Id();
        (await api.Delete($"accounts/{account}")).Is(204);

        (await api.Undo(id)).ShouldBe("done: 1 kept");

        (await api.In("en").Kept(id)).ShouldBe([$"{tag} 一 updated: The record is in the recycle bin; restore it to change it back."]);
    }

    [Theory, OnBothDatabases]
    public async Task A_record_that_somebody_restores_after_the_undoing_stays(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"辰{Builders.Next}";
        var id = (await api.Import("accounts", $"name\n{tag} 一\n", Names)).Id();
        var account = await Find(api, $"{tag} 一");
        await api.Undo(id);

        (await api.Post($"accounts/{account}/restore")).Is(200);

        (await api.Post($"imports/{id}/undo")).IsProblem(409, "run.undone");
        (await api.Get($"accounts/{account}")).Is(200);
    }

    [Theory, OnBothDatabases]
    public async Task An_option_that_others_use_by_now_stays(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"巳{Builders.Next}";
        var mapping = new { columns = new { name = "name", industry = new { field = "industry", missing = "create" } } };
        var id = (await api.Import("accounts", $"name,industry\n{tag} 一,{tag} 甲业\n{tag} 二,{tag} 乙业\n", mapping)).Id();
        await api.Account(null, new { industry = $"{tag} 甲业" });

        await api.Undo(id);

        var options = (await api.Get("objects/account")).Text;
        options.ShouldContain($"{tag} 甲业");
        options.ShouldNotContain($"{tag} 乙业");
    }

    [Theory, OnBothDatabases]
    public async Task Users_stay_because_they_cannot_be_deleted_and_their_teams_with_them(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"午{Builders.Next}";
        var mapping = new { columns = new { name = "name", team = new { field = "teamId", lookup = "name", missing = "create" } } };
        var id = (await api.Import("users", $"name,team\n{tag} 张伟,{tag} 华东\n", mapping)).Id();

        (await api.Undo(id)).ShouldBe("done: 2 kept");

        (await api.In("en").Kept(id)).ShouldBe(
        [
            $"{tag} 张伟 created: Users cannot be deleted; deactivate instead.",
            $"{tag} 华东 created: Users that stay point at it.",
        ], ignoreOrder: true);
    }

    [Theory, OnBothDatabases]
    public async Task Later_imports_of_the_same_records_are_undone_first(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"未{Builders.Next}";
        var first = (await api.Import("accounts", $"name,employees\n{tag} 一,1\n", Accounts)).Id();
        var second = (await api.Import("accounts", $"name,employees\n{tag} 一,2\n", Accounts, "update", "name")).Id();

        (await api.Undo(second)).ShouldBe("done: 1 reverted");
        (await api.Undo(first)).ShouldBe("done: 1 deleted");
    }

    private static async Task<string> Find(ApiClient api, string account) => (await api.Get($"accounts?filter=name eq '{account}'")).Items.Single().Text("id")!;
}
