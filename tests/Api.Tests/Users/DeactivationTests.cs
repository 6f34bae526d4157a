using Rapport.Api.Tests.Sales;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Users;

/// <summary>Somebody leaves, and the records go to whom they were meant for.</summary>
public sealed class DeactivationTests(SalesServers servers) : IClassFixture<SalesServers>
{
    [Theory, OnBothDatabases]
    public async Task Holdings_count_every_owned_object_and_what_of_it_goes_on(TestDatabase database)
    {
        var (server, api) = await Company(database);
        var leaver = await server.AddUserAsync("salesperson");
        await Fill(api, leaver.UserId);

        var items = (await api.Get($"users/{leaver.UserId}/holdings")).Is(200).Items;

        items.Select(i => $"{i.Text("path")} {i.Text("count")} {i.Text("open")}").ShouldBe(
            ["accounts 2 ", "activities 1 ", "contacts 1 ", "leads 3 1", "opportunities 3 1", "tasks 2 1"], ignoreOrder: true);
        items.Single(i => i.Text("path") == "tasks").Text("openLabel.zh-CN").ShouldBe("未完成的任务");
    }

    [Theory, OnBothDatabases]
    public async Task What_is_named_goes_to_its_receiver_and_the_rest_stays(TestDatabase database)
    {
        var (server, api) = await Company(database);
        var manager = (await server.AddUserAsync("manager")).UserId;
        var successor = (await server.AddUserAsync("salesperson")).UserId;
        var leaver = await server.AddUserAsync("salesperson");
        (await api.Patch($"users/{leaver.UserId}", new { managerId = manager })).Is(200);
        await Fill(api, leaver.UserId);

        var state = await api.Leave(leaver.UserId, new
        {
            accounts = new { to = "manager" },
            opportunities = new { to = successor, open = true },
            tasks = new { to = successor },
            leads = new { to = successor, open = false },
            contacts = (object?)null,
        });

        state.Outcome().ShouldBe("done: accounts 2/2, opportunities 1/1, tasks 1/1, leads 3/3");
        state["failures"].GetArrayLength().ShouldBe(0);
        (await Owned(api, manager)).ShouldBe("accounts 2, activities 0, contacts 0, leads 0, opportunities 0, tasks 0");
        (await Owned(api, successor)).ShouldBe("accounts 0, activities 0, contacts 0, leads 3, opportunities 1, tasks 1");
        (await Owned(api, leaver.UserId)).ShouldBe("accounts 0, activities 1, contacts 1, leads 0, opportunities 2, tasks 1");
        (await api.Get($"opportunities?filter=ownerId eq {successor}")).Items.Single().Text("outcome").ShouldBe("open");
        var account = (await api.Get($"accounts?filter=ownerId eq {manager}&limit=1")).Items.Single();
        account.At("version").GetInt32().ShouldBe(2);
        var last = (await api.Get($"accounts/{account.Text("id")}/history")).Items[0];
        (last.Text("by.id"), last.Text("through")).ShouldBe((api.UserId, "hand-over"));
        (await api.Get($"users/{leaver.UserId}/hand-overs")).Items.Select(h => h.Text("id")).ShouldBe([state.Id()]);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_is_deactivated_is_out_at_once_and_comes_back_with_neither_records_nor_tokens(TestDatabase database)
    {
        var (server, api) = await Company(database);
        var successor = (await server.AddUserAsync("salesperson")).UserId;
        var leaver = await server.AddUserAsync("salesperson");
        await leaver.Account();

        (await api.Post($"users/{leaver.UserId}/deactivate", new { handOver = new { accounts = new { to = successor } } })).Is(200)["user.active"].GetBoolean().ShouldBeFalse();
        (await leaver.Get("me")).IsProblem(401, "auth.required");
        await api.HandedOver((await api.Get($"users/{leaver.UserId}/hand-overs")).Items[0].Text("id")!);

        (await api.Post($"users/{leaver.UserId}/activate")).Is(200)["active"].GetBoolean().ShouldBeTrue();
        (await leaver.Get("me")).IsProblem(401, "auth.required");
        (await Owned(api, leaver.UserId)).ShouldStartWith("accounts 0");
    }

    [Theory, OnBothDatabases]
    public async Task A_patch_deactivates_and_hands_over_nothing_which_can_be_done_later(TestDatabase database)
    {
        var (server, api) = await Company(database);
        var successor = (await server.AddUserAsync("salesperson")).UserId;
        var leaver = await server.AddUserAsync("salesperson");
        await leaver.Account();

        (await api.Patch($"users/{leaver.UserId}", new { active = false })).Is(200);
        (await Owned(api, leaver.UserId)).ShouldStartWith("accounts 1");

        (await api.Leave(leaver.UserId, new { accounts = new { to = successor } })).Outcome().ShouldBe("done: accounts 1/1");
        (await api.Post($"users/{leaver.UserId}/deactivate", new { })).Is(200)["handOver"].ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_is_told_member_by_member_and_nothing_happens(TestDatabase database)
    {
        var (server, api) = await Company(database);
        var gone = (await server.AddUserAsync("salesperson")).UserId;
        (await api.Patch($"users/{gone}", new { active = false })).Is(200);
        var leaver = await server.AddUserAsync("salesperson");

        var refused = (await api.Post($"users/{leaver.UserId}/deactivate", new
        {
            handOver = new
            {
                accounts = new { to = "manager" },
                contacts = new { to = gone },
                opportunities = new { to = leaver.UserId },
                tasks = new { to = Guid.NewGuid() },
                leads = new { to = "somebody" },
                activities = new { to = api.UserId, open = true },
                products = new { to = api.UserId },
            },
        })).IsProblem(422, "record.invalid");

        refused.Errors().ShouldBe(
        [
            "handOver.accounts.to hand_over.no_manager", "handOver.contacts.to hand_over.receiver_inactive", "handOver.opportunities.to hand_over.to_self",
            "handOver.tasks.to reference.not_found", "handOver.leads.to hand_over.to", "handOver.activities.open hand_over.no_open", "handOver.products hand_over.kind_unknown",
        ]);
        (await leaver.Get("me")).Is(200);
    }

    [Theory, OnBothDatabases]
    public async Task Thousands_of_records_go_while_others_change_them(TestDatabase database)
    {
        var (server, api) = await Company(database);
        var (successor, third) = ((await server.AddUserAsync("salesperson")).UserId, (await server.AddUserAsync("salesperson")).UserId);
        var leaver = await server.AddUserAsync("salesperson");
        var ids = await api.Many("accounts", Enumerable.Range(0, 3_000).Select(i => new { name = $"交接 {i}", ownerId = leaver.UserId }));

        var started = (await api.Post($"users/{leaver.UserId}/deactivate", new { handOver = new { accounts = new { to = successor } } })).Is(200)["handOver.id"].GetString()!;
        var meanwhile = await Task.WhenAll(ids.TakeLast(40).Select(id => api.Patch($"accounts/{id}", new { ownerId = third })));
        var state = await api.HandedOver(started);

        meanwhile.ShouldAllBe(a => a.Status == 200);
        state["status"].GetString().ShouldBe("done");
        var owned = (await api.Get($"accounts/aggregate?groupBy=ownerId&measures=count&filter=startswith(name,'交接 ')")).Groups.ToDictionary(g => g.Text("ownerId")!, g => g.At("count").GetInt32());
        owned.ShouldBe(new Dictionary<string, int> { [successor] = 2_960, [third] = 40 }, ignoreOrder: true);
        state["kinds"][0].At("total").GetInt32().ShouldBe(3_000);
        state["kinds"][0].At("moved").GetInt32().ShouldBeInRange(2_960, 3_000);
    }

    [Theory, OnBothDatabases]
    public async Task A_hand_over_stops_when_its_user_is_back(TestDatabase database)
    {
        var (server, api) = await Company(database);
        var successor = (await server.AddUserAsync("salesperson")).UserId;
        var leaver = await server.AddUserAsync("salesperson");
        await api.Many("accounts", Enumerable.Range(0, 3_000).Select(i => new { name = $"回来 {i}", ownerId = leaver.UserId }));

        var started = (await api.Post($"users/{leaver.UserId}/deactivate", new { handOver = new { accounts = new { to = successor } } })).Is(200)["handOver.id"].GetString()!;
        (await api.Post($"users/{leaver.UserId}/deactivate", new { handOver = new { contacts = new { to = successor } } })).IsProblem(409, "hand_over.running");
        (await api.Post($"users/{leaver.UserId}/activate")).Is(200);
        var state = await api.HandedOver(started);

        state["status"].GetString().ShouldBe("failed");
        state["error.code"].GetString().ShouldBe("hand_over.user_active");
        var moved = state["kinds"][0].At("moved").GetInt32();
        moved.ShouldBeLessThan(3_000);
        (await Owned(api, successor)).ShouldStartWith($"accounts {moved},");
    }

    [Theory]
    [OnBothDatabases("manager")]
    [OnBothDatabases("salesperson")]
    [OnBothDatabases("reader")]
    public async Task Only_administrators_see_and_do_it(TestDatabase database, string role)
    {
        var server = await servers.On(database);
        var (api, other) = (await server.As(role), (await server.AddUserAsync("salesperson")).UserId);

        (await api.Get($"users/{other}/holdings")).IsProblem(403, "auth.not_allowed");
        (await api.Post($"users/{other}/deactivate", new { })).IsProblem(403, "auth.not_allowed");
        (await api.Post($"users/{other}/activate")).IsProblem(403, "auth.not_allowed");
        (await api.Get($"users/{other}/hand-overs")).IsProblem(403, "auth.not_allowed");
        (await api.Get($"hand-overs/{Guid.NewGuid()}")).IsProblem(403, "auth.not_allowed");
    }

    private static async Task Fill(ApiClient api, string ownerId)
    {
        var accountId = (await api.Account(with: new { ownerId })).Id();
        foreach (var (path, body) in new (string, object)[]
        {
            ("accounts", new { name = "近水", ownerId }), ("contacts", new { name = "王芳", ownerId }), ("activities", new { kind = "call", ownerId }),
            ("opportunities", new { name = "进行中", ownerId }), ("opportunities", new { accountId, stage = "won", amount = 1, ownerId }), ("opportunities", new { accountId, stage = "lost", lossReason = "price", ownerId }),
            ("leads", new { name = "新来的", ownerId }), ("leads", new { name = "没有需求", status = "disqualified", ownerId }), ("leads", new { name = "联系不上", status = "disqualified", ownerId }),
            ("tasks", new { subject = "没做完", ownerId }), ("tasks", new { subject = "做完了", done = true, ownerId }),
        })
        {
            (await api.Post(path, body)).Is(201);
        }
    }

    private static async Task<string> Owned(ApiClient api, string user) =>
        string.Join(", ", (await api.Get($"users/{user}/holdings")).Items.Select(i => $"{i.Text("path")} {i.Text("count")}").Order(StringComparer.Ordinal));

    private async Task<(TestServer Server, ApiClient Api)> Company(TestDatabase database)
    {
        var server = await servers.On(database);
        return (server, await server.As("administrator"));
    }
}
