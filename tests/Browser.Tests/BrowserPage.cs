using System.Collections.Concurrent;
using Microsoft.AspNetCore.WebUtilities;
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

    /// <summary>Fails where the page broke its own content security policy, or ran into an error other than these refusals of the API.</summary>
    public void IsClean(params int[] refusals) => complaints.ShouldBe(refusals.Select(status => $"Failed to load resource: the server responded with a status of {status} ({ReasonPhrases.GetReasonPhrase(status)})"));

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
