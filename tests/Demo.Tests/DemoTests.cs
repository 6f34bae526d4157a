using System.Text.Json;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Demo.Tests;

/// <summary>The demo company in and out of a workspace. It is added once for each database.</summary>
public sealed class DemoTests
{
    private static readonly string[] Objects = ["accounts", "contacts", "leads", "opportunities", "activities", "tasks", "products", "teams", "currency-rates"];

    [Theory, OnBothDatabases]
    public async Task It_fills_an_empty_workspace_holds_on_while_real_records_point_at_it_and_leaves_nothing_whatever_is_killed(TestDatabase database)
    {
        await using var server = await ServerProcess.CreateAsync(database);
        var before = (await server.Api.Get("demo")).Is(200);
        (before["status"].GetString(), before["empty"].GetBoolean()).ShouldBe(("none", true));
        (await server.Api.Delete("demo")).IsProblem(409, "demo.not_there");

        (await server.Api.Post("demo")).Is(202)["status"].GetString().ShouldBe("filling");
        await server.KillOnTheWay("filling");
        (await server.Api.Post("demo")).IsProblem(409, "demo.under_way");
        await server.Api.Ended();

        await It_is_a_company_that_has_worked_for_two_years(server.Api);
        (await server.Api.Post("demo")).IsProblem(409, "demo.not_empty");
        var (task, account) = await Real_records_hold_it(server.Api);
        (await server.Api.Patch($"tasks/{task}", new { opportunityId = (string?)null })).Is(200);
        (await server.Api.Delete($"accounts/{account}")).Is(204);
        await It_goes_and_leaves_what_was_real(server, database, task);
    }

    [Theory, OnBothDatabases]
    public async Task Only_administrators_and_only_an_empty_workspace(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        foreach (var role in new[] { "manager", "salesperson", "reader" })
        {
            var other = await server.As(role);
            (await other.Get("demo")).Is(403);
            (await other.Post("demo")).Is(403);
            (await other.Delete("demo")).Is(403);
            (await other.Get("demo/obstacles")).Is(403);
        }

        var api = await server.As("administrator");
        // The team of the manager and the salesperson.
        (await api.Get("demo"))["empty"].GetBoolean().ShouldBeFalse();
        (await api.Post("demo")).IsProblem(409, "demo.not_empty");
        (await api.Get("demo"))["status"].GetString().ShouldBe("none");
    }

    private static async Task It_is_a_company_that_has_worked_for_two_years(ApiClient api)
    {
        foreach (var (path, count) in new[] { ("teams", 8L), ("accounts", 600), ("contacts", 1500), ("leads", 2500), ("opportunities", 1800), ("activities", 12_000) })
        {
            (await api.Count(path)).ShouldBe(count, path);
        }

        (await api.Count("users", "active eq true")).ShouldBe(41);
        (await api.Count("opportunities", "createdAt lt daysAgo(600)")).ShouldBeGreaterThan(100);
        (await api.Count("opportunities", "amount ne null and amountBase eq null")).ShouldBe(0);
        (await api.Count("opportunities", "currency ne 'CNY'")).ShouldBeGreaterThan(50);
        (await api.Count("opportunities", "outcome eq 'won' and closedDate in period('this-month')")).ShouldBeGreaterThan(0);
        (await api.Count("tasks", "done ne true and dueAt in period('today')")).ShouldBeGreaterThan(10);
        (await api.Count("leads", "status eq 'converted' and opportunityId ne null")).ShouldBeGreaterThan(100);

        var won = (await api.Get("opportunities?filter=outcome%20eq%20'won'&limit=1&select=id,ownerId,closedDate")).Items[0];
        var history = (await api.Get($"opportunities/{won.Text("id")}/history")).Is(200).Items;
        history.Count.ShouldBeGreaterThan(3);
        history.ShouldAllBe(h => h.Text("through") == "demo" && h.Text("by.id") == won.Text("ownerId"));
        history.Select(h => h.Text("at")).Distinct().Count().ShouldBeGreaterThan(2);
        (await api.Get("insights/overview")).Is(200);
        (await api.Get("insights/home")).Is(200);
    }

    /// <returns>A task that points at a demo opportunity, and an account of a demo user.</returns>
    private static async Task<(string Task, string Account)> Real_records_hold_it(ApiClient api)
    {
        var deal = (await api.Get("opportunities?limit=1")).Items[0].Text("id")!;
        var person = (await api.Get("users?filter=endswith(email,'pump-demo.example')&limit=1")).Items[0].Text("id")!;
        var task = (await api.Task("真正的任务", new { opportunityId = deal })).Id();
        var account = (await api.Account("真正的客户", new { ownerId = person })).Id();
        // What somebody changes of the demo company itself does not hold it.
        (await api.Patch($"opportunities/{deal}", new { nextStep = "试一试" })).Is(200);
        // Whoever was let in is remembered.
        var code = (await api.Post($"users/{person}/invite")).Is(201)["url"].GetString()!.Split('#')[1];
        (await api.Post("invitations/accept", new { code, password = "an orderly first sentence" })).Is(200);

        (await api.Get("demo"))["changed"].GetInt64().ShouldBe(1);
        (await api.Delete("demo")).IsProblem(409, "demo.in_the_way");
        var obstacles = (await api.Get("demo/obstacles")).Is(200);
        obstacles["more"].GetBoolean().ShouldBeFalse();
        obstacles.Items.Select(o => $"{o.Text("object")} {o.Text("id")} {o.Text("name")} {o.Text("field")} {o.Text("target.object")} {o.Text("target.id")}").ShouldBe(
            [$"account {account} 真正的客户 负责人 user {person}", $"task {task} 真正的任务 商机 opportunity {deal}"], ignoreOrder: true);
        return (task, account);
    }

    private static async Task It_goes_and_leaves_what_was_real(ServerProcess server, TestDatabase database, string task)
    {
        (await server.Api.Get("demo/obstacles")).Items.ShouldBeEmpty();
        (await server.Api.Delete("demo")).Is(202)["status"].GetString().ShouldBe("removing");
        (await server.Api.Delete("demo")).IsProblem(409, "demo.under_way");
        await server.KillOnTheWay("removing");
        var (after, api) = (await server.Api.Ended(), server.Api);

        (after["status"].GetString(), after["records"].GetInt64(), after["error"].ValueKind).ShouldBe(("none", 0, JsonValueKind.Null));
        foreach (var path in Objects)
        {
            (await api.Count(path)).ShouldBe(path == "tasks" ? 1 : 0, path);
            // The one account is the real one that the test deleted.
            (await api.Get($"{path}?view=recycle-bin")).Is(200).Items.Count.ShouldBe(path == "accounts" ? 1 : 0, path);
        }

        var users = (await api.Get("users?select=name,email,active,teamId")).Items;
        users.Count.ShouldBe(2);
        users.Single(u => !u.GetProperty("active").GetBoolean()).Text("email").ShouldBeNull();
        (await api.Get($"tasks/{task}/history")).Items.Count.ShouldBe(2);
        await using var ledger = Ledger.Open(database, server.ConnectionString);
        (await Ledger.WithoutOneBeginningAsync(ledger, "tasks")).ShouldBe(0);
        (await Ledger.WithoutRecordAsync(ledger, "opportunities", "opportunity")).ShouldBe(0);
        (await api.Sealed("demo.added")).ShouldBe(1);
        (await api.Sealed("demo.removed")).ShouldBe(1);
        // It may come again.
        (await api.Delete($"tasks/{task}")).Is(204);
        (await api.Get("demo"))["empty"].GetBoolean().ShouldBeTrue();
    }
}
