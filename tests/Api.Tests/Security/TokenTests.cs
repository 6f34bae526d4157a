using Rapport.Platform.Web;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Security;

/// <summary>A token goes as far as it says and no further: what for, and until when.</summary>
public sealed class TokenTests(Servers servers) : IClassFixture<Servers>
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory, OnBothDatabases]
    public async Task A_token_for_reading_changes_nothing_at_any_address(TestDatabase database)
    {
        var server = await servers.On(database);
        var reads = await TokenAsync(await server.As("administrator"), new { name = "x", scopes = new[] { "read" } });
        var changing = Routes.Of(server).Where(r => r.Changes).ToList();
        changing.Count.ShouldBeGreaterThan(20);

        foreach (var route in changing)
        {
            (await reads.SendAsync(new(new(route.Method), route.Address))).IsProblem(403, "auth.token_scope");
        }

        (await reads.Get("accounts")).Is(200);
        (await reads.In("en").Post("accounts", new { name = "x" })).IsProblem(403, "auth.token_scope")["detail"].GetString().ShouldBe("This token lacks the scope write; use one that has it.");
    }

    [Theory, OnBothDatabases]
    public async Task A_token_for_reading_may_ask_what_takes_a_body(TestDatabase database)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        var asking = Routes.Of(server).Where(r => !r.Changes && r.Method is not ("GET" or "HEAD")).ToList();
        asking.Select(r => r.Address).ShouldBe(["/api/v1/access/preview"]);

        var administers = await TokenAsync(administrator, new { name = "x", scopes = new[] { "administer" } });
        (await administers.Post("/api/v1/access/preview")).Code.ShouldNotBe("auth.token_scope");
        (await (await TokenAsync(administrator, new { name = "x", scopes = new[] { "read" } })).Post("/api/v1/access/preview")).IsProblem(403, "auth.token_scope");
    }

    [Theory, OnBothDatabases]
    public async Task A_token_without_the_scope_is_no_administrator_at_any_address(TestDatabase database)
    {
        var server = await servers.On(database);
        var writes = await TokenAsync(await server.As("administrator"), new { name = "x", scopes = new[] { "write" } });
        var administrators = Routes.Of(server).Where(r => r.Needed == Permission.Administrator).ToList();
        administrators.Count.ShouldBeGreaterThan(5);

        foreach (var route in administrators)
        {
            (await writes.SendAsync(new(new(route.Method), route.Address))).IsProblem(403, "auth.token_scope");
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_token_without_the_scope_sees_its_user_s_rows_and_writes_what_others_write(TestDatabase database)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        var writes = await TokenAsync(administrator, new { name = "x", scopes = new[] { "write" } });
        var theirs = (await (await server.AddUserAsync("salesperson")).Account()).Id();

        (await writes.Get("me")).Is(200)["may.administer"].GetBoolean().ShouldBeFalse();
        (await administrator.Get("me")).Is(200)["may.administer"].GetBoolean().ShouldBeTrue();
        (await writes.Patch($"accounts/{theirs}", new { city = "上海" })).Is(200);
        (await writes.Get($"users/{administrator.UserId}")).Is(200);
        (await writes.Patch($"users/{administrator.UserId}", new { title = "x" })).IsProblem(403, "record.not_allowed");
        (await writes.Post("users", new { name = "x" })).IsProblem(403, "record.not_allowed");
        (await writes.Get("objects/user")).Is(200)["may.create"].GetBoolean().ShouldBeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task A_token_ends_at_the_instant_it_says_however_fresh_its_last_use(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        server.Clock.Set(Morning);
        var user = await server.As("salesperson");
        var token = await TokenAsync(user, new { name = "x", expiresAt = "2026-03-03T17:00:00+08:00" });
        (await token.Get("me")).Is(200);
        (await user.Get("tokens")).Items.ShouldContain(t => t.Text("expiresAt") == "2026-03-03T09:00:00Z");

        server.Clock.Set(Morning.AddDays(1).AddMilliseconds(-1));
        (await token.Get("me")).Is(200);
        server.Clock.Set(Morning.AddDays(1));
        (await token.Get("me")).IsProblem(401, "auth.required");
        (await user.Get("tokens")).Items.ShouldNotContain(t => t.Text("name") == "x");
    }

    [Theory, OnBothDatabases]
    public async Task The_last_use_is_known_to_the_hour_and_a_request_writes_nothing_in_between(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        server.Clock.Set(Morning);
        var user = await server.As("salesperson");
        var token = await TokenAsync(user, new { name = "x" });
        async Task<string?> LastUse() => (await user.Get("tokens")).Items.Single(t => t.Text("name") == "x").Text("lastUsedAt");

        (await LastUse()).ShouldBeNull();
        (await token.Get("me")).Is(200);
        (await LastUse()).ShouldBe("2026-03-02T09:00:00Z");
        server.Clock.Set(Morning.AddMinutes(59));
        (await StatementLog.During(() => token.Get("me"))).ShouldAllBe(s => !s.StartsWith("UPDATE", StringComparison.OrdinalIgnoreCase));
        (await LastUse()).ShouldBe("2026-03-02T09:00:00Z");
        server.Clock.Set(Morning.AddMinutes(60));
        (await token.Get("me")).Is(200);
        (await LastUse()).ShouldBe("2026-03-02T10:00:00Z");
    }

    [Theory, OnBothDatabases]
    public async Task A_token_makes_none_that_goes_further_than_itself(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        server.Clock.Set(Morning);
        var maker = await TokenAsync(await server.As("administrator"), new { name = "x", scopes = new[] { "write" }, expiresAt = "2026-04-01T00:00:00Z" });

        var same = (await maker.Post("tokens", new { name = "same" })).Is(201);
        var less = (await maker.Post("tokens", new { name = "less", scopes = new[] { "read" }, expiresAt = "2026-03-31T00:00:00Z" })).Is(201);

        (Scopes(same), same["expiresAt"].GetString()).ShouldBe(("read write", "2026-04-01T00:00:00Z"));
        (Scopes(less), less["expiresAt"].GetString()).ShouldBe(("read", "2026-03-31T00:00:00Z"));
        (await maker.Post("tokens", new { name = "more", scopes = new[] { "administer" } })).Is(422).FirstError.ShouldBe("scopes token.wider");
        (await maker.Post("tokens", new { name = "longer", expiresAt = "2026-04-01T00:00:00.001Z" })).Is(422).FirstError.ShouldBe("expiresAt token.later");
    }

    private static async Task<ApiClient> TokenAsync(ApiClient user, object request) => user.With((await user.Post("tokens", request)).Is(201)["token"].GetString()!);

    private static string Scopes(ApiAnswer token) => string.Join(' ', token["scopes"].EnumerateArray().Select(s => s.GetString()));
}
