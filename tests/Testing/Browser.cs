using System.Net;

namespace Rapport.Testing;

/// <summary>A browser with cookies of its own.</summary>
public sealed class Browser : IDisposable
{
    private readonly Uri address;
    private readonly Listening handler;
    private readonly HttpClient http;

    /// <param name="address">Where the API is, with <c>/api/v1/</c>.</param>
    public Browser(Uri address)
    {
        this.address = address;
        handler = new() { InnerHandler = new SocketsHttpHandler { UseProxy = false, UseCookies = true, CookieContainer = Cookies, AllowAutoRedirect = false } };
        http = new(handler) { BaseAddress = address };
        Api = new(http, null, default);
    }

    /// <summary>Calls the API as pages in this browser do.</summary>
    public ApiClient Api { get; }

    /// <summary>The <c>Set-Cookie</c> lines and other headers of the last answer.</summary>
    public HttpResponseMessage Last => handler.Last!;

    public CookieContainer Cookies { get; } = new();

    /// <summary>What a cookie holds; null where there is none.</summary>
    public string? Cookie(string name) => Cookies.GetCookies(address)[name]?.Value;

    /// <summary>The cookies that the last answer set, with their attributes.</summary>
    public IReadOnlyList<string> SetCookies => Last.Headers.TryGetValues("Set-Cookie", out var lines) ? [.. lines] : [];

    public Task<ApiAnswer> SignIn(string email, string password, bool remember = false) => Api.Post("session", new { email, password, remember });

    public void Dispose() => http.Dispose();

    private sealed class Listening : DelegatingHandler
    {
        public HttpResponseMessage? Last { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Last = await base.SendAsync(request, cancellationToken);
    }
}
