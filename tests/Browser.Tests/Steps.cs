using System.Text.Json;
using Rapport.Testing;
using Shouldly;

namespace Rapport.Browser.Tests;

/// <summary>What people do on the pages, and what tests do around them.</summary>
internal static class Steps
{
    /// <summary>Answers the question for the password.</summary>
    public static async Task GivePasswordAsync(this BrowserPage browser, string password = Chromium.Password)
    {
        await browser.Page.Locator("#password").FillAsync(password);
        await browser.Page.Locator("#ask button[type=submit]").ClickAsync();
    }

    public static async Task AddPasskeyAsync(this BrowserPage browser, string name)
    {
        await browser.Page.GotoAsync("/security");
        await browser.Page.Locator("#name").FillAsync(name);
        await browser.Page.Locator("#passkeys-add button").ClickAsync();
        await browser.GivePasswordAsync();
        await browser.Page.Locator("#passkeys-list li").WaitForAsync();
    }

    /// <summary>Sets an authenticator app up, past the pages.</summary>
    /// <returns>The recovery codes.</returns>
    public static async Task<string[]> SetUpAppAsync(this BrowserPage browser, TestServer server)
    {
        var begun = await browser.PostAsync("me/totp", new { password = Chromium.Password });
        var app = new PhoneApp(begun.GetProperty("secret").GetString()!);
        var confirmed = await browser.PostAsync("me/totp/confirm", new { code = app.Code(server.Clock.GetUtcNow()) });
        return [.. confirmed.GetProperty("codes").EnumerateArray().Select(c => c.GetString()!)];
    }

    public static async Task SignOutAsync(this BrowserPage browser)
    {
        (await browser.Api.DeleteAsync("/api/v1/session")).Status.ShouldBe(204);
        (await browser.Api.GetAsync("/api/v1/me")).Status.ShouldBe(401);
    }

    /// <summary>Who is signed in, as the API tells it.</summary>
    public static async Task<JsonElement> MeAsync(this BrowserPage browser) => (await (await browser.Api.GetAsync("/api/v1/me")).JsonAsync())!.Value;

    /// <summary>Posts to the API with the browser's cookies.</summary>
    public static async Task<JsonElement> PostAsync(this BrowserPage browser, string address, object body) =>
        (await (await browser.Api.PostAsync($"/api/v1/{address}", new() { DataObject = body })).JsonAsync())!.Value;
}
