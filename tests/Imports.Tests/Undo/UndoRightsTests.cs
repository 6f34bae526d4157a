using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.Undo;

/// <summary>Who may undo what, and when.</summary>
public sealed class UndoRightsTests(Servers servers) : IClassFixture<Servers>
{
    private static readonly object Accounts = new { columns = new { name = "name", employees = "employees" } };

    [Theory, OnBothDatabases]
    public async Task Only_ended_imports_that_wrote_something_can_be_undone(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"申{Builders.Next}";
        var ready = (await api.Upload("accounts", $"name\n{tag}\n")).Is(202);
        var dry = await api.Import("accounts", $"name,employees\n{tag},1\n", Accounts, dryRun: true);
        var nothing = await api.Import("accounts", $"name,employees\n{tag},很多\n", Accounts);

        (await api.Post($"imports/{ready.Id()}/undo")).IsProblem(409, "import.not_ended");
        (await api.Post($"imports/{dry.Id()}/undo")).IsProblem(409, "import.dry_run_undo");
        (await api.Post($"imports/{nothing.Id()}/undo")).IsProblem(409, "import.nothing_to_undo");
        (await api.Post($"imports/{Guid.NewGuid()}/undo")).IsProblem(404, "import.not_found");
        (await api.Post("imports/x/undo")).IsProblem(404, "import.not_found");
        (await api.Get($"imports/{Guid.NewGuid()}/undo")).IsProblem(404, "import.not_found");
        (await api.Get($"imports/{dry.Id()}/undo?cursor=x")).Is(400);
        foreach (var state in new[] { ready, dry, nothing })
        {
            (state.Json.Text("undoUntil"), state.Json.Text("undo")).ShouldBe((null, null));
        }
    }

    [Theory, OnBothDatabases]
    public async Task An_import_under_way_has_to_end_first_and_a_cancelled_one_is_undone_as_far_as_it_went(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"行{Builders.Next}";
        var id = (await api.Upload("accounts", "name,employees\n" + string.Concat(Enumerable.Range(1, 40_000).Select(i => $"{tag} {i},{i}\n")), Accounts)).Is(202).Id();
        while ((await api.Get($"imports/{id}")).Is(200)["processed"].GetInt64() == 0)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        (await api.Post($"imports/{id}/undo")).IsProblem(409, "import.not_ended");
        (await api.Get($"imports/{id}"))["secondsLeft"].GetInt64().ShouldBeGreaterThan(0);
        (await api.Post($"imports/{id}/cancel")).Is(202);
        var state = await api.Ended(id);
        state["status"].GetString().ShouldBe("cancelled");
        state.Json.Text("secondsLeft").ShouldBeNull();

        (await api.Undo(id)).ShouldBe($"done: {state["created"].GetInt64()} deleted");
        (await api.Count("accounts", $"startswith(name,'{tag}')")).ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task An_import_is_undone_once_and_for_thirty_days(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("administrator");
        var first = await api.Import("accounts", "name,employees\n甲,1\n", Accounts);
        var second = await api.Import("accounts", "name,employees\n乙,1\n", Accounts);
        first["undoUntil"].GetDateTime().ShouldBe(first["endedAt"].GetDateTime().AddDays(30));

        await api.Undo(first.Id());
        (await api.Post($"imports/{first.Id()}/undo")).IsProblem(409, "run.undone");
        (await api.Get($"imports/{first.Id()}")).Json.Text("undoUntil").ShouldBeNull();

        server.Clock.Set(second["endedAt"].GetDateTimeOffset().AddDays(30).AddMinutes(1));
        (await api.Post($"imports/{second.Id()}/undo")).IsProblem(409, "import.undo_too_late");
        (await api.Get($"imports/{second.Id()}")).Json.Text("undoUntil").ShouldBeNull();
        (await api.Count("accounts")).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_undoes_her_own_import_and_administrators_everybody_s(TestDatabase database)
    {
        var server = await servers.On(database);
        var salesperson = await server.As("salesperson");
        var administrator = await server.As("administrator");
        var tag = $"酉{Builders.Next}";
        var first = (await salesperson.Import("accounts", $"name,employees\n{tag} 一,1\n", Accounts)).Id();
        var second = (await salesperson.Import("accounts", $"name,employees\n{tag} 二,1\n", Accounts)).Id();

        (await (await server.As("manager")).Post($"imports/{first}/undo")).IsProblem(404, "import.not_found");
        (await (await server.As("manager")).Get($"imports/{first}/undo")).IsProblem(404, "import.not_found");
        (await salesperson.Undo(first)).ShouldBe("done: 1 deleted");
        (await administrator.Undo(second)).ShouldBe("done: 1 deleted");

        (await administrator.Get($"imports/{second}")).Json.GetProperty("undo").GetProperty("by").Text("id").ShouldBe(administrator.UserId.ToString());
        (await administrator.Count("accounts", $"startswith(name,'{tag}')")).ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task What_she_may_no_longer_see_or_change_stays_and_tells_nothing_of_it(TestDatabase database)
    {
        var server = await servers.On(database);
        var salesperson = await server.As("salesperson");
        var administrator = await server.As("administrator");
        var tag = $"戌{Builders.Next}";
        var mine = (await salesperson.Account($"{tag} 甲", new { employees = 1 })).Id();
        var read = (await salesperson.Account($"{tag} 乙", new { employees = 1 })).Id();
        var id = (await salesperson.Import("accounts", $"name,employees\n{tag} 甲,5\n{tag} 乙,6\n{tag} 丙,7\n", Accounts, "upsert", "name")).Id();
        var created = (await salesperson.Get($"accounts?filter=name eq '{tag} 丙'")).Items.Single().Text("id")!;
        await administrator.Contact($"{tag} 秘密", new { accountId = created });
        (await administrator.Patch($"accounts/{mine}", new { ownerId = administrator.UserId })).Is(200);
        (await administrator.Patch($"accounts/{read}", new { ownerId = administrator.UserId })).Is(200);
        (await administrator.Post($"accounts/{read}/shares", new { userId = salesperson.UserId, level = "read" })).Is(201);

        (await salesperson.Undo(id)).ShouldBe("done: 3 kept");

        (await salesperson.In("en").Kept(id)).ShouldBe(
        [
            "? updated: You may no longer see this record.",
            $"{tag} 乙 updated: You can see this account but may not change or delete it; ask its owner.",
            $"{tag} 丙 created: Records that stay point at it.",
        ], ignoreOrder: true);
        (await salesperson.KeptItems(id)).Single(i => i.Text("name") is null).Text("id").ShouldBeNull();
        (await administrator.Get($"accounts/{mine}")).Json.Text("employees").ShouldBe("5");
    }
}
