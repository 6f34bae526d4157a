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

    /// <summary>Puts a passkey back as it was earlier: what signs from now on is a copy that has not seen what the device did since.</summary>
    public async Task PutBackAsync(JsonObject passkey)
    {
        var removed = Of();
        removed.Add("credentialId", passkey["credentialId"]!.GetValue<string>());
        await browser.SendAsync("WebAuthn.removeCredential", removed);
        var added = Of();
        added.Add("credential", passkey);
        await browser.SendAsync("WebAuthn.addCredential", added);
    }

    private Dictionary<string, object> Of() => new() { ["authenticatorId"] = id };
}
