using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Rapport.Platform.Access;
using Rapport.Testing;
using Shouldly;
using Xunit;

[assembly: AssemblyFixture(typeof(Rapport.Browser.Tests.Chromium))]

namespace Rapport.Browser.Tests;

/// <summary>
/// One for all tests: the system's own Chromium, without a window, started by the first test that opens a page. Each page has a browser
/// context, and with it cookies, of its own.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    public const string Password = "correct horse battery";

    private const string Program = "/usr/bin/chromium";

    /// <summary>Milliseconds that anything on a page may take to come about. A machine that is cold and busy is no defect of a page.</summary>
    private const float Patience = 120_000;

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> started = new(StartAsync);

    /// <summary>
    /// An empty page of a browser with cookies of its own. Skips the test, visibly, where there is no Chromium or no application. Addresses begin at
    /// <c>http://localhost:…</c>: to browsers that is as good as https, and it is a name, as passkeys want it.
    /// </summary>
    public Task<BrowserPage> OpenAsync(TestServer server) => OpenAsync(server.Http.BaseAddress!);

    /// <summary>The same for a server by its address.</summary>
    public async Task<BrowserPage> OpenAsync(Uri server)
    {
        Assert.SkipUnless(File.Exists(Program), $"{Program} is not installed.");
        Screens.AreThere();
        var (_, browser) = await started.Value;
        var address = new UriBuilder(server) { Host = "localhost", Path = "/" }.Uri;
        // What still grows under the pointer can move away from a click.
        var context = await browser.NewContextAsync(new() { BaseURL = address.ToString(), Locale = "en", ReducedMotion = ReducedMotion.Reduce });
        context.SetDefaultTimeout(Patience);
        return await BrowserPage.OpenAsync(context, address);
    }

    /// <summary>The same for somebody new who has signed in with <see cref="Password"/>.</summary>
    public async Task<BrowserPage> SignInAsync(TestServer server)
    {
        var page = await OpenAsync(server);
        var email = $"browser{Builders.Next}@rapport.example";
        await server.Services.GetRequiredService<People>().EnsureAdministratorAsync(email, Password, CancellationToken.None);
        var answer = await page.Api.PostAsync("/api/v1/session", new() { DataObject = new { email, password = Password } });
        answer.Status.ShouldBe(200, await answer.TextAsync());
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
        Assertions.SetDefaultExpectTimeout(Patience);
        var playwright = await Playwright.CreateAsync();
        return (playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Timeout = Patience, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] }));
    }
}
