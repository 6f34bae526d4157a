using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.Behaviours;

/// <summary>Who may import, and who sees whose imports.</summary>
public sealed class WhoMayTests(Servers servers) : IClassFixture<Servers>
{
    [Theory, OnBothDatabases]
    public async Task Another_s_import_does_not_exist_for_anybody_but_administrators(TestDatabase database)
    {
        var server = await servers.On(database);
        var salesperson = await server.As("salesperson");
        var manager = await server.As("manager");
        var id = (await salesperson.Upload("accounts", $"name\n私{Builders.Next}\n")).Is(202).Id();

        foreach (var address in new[] { $"imports/{id}", $"imports/{id}/preview", $"imports/{id}/errors" })
        {
            (await manager.Get(address)).IsProblem(404, "import.not_found");
            (await (await server.As("administrator")).Get(address)).Is(200);
        }

        (await manager.Patch($"imports/{id}", new { dryRun = true })).IsProblem(404, "import.not_found");
        (await manager.Post($"imports/{id}/start")).IsProblem(404, "import.not_found");
        (await manager.Post($"imports/{id}/cancel")).IsProblem(404, "import.not_found");
        (await manager.Get("imports")).Items.Select(i => i.Text("id")).ShouldNotContain(id);
        (await salesperson.Get("imports")).Items.Select(i => i.Text("id")).ShouldContain(id);
    }

    [Theory, OnBothDatabases]
    public async Task A_reader_imports_nothing_and_a_manager_no_users(TestDatabase database)
    {
        var server = await servers.On(database);

        var reader = (await (await server.As("reader")).Upload("accounts", "name\n甲\n")).Is(403);
        reader.Code.ShouldNotBeNull();
        (await (await server.As("manager")).Upload("users", "name\n甲\n")).Is(403);
        (await server.Anonymous().Upload("accounts", "name\n甲\n")).Is(401);
    }

    [Theory]
    [OnBothDatabases("administer", "done: 1 created")]
    [OnBothDatabases("write", "done: 1 failed")]
    public async Task An_import_goes_no_further_than_the_token_that_started_it(TestDatabase database, string scope, string outcome)
    {
        var api = await servers.Administrator(database);
        var token = api.With((await api.Post("tokens", new { name = "x", scopes = new[] { "write", scope } })).Is(201)["token"].GetString()!);
        var tag = $"令{Builders.Next}";
        var mapping = new { columns = new { name = "name", owner = new { field = "ownerId", lookup = "name", missing = "create" } } };

        var state = await token.Import("accounts", $"name,owner\n{tag} 公司,{tag} 同事\n", mapping);

        state.Outcome().ShouldBe(outcome);
        (await api.Count("users", $"name eq '{tag} 同事'")).ShouldBe(scope == "administer" ? 1 : 0);
    }

    [Theory, OnBothDatabases]
    public async Task A_look_up_does_not_find_what_the_importer_may_not_see(TestDatabase database)
    {
        var server = await servers.On(database);
        var salesperson = await server.As("salesperson");
        var tag = $"密{Builders.Next}";
        await (await server.As("administrator")).Account($"{tag} 公司");

        var state = await salesperson.Import("contacts", $"name,account\n{tag} 张伟,{tag} 公司\n", new { columns = new { name = "name", account = new { field = "accountId", lookup = "name" } } });

        state.Outcome().ShouldBe("done: 1 failed");
        (await salesperson.In("en").ErrorLines(state.Id())).Single().ShouldContain($"There is no account “{tag} 公司”, or you may not see it.");
    }
}
