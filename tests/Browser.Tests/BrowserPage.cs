using System.Collections.Concurrent;
using Microsoft.Playwright;
using Shouldly;

namespace Rapport.Browser.Tests;

/// <summary>A page in a browser of its own, and what the browser complained about on it.</summary>
public sealed class BrowserPage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> complaints = [];

    private BrowserPage(IPage page, Uri server)
    {
        Page = page;
        Server = server;
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Enqueue(message.Text);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Sends with the browser's cookies, outside any page.</summary>
    public IAPIRequestContext Api => Page.Context.APIRequest;

    /// <summary>Where the server is.</summary>
    public Uri Server { get; }

    public static async Task<BrowserPage> OpenAsync(IBrowserContext context, Uri server) => new(await context.NewPageAsync(), server);

    /// <summary>Fails where the page broke its own content security policy, or ran into an error. A refused request counts where <paramref name="refused"/> does not expect it.</summary>
    public void IsClean(int refused = 0)
    {
        const string Refused = "Failed to load resource: the server responded with a status of 4";
        complaints.Where(c => !c.StartsWith(Refused, StringComparison.Ordinal)).ShouldBeEmpty();
        complaints.Count.ShouldBe(refused);
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
