using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Rapport.Platform.Access;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Browser.Tests;

/// <summary>A class fixture: the system's own Chromium, without a window, started by the first test that opens a page.</summary>
public sealed class Chromium : IAsyncDisposable
{
    public const string Password = "correct horse battery";

    private const string Program = "/usr/bin/chromium";

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> started = new(StartAsync);

    /// <summary>
    /// An empty page of a browser with cookies of its own. Skips the test, visibly, where there is no Chromium. Addresses begin at
    /// <c>http://localhost:…</c>: to browsers that is as good as https, and it is a name, as passkeys want it.
    /// </summary>
    public async Task<BrowserPage> OpenAsync(TestServer server)
    {
        Assert.SkipUnless(File.Exists(Program), $"{Program} is not installed.");
        var (_, browser) = await started.Value;
        var address = new UriBuilder(server.Http.BaseAddress!) { Host = "localhost", Path = "/" }.Uri;
        return await BrowserPage.OpenAsync(await browser.NewContextAsync(new() { BaseURL = address.ToString(), Locale = "en" }), address);
    }

    /// <summary>The same for somebody new who has signed in with <see cref="Password"/>.</summary>
    public async Task<BrowserPage> SignInAsync(TestServer server)
    {
        var page = await OpenAsync(server);
        var email = $"browser{Builders.Next}@rapport.example";
        await server.Services.GetRequiredService<People>().EnsureAdministratorAsync(email, Password, CancellationToken.None);
        (await page.Api.PostAsync("/api/v1/session", new() { DataObject = new { email, password = Password } })).Status.ShouldBe(200);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated)
        {
            var (playwright, browser) = await started.Value;
            await browser.DisposeAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return (playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] }));
    }
}
