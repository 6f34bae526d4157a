using Rapport.Api.Tests.Schema;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Factors;

public sealed class RecoveryCodeTests(Servers servers) : IClassFixture<Servers>
{
    [Theory, OnBothDatabases]
    public async Task A_recovery_code_stands_in_for_the_app_once(TestDatabase database)
    {
        var server = await servers.On(database);
        using var user = await Somebody.SignedInAsync(server);
        var (_, _, codes) = await user.SetUpApp();

        (await user.SignIn(codes[3].ToLowerInvariant().Replace('-', ' '))).Is(200);
        (await user.Api.Get("me/factors"))["recoveryCodes"].GetInt32().ShouldBe(9);

        (await user.SignIn(codes[3])).IsProblem(401, "auth.second_factor_failed");
        (await user.SignIn(codes[4])).Is(200);
    }

    [Theory, OnBothDatabases]
    public async Task New_codes_take_the_place_of_the_old(TestDatabase database)
    {
        using var user = await Somebody.SignedInAsync(await servers.On(database));
        var (_, _, old) = await user.SetUpApp();

        string[] codes = [.. (await user.Api.Post("me/recovery-codes", new { password = Somebody.Password })).Is(200)["codes"].EnumerateArray().Select(c => c.GetString()!)];

        codes.Length.ShouldBe(10);
        codes.ShouldNotContain(code => old.Contains(code));
        (await user.SignIn(old[0])).IsProblem(401, "auth.second_factor_failed");
        (await user.SignIn(codes[0])).Is(200);
    }

    [Theory, OnBothDatabases]
    public async Task An_administrator_takes_factors_away_and_signs_the_user_out(TestDatabase database)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        using var user = await Somebody.SignedInAsync(server);
        var id = (await user.Api.Get("me"))["id"].GetString();
        await user.SetUpApp();

        (await (await server.As("manager")).Post($"users/{id}/remove-factors")).IsProblem(403, "auth.not_allowed");
        (await user.Api.Post($"users/{id}/remove-factors")).IsProblem(409, "factors.own");
        (await administrator.Post($"users/{Guid.NewGuid()}/remove-factors")).IsProblem(404, "record.not_found");
        (await administrator.Post($"users/{id}/remove-factors")).Is(204);

        (await user.Api.Get("me")).IsProblem(401, "auth.required");
        (await user.SignIn()).Is(200);
        (await user.Api.Get("me/factors"))["recoveryCodes"].GetInt32().ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task No_table_tells_the_secret_or_a_recovery_code(TestDatabase database)
    {
        var server = await servers.On(database);
        using var user = await Somebody.SignedInAsync(server);
        var (_, secret, codes) = await user.SetUpApp();
        var wanted = codes.Append(secret).Concat(codes.Select(c => c.Replace("-", "", StringComparison.Ordinal))).ToList();

        var texts = new List<string>();
        foreach (var column in (await Catalogue.ColumnsAsync(server)).SelectMany(t => t, (t, c) => (Table: t.Key, c.Name)))
        {
            texts.AddRange(await Catalogue.QueryAsync(server, $"SELECT CAST(\"{column.Name}\" AS TEXT) FROM {column.Table} WHERE \"{column.Name}\" IS NOT NULL", r => r.GetString(0)));
        }

        texts.ShouldContain(t => t == user.Email);
        texts.Where(text => wanted.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task The_database_alone_does_not_give_the_codes_of_an_app_and_recovery_codes_still_open(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var user = await Somebody.SignedInAsync(server);
        var (app, _, codes) = await user.SetUpApp();
        // What another key encrypted reads like nothing.
        await Catalogue.ExecuteAsync(server, "UPDATE totp SET secret = 'AAAA' || substr(secret, 5)");

        (await user.SignIn(app.Code(server.Clock.GetUtcNow().AddSeconds(30)))).IsProblem(401, "auth.second_factor_failed");
        (await user.SignIn(codes[0])).Is(200);
    }
}
