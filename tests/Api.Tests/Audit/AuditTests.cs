using Microsoft.Extensions.DependencyInjection;
using Rapport.Platform.Access.Audit;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Audit;

public sealed class AuditTests(Servers servers) : IClassFixture<Servers>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task What_is_done_to_a_user_is_logged_and_names_who_did_it(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var team = await api.Team();
        var user = (await api.Post("users", new { name = "陈静", email = $"chen{Builders.Next}@rapport.example" })).Is(201).Id();

        (await api.Patch($"users/{user}", new { role = "reader", title = "总监" })).Is(200);
        (await api.Patch($"users/{user}", new { teamId = team.Id(), email = $"chen{Builders.Next}@rapport.example" })).Is(200);
        (await api.Patch($"users/{user}", new { active = false })).Is(200);
        (await api.Patch($"users/{user}", new { active = true })).Is(200);
        (await api.Patch($"users/{user}", new { phone = "021-58881234" })).Is(200);

        var entries = await api.Audit($"subjectId={user}");
        entries.Reverse().Select(e => e.Text("action")).ShouldBe(["user.added", "user.role_changed", "user.team_changed", "user.email_changed", "user.deactivated", "user.activated"]);
        entries.ShouldAllBe(e => e.Text("user.id") == api.UserId && e.Text("user.name") == "administrator" && e.Text("subject.name") == "陈静" && e.Text("object") == "user" && e.Text("address") == "127.0.0.1");
        entries[^1].GetProperty("detail").GetRawText().ShouldBe("""{"role":"salesperson","teamId":null,"active":true}""");
        entries[^2].GetProperty("detail").GetRawText().ShouldBe("""{"from":"salesperson","to":"reader"}""");
        entries[^2].GetProperty("label").GetRawText().ShouldBe("""{"zh-CN":"更改用户角色","en":"User's role changed"}""");
        entries[^3].GetProperty("detail").GetRawText().ShouldBe($$"""{"from":null,"to":"{{team.Id()}}"}""");
        entries[^4].GetProperty("detail").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_done_to_teams_fields_and_tokens_is_logged(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var (upper, team) = ((await api.Team()).Id(), (await api.Team()).Id());
        (await api.Patch($"teams/{team}", new { parentId = upper })).Is(200);
        (await api.Patch($"teams/{team}", new { name = $"新名字 {Builders.Next}" })).Is(200);
        (await api.Delete($"teams/{team}")).Is(204);
        (await api.Post($"teams/{team}/restore")).Is(200);
        (await api.Actions($"subjectId={team}")).ShouldBe("team.added, team.moved, team.deleted, team.restored");

        var name = $"score{Builders.Next}";
        await api.Field("product", name, "integer");
        (await api.Patch($"objects/product/fields/{name}", new { required = true })).Is(200);
        (await api.Delete($"objects/product/fields/{name}")).Is(204);
        var fields = (await api.Audit("limit=3")).Reverse().ToList();
        fields.Select(e => e.Text("action") + " " + e.Text("object") + " " + e.GetProperty("detail").GetRawText()).ShouldBe(
        [
            $$"""field.added product {"field":"{{name}}","type":"integer"}""",
            $$"""field.changed product {"field":"{{name}}","changed":["required"]}""",
            $$"""field.removed product {"field":"{{name}}"}""",
        ]);

        var user = await (await servers.On(database)).AddUserAsync("salesperson");
        var token = (await user.Post("tokens", new { name = "我的手机" })).Is(201);
        (await api.Delete($"tokens/{token.Id()}")).Is(204);
        (await api.Delete($"tokens/{token.Id()}")).Is(404);
        var tokens = (await api.Audit($"subjectId={user.UserId}")).Reverse().ToList();
        tokens.Select(e => e.Text("action") + " " + e.GetProperty("user").ToString()).ShouldBe(
        [
            "user.added ",
            "token.made ",
            $$"""token.made {"id":"{{user.UserId}}","name":"{{tokens[2].Text("subject.name")}}"}""",
            $$"""token.revoked {"id":"{{api.UserId}}","name":"administrator"}""",
        ]);
        tokens[2].Text("detail.token").ShouldBe(token.Id());
    }

    [Theory, OnBothDatabases]
    public async Task Roles_shares_and_sharing_rules_are_logged(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var user = await (await servers.On(database)).AddUserAsync("salesperson");
        var name = $"assistant{Builders.Next}";
        var role = (await api.Post("roles", new { name, label = new Dictionary<string, string> { ["zh-CN"] = "助理", ["en"] = "Assistant" }, objects = new { account = new { read = "team" } } })).Is(201);
        (await api.Patch($"roles/{name}", new { objects = new { account = new { read = "all" } } })).Is(200);
        (await api.Delete($"roles/{name}")).Is(204);
        var roles = (await api.Audit($"subjectId={role.Id()}")).Reverse().ToList();
        roles.Select(e => e.Text("action")).ShouldBe(["role.added", "role.changed", "role.deleted"]);
        roles.ShouldAllBe(e => e.Text("user.id") == api.UserId && e.Text("detail.role") == name && e.Text("address") == "127.0.0.1");
        roles[0].Text("detail.rights.account.read").ShouldBe("team");
        roles[1].Text("detail.rights.account.read").ShouldBe("all");

        var account = (await api.Account()).Id();
        (await api.Post($"accounts/{account}/shares", new { level = "read", userId = user.UserId })).Is(201);
        (await api.Post($"accounts/{account}/members", new { userId = user.UserId })).Is(201);
        (await api.Delete($"accounts/{account}/shares/{user.UserId}")).Is(204);
        (await api.Delete($"accounts/{account}/shares/{user.UserId}")).Is(404);
        (await api.Audit($"subjectId={account}")).Reverse().Select(e => $"{e.Text("action")} {e.Text("object")} {e.GetProperty("detail").GetRawText()}").ShouldBe(
        [
            $$"""share.added account {"principal":"{{user.UserId}}","level":"read","member":false}""",
            $$"""share.added account {"principal":"{{user.UserId}}","level":"write","member":true}""",
            $$"""share.removed account {"principal":"{{user.UserId}}","member":false}""",
        ]);

        var rule = (await api.Post("share-rules", new { name = "王芳的客户", @object = "account", filter = "city eq '杭州'", level = "read", principals = new[] { new { userId = user.UserId } } })).Is(201).Id();
        (await api.Patch($"share-rules/{rule}", new { level = "write" })).Is(200);
        (await api.Delete($"share-rules/{rule}")).Is(204);
        var rules = (await api.Audit($"subjectId={rule}")).Reverse().ToList();
        rules.Select(e => $"{e.Text("action")} {e.Text("detail.level")}").ShouldBe(["sharing_rule.added read", "sharing_rule.changed write", "sharing_rule.deleted write"]);
        rules.ShouldAllBe(e => !e.GetRawText().Contains("王芳") && !e.GetRawText().Contains("杭州"));
    }

    [Theory, OnBothDatabases]
    public async Task An_act_that_is_refused_leaves_no_entry(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var before = (await api.SealedAsync())["n"].GetInt64();

        (await api.Post("users", new { name = "x", role = "emperor" })).Is(422);
        (await api.Post("users/batch?atomic=true", new object[] { new { op = "create", data = new { name = "good" } }, new { op = "create", data = new { name = "" } } })).Is(409);
        (await api.Post("objects/product/fields", new { name = "x", type = "nonsense" })).Is(422);

        (await api.SealedAsync())["n"].GetInt64().ShouldBe(before);
    }

    [Theory, OnBothDatabases]
    public async Task A_failed_transaction_takes_its_entry_along_and_a_late_one_is_not_skipped(TestDatabase database)
    {
        var server = await servers.On(database);
        var api = await server.As("administrator");
        var log = server.Services.GetRequiredService<AuditLog>();
        var (late, never) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using (var failing = await server.Database.BeginWriteAsync(Cancel))
        {
            await log.AddAsync(failing, new AuditEntry(AuditActions.RoleChanged, null, never), Cancel);
        }

        await using (var slow = await server.Database.BeginWriteAsync(Cancel))
        {
            await log.AddAsync(slow, new AuditEntry(AuditActions.RoleChanged, null, late), Cancel);
            if (database == TestDatabase.Postgres)
            {
                // Somebody faster is sealed while the slow one, which came first, is still under way.
                var fast = await api.Team();
                (await api.Actions($"subjectId={fast.Id()}")).ShouldBe("team.added");
            }

            await slow.CommitAsync(Cancel);
        }

        (await api.Actions($"subjectId={late}")).ShouldBe("role.changed");
        (await api.Actions($"subjectId={never}")).ShouldBeEmpty();
        (await server.VerifyAsync()).Problem.ShouldBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task Pages_go_through_the_log_without_gap_or_double(TestDatabase database)
    {
        var server = await servers.On(database);
        var api = await server.As("administrator");
        var log = server.Services.GetRequiredService<AuditLog>();
        await using (var transaction = await server.Database.BeginWriteAsync(Cancel))
        {
            // All in one millisecond or two, so that the number has to decide.
            await log.AddAsync(transaction, [.. Enumerable.Range(1, 25).Select(i => new AuditEntry(AuditActions.ExportMade, Guid.Parse(api.UserId), Detail: $$"""{"rows":{{i}}}"""))], Cancel);
            await transaction.CommitAsync(Cancel);
        }

        await api.SealedAsync();
        var rows = new List<int>();
        string? cursor = null;
        do
        {
            var page = (await api.Get($"audit?action=export.made&userId={api.UserId}&limit=10{(cursor is null ? "" : "&cursor=" + cursor)}")).Is(200);
            rows.AddRange(page.Items.Select(e => e.At("detail.rows").GetInt32()));
            cursor = page.Json.Text("next");
        }
        while (cursor is not null);

        rows.ShouldBe(Enumerable.Range(1, 25).Reverse());
        var first = (await api.Get("audit?limit=1")).Is(200);
        (await api.Get($"audit?limit=1&action=export.made&cursor={first.Json.Text("next")}")).IsProblem(400, "list.cursor");
    }

    [Theory, OnBothDatabases]
    public async Task The_log_is_asked_by_time_and_days_are_the_companys(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("administrator");
        foreach (var at in new[] { "2026-11-20T15:59:59.999Z", "2026-11-20T16:00:00Z", "2026-11-21T16:00:00Z" })
        {
            server.Clock.Set(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
            await server.Services.GetRequiredService<AuditLog>().AddAsync(new(AuditActions.ExportMade, null), Cancel);
        }

        server.Clock.Set(null);
        async Task<string> Times(string query) => string.Join(" ", (await api.Audit("action=export.made&" + query)).Select(e => e.Text("at")));
        (await Times("from=2026-11-21&to=2026-11-22")).ShouldBe("2026-11-20T16:00:00Z");
        (await Times("to=2026-11-20T16:00:00Z")).ShouldBe("2026-11-20T15:59:59.999Z");
        (await Times("from=2026-11-21T16:00:00Z")).ShouldBe("2026-11-21T16:00:00Z");
    }

    [Theory]
    [OnBothDatabases("manager")]
    [OnBothDatabases("salesperson")]
    [OnBothDatabases("reader")]
    public async Task Only_administrators_read_the_log_and_everybody_the_sign_ins_to_their_own_account(TestDatabase database, string role)
    {
        var server = await servers.On(database);
        var (api, other) = (await server.AddUserAsync(role), await server.AddUserAsync(role));
        var log = server.Services.GetRequiredService<AuditLog>();
        foreach (var user in new[] { api, other })
        {
            var id = Guid.Parse(user.UserId);
            await log.AddAsync(new(AuditActions.SignInFailed, null, id, Address: "192.0.2.7"), Cancel);
            await log.AddAsync(new(AuditActions.SignedIn, id, id, Address: "192.0.2.8"), Cancel);
        }

        await (await server.As("administrator")).SealedAsync();

        (await api.Get("audit")).IsProblem(403, "auth.not_allowed");
        (await api.Get("audit/head")).IsProblem(403, "auth.not_allowed");
        var mine = (await api.Get("me/sign-ins")).Is(200).Items;
        mine.Select(e => $"{e.Text("action")} {e.Text("address")} {e.Text("subject.id")}").ShouldBe([$"sign_in.succeeded 192.0.2.8 {api.UserId}", $"sign_in.failed 192.0.2.7 {api.UserId}"]);
    }
}
