using System.Text.Json;
using Microsoft.Playwright;
using Rapport.Testing;
using Shouldly;

namespace Rapport.Browser.Tests;

/// <summary>What people do on the screens, and what tests do around them.</summary>
internal static class Steps
{
    /// <summary>An input by its label, to the letter.</summary>
    public static ILocator Field(this IPage page, string label) => page.GetByLabel(label, new() { Exact = true });

    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>A line of a list by what stands on it.</summary>
    public static ILocator Line(this IPage page, string text) => page.Locator("li").Filter(new() { HasText = text });

    /// <summary>Answers the question whether it really is to be done.</summary>
    public static Task ConfirmAsync(this IPage page, string name) => page.GetByRole(AriaRole.Tooltip).GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>Answers the question for the password.</summary>
    public static async Task GivePasswordAsync(this BrowserPage browser, string password = Chromium.Password)
    {
        var question = browser.Page.GetByRole(AriaRole.Dialog, new() { Name = "Your password, please" });
        await question.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await question.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
    }

    /// <summary>Types e-mail and password on the page to sign in, and sends them.</summary>
    public static async Task TypeSignInAsync(this BrowserPage browser, string email, string password = Chromium.Password)
    {
        await browser.Page.Field("E-mail").FillAsync(email);
        await browser.Page.Field("Password").FillAsync(password);
        await browser.Page.Button("Sign in").ClickAsync();
    }

    /// <summary>Waits until somebody is in.</summary>
    public static Task IsInAsync(this BrowserPage browser) => browser.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main menu" }).WaitForAsync();

    public static async Task AddPasskeyAsync(this BrowserPage browser, string name)
    {
        await browser.Page.GotoAsync("/me/passkeys");
        await browser.Page.Field("Name").FillAsync(name);
        await browser.Page.Button("Add a passkey").ClickAsync();
        await browser.GivePasswordAsync();
        await browser.Page.Line(name).WaitForAsync();
    }

    /// <summary>Sets an authenticator app up, past the screens.</summary>
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

    /// <summary>What the API answers the browser's user.</summary>
    public static async Task<JsonElement> GetAsync(this BrowserPage browser, string address) =>
        (await (await browser.Api.GetAsync($"/api/v1/{address}")).JsonAsync())!.Value;

    /// <summary>Waits until a record holds a value: what was done on a screen reaches the server a moment later.</summary>
    public static async Task UntilAsync(this BrowserPage browser, string address, string field, string value)
    {
        for (var tries = 0; (await browser.GetAsync(address)).Text(field) != value; tries++)
        {
            tries.ShouldBeLessThan(600, $"{address}: {field} did not become {value}");
            await Task.Delay(100);
        }
    }
}
