using System.Text;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.Behaviours;

/// <summary>What may and may not be done to an import that is under way, and what a cancelled one leaves.</summary>
public sealed class CancelTests(Servers servers) : IClassFixture<Servers>
{
    private const int Rows = 40_000;
    private static readonly object Mapping = new { columns = new { name = "name", employees = "employees" } };

    [Theory, OnBothDatabases]
    public async Task An_import_under_way_cannot_be_changed_or_started_and_what_went_in_before_its_cancelling_stays(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"停{Builders.Next}";
        var file = Encoding.UTF8.GetBytes("name,employees\n" + string.Concat(Enumerable.Range(1, Rows).Select(i => $"{tag} {i},{i}\n")));
        var id = (await api.Upload("accounts", file, Mapping)).Is(202).Id();
        await StartedAsync(api, id);

        (await api.Post($"imports/{id}/start")).IsProblem(409, "import.started");
        (await api.Patch($"imports/{id}", new { dryRun = true })).IsProblem(409, "import.started");
        (await api.Upload("accounts", file, Mapping)).IsProblem(409, "import.running");
        (await api.Post($"imports/{id}/cancel")).Is(202);
        var state = await api.Ended(id);

        state["status"].GetString().ShouldBe("cancelled");
        state.Outcome().ShouldStartWith("cancelled: ");
        var created = state["created"].GetInt64();
        created.ShouldBeInRange(1, Rows - 1);
        state["rowsPerSecond"].GetDouble().ShouldBeGreaterThan(0);
        (await api.Groups("accounts", "count,max(employees)", null, $"startswith(name,'{tag}')")).ShouldBe([$"{created} | {created}"]);
        (await api.Post($"imports/{id}/cancel")).IsProblem(409, "import.ended");
        (await api.Post($"imports/{id}/start")).IsProblem(409, "import.ended");
    }

    [Theory, OnBothDatabases]
    public async Task The_same_file_may_come_again_once_the_first_has_ended(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var file = $"name,employees\n再{Builders.Next},1\n";

        (await api.Import("accounts", file, Mapping)).Outcome().ShouldBe("done: 1 created");
        (await api.Import("accounts", file, Mapping)).Outcome().ShouldBe("done: 1 created");
    }

    [Theory, OnBothDatabases]
    public async Task An_import_that_nobody_started_is_cancelled_at_once(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var ready = (await api.Upload("accounts", $"name\n未{Builders.Next}\n")).Is(202);
        ready["status"].GetString().ShouldBe("ready");

        (await api.Post($"imports/{ready.Id()}/cancel")).Is(202)["status"].GetString().ShouldBe("cancelled");

        (await api.Post($"imports/{ready.Id()}/start")).IsProblem(409, "import.ended");
        (await api.Patch($"imports/{ready.Id()}", new { mode = "create" })).IsProblem(409, "import.ended");
    }

    [Theory, OnBothDatabases]
    public async Task A_dry_run_that_was_cancelled_may_be_started_again_or_be_followed_by_the_import(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"试{Builders.Next}";
        var file = Encoding.UTF8.GetBytes("name,employees\n" + string.Concat(Enumerable.Range(1, Rows).Select(i => $"{tag} {i},{i}\n")));
        var id = (await api.Upload("accounts", file, Mapping, dryRun: true)).Is(202).Id();
        await StartedAsync(api, id);
        (await api.Get("jobs?mine=true")).Items.ShouldContain(j => j.Text("import") == id);
        (await api.Post($"imports/{id}/cancel")).Is(202);
        (await api.Ended(id))["status"].GetString().ShouldBe("cancelled");

        (await api.Post($"imports/{id}/start")).Is(202)["dryRun"].GetBoolean().ShouldBeTrue();
        await StartedAsync(api, id);
        (await api.Post($"imports/{id}/cancel")).Is(202);
        await api.Ended(id);
        var ready = (await api.Patch($"imports/{id}", new { dryRun = false })).Is(200);

        (ready["status"].GetString(), ready["processed"].GetInt64()).ShouldBe(("ready", 0));
        (await api.Count("accounts", $"startswith(name,'{tag}')")).ShouldBe(0);
    }

    /// <summary>Waits for the first rows.</summary>
    private static async Task StartedAsync(ApiClient api, string id)
    {
        while ((await api.Get($"imports/{id}")).Is(200)["processed"].GetInt64() == 0)
        {
            await Task.Delay(5);
        }
    }
}
