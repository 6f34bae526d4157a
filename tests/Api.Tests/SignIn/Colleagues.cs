using Rapport.Testing;

namespace Rapport.Api.Tests.SignIn;

/// <summary>A colleague who can sign in.</summary>
internal sealed record Colleague(string Id, string Email, string Password);

internal static class Colleagues
{
    public const string Password = "a sentence for every test";

    /// <summary>Somebody new, who was invited and chose a password.</summary>
    public static async Task<Colleague> ColleagueAsync(this TestServer server, string role = "salesperson")
    {
        var administrator = await server.As("administrator");
        var email = $"colleague{Builders.Next}@rapport.example";
        var id = (await administrator.Post("users", new { name = "王芳", email, role })).Is(201).Id();
        (await server.Anonymous().Post("invitations/accept", new { code = await server.CodeAsync(id, "invite"), password = Password })).Is(200);
        return new(id, email, Password);
    }

    /// <summary>The secret of a new link for a user.</summary>
    /// <param name="server">The server.</param>
    /// <param name="user">The user's id.</param>
    /// <param name="verb"><c>invite</c> or <c>reset-password</c>.</param>
    public static async Task<string> CodeAsync(this TestServer server, string user, string verb) =>
        (await (await server.As("administrator")).Post($"users/{user}/{verb}")).Is(201)["url"].GetString()!.Split("/invitation#")[1];

    public static Task<ApiAnswer> SignIn(this Browser browser, Colleague colleague, bool remember = false) => browser.SignIn(colleague.Email, colleague.Password, remember);
}
