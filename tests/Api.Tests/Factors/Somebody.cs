using Microsoft.Extensions.DependencyInjection;
using Rapport.Platform.Access;
using Rapport.Testing;

namespace Rapport.Api.Tests.Factors;

/// <summary>Somebody with a password and a browser, for a test to do as it likes with.</summary>
internal sealed class Somebody : IDisposable
{
    public const string Password = "correct horse battery";

    private readonly TestServer server;

    private Somebody(TestServer server, string email)
    {
        this.server = server;
        Email = email;
        Browser = server.Browser();
    }

    public string Email { get; }

    public Testing.Browser Browser { get; private set; }

    public ApiClient Api => Browser.Api;

    /// <summary>A new administrator, signed in.</summary>
    public static async Task<Somebody> SignedInAsync(TestServer server)
    {
        var email = $"somebody{Builders.Next}@rapport.example";
        await server.Services.GetRequiredService<People>().EnsureAdministratorAsync(email, Password, CancellationToken.None);
        var somebody = new Somebody(server, email);
        (await somebody.SignIn()).Is(200);
        return somebody;
    }

    /// <summary>Signs in, with a code where there is one.</summary>
    public Task<ApiAnswer> SignIn(string? code = null, string password = Password, bool remember = false) =>
        Api.Post("session", code is null ? new { email = Email, password, remember } : new { email = Email, password, remember, code });

    /// <summary>Goes on in a browser that the server has not seen yet.</summary>
    public void TakeAnotherBrowser()
    {
        Browser.Dispose();
        Browser = server.Browser();
    }

    /// <summary>Sets an authenticator app up, up to its first code, which the server's clock must stand still for.</summary>
    public async Task<(PhoneApp App, string Secret, string[] Codes)> SetUpApp()
    {
        var begun = (await Api.Post("me/totp", new { password = Password })).Is(200);
        var secret = begun["secret"].GetString()!;
        var app = new PhoneApp(secret);
        var confirmed = (await Api.Post("me/totp/confirm", new { code = app.Code(server.Clock.GetUtcNow()) })).Is(200);
        return (app, secret, [.. confirmed["codes"].EnumerateArray().Select(c => c.GetString()!)]);
    }

    public void Dispose() => Browser.Dispose();
}
