using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Rapport.Browser.Tests;

/// <summary>
/// The virtual device that Chromium offers to tests (Web Authentication, section 11): it has seen its user whenever it is asked, keeps
/// passkeys, and counts how often it signs.
/// </summary>
internal sealed class Authenticator(ICDPSession browser, string id)
{
    public static async Task<Authenticator> AddAsync(IPage page)
    {
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        var options = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true };
        var added = await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new() { ["options"] = options });
        return new(browser, added!.Value.GetProperty("authenticatorId").GetString()!);
    }

    /// <summary>The passkeys it keeps, private halves included, as the browser tells them.</summary>
    public async Task<IReadOnlyList<JsonObject>> PasskeysAsync()
    {
        var told = await browser.SendAsync("WebAuthn.getCredentials", Of());
        return [.. told!.Value.GetProperty("credentials").EnumerateArray().Select(c => JsonSerializer.SerializeToNode(c)!.AsObject())];
    }

    /// <summary>Puts a passkey in: what a thief does who has read another device.</summary>
    public async Task AddAsync(JsonObject passkey)
    {
        var arguments = Of();
        arguments.Add("credential", passkey);
        await browser.SendAsync("WebAuthn.addCredential", arguments);
    }

    /// <summary>Whether it recognises its user from now on.</summary>
    public async Task RecogniseAsync(bool user)
    {
        var arguments = Of();
        arguments.Add("isUserVerified", user);
        await browser.SendAsync("WebAuthn.setUserVerified", arguments);
    }

    private Dictionary<string, object> Of() => new() { ["authenticatorId"] = id };
}
