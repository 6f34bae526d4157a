using Rapport.Api.Tests.Security;
using Rapport.Testing;

namespace Rapport.Api.Tests.BadInputs;

/// <summary>The states that cases with several steps start from: each answers what <c>{…}</c> in the case's request stands for.</summary>
internal static class Setups
{
    private static readonly Dictionary<string, Func<TestServer, ApiClient, Task<Dictionary<string, string>>>> All = new()
    {
        ["myself"] = (_, api) => Task.FromResult<Dictionary<string, string>>(new() { ["id"] = api.UserId }),
        ["an account"] = async (_, api) => new() { ["id"] = (await api.Account()).Id() },
        ["an account somebody saved meanwhile"] = async (_, api) =>
        {
            var id = (await api.Account()).Id();
            (await api.Patch($"accounts/{id}", new { city = "上海" }, ifMatch: 1)).Is(200);
            return new() { ["id"] = id };
        },
        ["a chain of accounts"] = async (_, api) =>
        {
            var top = (await api.Account()).Id();
            var middle = (await api.Account(with: new { parentId = top })).Id();
            return new() { ["top"] = top, ["bottom"] = (await api.Account(with: new { parentId = middle })).Id() };
        },
        ["a deleted account"] = async (_, api) =>
        {
            var id = (await api.Account()).Id();
            (await api.Delete($"accounts/{id}")).Is(204);
            return new() { ["id"] = id };
        },
        ["a user with an e-mail"] = async (_, api) =>
        {
            var email = $"taken{Builders.Next}@rapport.example";
            (await api.Post("users", new { name = "x", email })).Is(201);
            return new() { ["email"] = email };
        },
        ["a key that was used"] = async (_, api) =>
        {
            var key = $"used{Builders.Next}";
            (await api.Post("accounts", new { name = "x" }, key)).Is(201);
            return new() { ["key"] = key };
        },
        ["a token revoked in mid-flight"] = async (_, api) =>
        {
            var token = (await api.Post("tokens", new { name = "x" })).Is(201);
            (await api.With(token["token"].GetString()!).Get("me")).Is(200);
            (await api.Delete($"tokens/{token.Id()}")).Is(204);
            return new() { ["token"] = token["token"].GetString()! };
        },
        ["a rate"] = async (_, api) =>
        {
            await api.Post("currency-rates", new { currency = "SEK", date = "2024-01-01", rate = 0.7 });
            return [];
        },
        ["a cursor"] = async (_, api) =>
        {
            await api.Many("accounts", [new { name = "1" }, new { name = "2" }]);
            return new() { ["cursor"] = (await api.Get("accounts?limit=1"))["next"].GetString()! };
        },
        ["an app to be confirmed"] = async (_, api) =>
        {
            (await api.Post("me/totp", new { password = TestServer.Password })).Is(200);
            return [];
        },
        ["an account and a user"] = async (_, api) => new()
        {
            ["id"] = (await api.Account()).Id(),
            ["user"] = (await api.Post("users", new { name = "x" })).Is(201).Id(),
        },
        ["a role that a user has"] = async (_, api) =>
        {
            var role = await api.Role();
            (await api.Post("users", new { name = "x", role })).Is(201);
            return new() { ["role"] = role };
        },
        ["a sharing rule"] = async (_, api) => new() { ["rule"] = await api.Rule("account", "city eq 'x'", new { role = "reader" }) },
        ["two teams"] = async (_, api) =>
        {
            var top = (await api.Team()).Id();
            return new() { ["top"] = top, ["bottom"] = (await api.Team(with: new { parentId = top })).Id() };
        },
        ["a field"] = async (_, api) =>
        {
            var name = $"field{Builders.Next}";
            await api.Field("contact", name, "text");
            return new() { ["field"] = name };
        },
    };

    public static async Task<Dictionary<string, string>> RunAsync(string? name, TestServer server, ApiClient api) =>
        name is null ? [] : await All[name](server, api);
}
