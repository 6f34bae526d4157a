using Rapport.Api.Tests.Schema;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.SignIn;

public sealed class SecretTests
{
    [Theory, OnBothDatabases]
    public async Task No_secret_stands_in_a_table_or_in_the_log(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database, new() { LogsEverything = true });
        var administrator = await server.As("administrator");
        var id = (await administrator.Post("users", new { name = "x", email = "x@rapport.example" })).Is(201).Id();
        using var browser = server.Browser();
        var invitation = await server.CodeAsync(id, "invite");
        (await browser.Api.Post("invitations/accept", new { code = invitation, password = "nobody may read this" })).Is(200);
        var first = browser.Cookie("rapport_session")!;
        (await browser.SignIn("x@rapport.example", "nobody may read that")).IsProblem(401, "auth.failed");
        (await browser.SignIn("x@rapport.example", "nobody may read this")).Is(200);
        (await browser.Api.Post("me/password", new { current = "nobody may read this", @new = "nor may they read these" })).Is(204);
        (await browser.Api.Get("me")).Is(200);
        var reset = await server.CodeAsync(id, "reset-password");
        var token = (await browser.Api.Post("tokens", new { name = "x" })).Is(201)["token"].GetString()!;
        (await browser.Api.With(token).Get("me")).Is(200);

        string[] secrets = ["nobody may read", "nor may they read", invitation, reset, token, first, browser.Cookie("rapport_session")!];
        var kept = await EverythingAsync(server);
        kept.ShouldContain("x@rapport.example");
        server.Log.ShouldContain(line => line.Contains("/api/v1/session", StringComparison.Ordinal));
        foreach (var secret in secrets)
        {
            secret.Length.ShouldBeGreaterThan(10);
            kept.ShouldNotContain(secret);
            server.Log.ShouldNotContain(line => line.Contains(secret, StringComparison.Ordinal));
        }
    }

    /// <summary>All there is in all tables, as text.</summary>
    private static async Task<string> EverythingAsync(TestServer server)
    {
        var all = new List<string>();
        foreach (var table in (await Catalogue.ColumnsAsync(server)).Select(t => t.Key))
        {
            all.AddRange(await Catalogue.QueryAsync(server, $"SELECT * FROM {table}", r => string.Join('|', Enumerable.Range(0, r.FieldCount).Select(i => r.IsDBNull(i) ? "" : r.GetValue(i).ToString()))));
        }

        return string.Join('\n', all);
    }
}
