using Microsoft.Playwright;

namespace Rapport.Browser.Tests.Records;

/// <summary>The line between a page and the server, as slow as a phone's in the country, or cut.</summary>
internal sealed class Line(ICDPSession session) : IAsyncDisposable
{
    /// <summary>400 ms there and back, and what 3G carries.</summary>
    public Task SlowAsync() => SetAsync(offline: false, latency: 400, bytes: 50_000);

    public Task CutAsync() => SetAsync(offline: true, latency: 0, bytes: -1);

    public async ValueTask DisposeAsync()
    {
        await SetAsync(offline: false, latency: 0, bytes: -1);
        await session.DetachAsync();
    }

    private async Task SetAsync(bool offline, int latency, int bytes) => await session.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
    {
        ["offline"] = offline,
        ["latency"] = latency,
        ["downloadThroughput"] = bytes,
        ["uploadThroughput"] = bytes,
    });
}
