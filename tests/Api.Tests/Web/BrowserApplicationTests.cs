using System.Net.Http.Headers;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Web;

/// <summary>How the server serves a built browser application; here, one of a few words.</summary>
public sealed class BrowserApplicationTests : IAsyncLifetime
{
    private const string Browsers = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly DirectoryInfo built = Directory.CreateTempSubdirectory("rapport-web-");
    private TestServer server = null!;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(built.FullName, "assets"));
        await WriteAsync("index.html", """<!doctype html><meta property="csp-nonce" nonce="__NONCE__"><script type="module" src="/assets/index-1a2b.js" nonce="__NONCE__"></script>""");
        await WriteAsync("mark.svg", "<svg/>");
        await WriteAsync("assets/index-1a2b.js", "plain");
        await WriteAsync("assets/index-1a2b.js.br", "brotli");
        await WriteAsync("assets/index-1a2b.js.gz", "gzip");
        await WriteAsync("assets/only-3c4d.css", "plain");
        await WriteAsync("assets/only-3c4d.css.gz", "gzip");
        await File.WriteAllTextAsync(Path.Combine(built.Parent!.FullName, $"{built.Name}.txt"), "outside", Cancel);
        server = await TestServer.StartAsync(TestDatabase.Sqlite, new() { WebRoot = built.FullName });
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        File.Delete(Path.Combine(built.Parent!.FullName, $"{built.Name}.txt"));
        built.Delete(recursive: true);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/setup")]
    [InlineData("/accounts?view=mine&filter=tier%20eq%20'key'")]
    [InlineData("/opportunities/0198b1a0-0000-7000-8000-000000000000")]
    [InlineData("/index.html")]
    public async Task A_page_is_the_application_with_a_nonce_of_its_own_for_its_styles(string address)
    {
        var (first, second) = (await GetAsync(address), await GetAsync(address));

        ((int)first.StatusCode, first.Content.Headers.ContentType!.ToString(), first.Headers.CacheControl!.ToString()).ShouldBe((200, "text/html; charset=utf-8", "no-cache"));
        var policy = first.Headers.GetValues("Content-Security-Policy").Single();
        var nonce = policy.Split("style-src 'self' 'nonce-")[1].Split('\'')[0];
        policy.ShouldStartWith("default-src 'none'; script-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        var page = await first.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain($"nonce=\"{nonce}\"");
        page.ShouldNotContain("__NONCE__");
        second.Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain(nonce);
    }

    [Theory]
    [InlineData("/assets/index-1a2b.js", "gzip, deflate, br", "br", "brotli", "text/javascript; charset=utf-8")]
    [InlineData("/assets/index-1a2b.js", "gzip, br;q=0", "gzip", "gzip", "text/javascript; charset=utf-8")]
    [InlineData("/assets/index-1a2b.js", "identity", null, "plain", "text/javascript; charset=utf-8")]
    [InlineData("/assets/only-3c4d.css", "br, gzip", "gzip", "gzip", "text/css; charset=utf-8")]
    [InlineData("/assets/only-3c4d.css", "", null, "plain", "text/css; charset=utf-8")]
    public async Task A_hashed_file_is_kept_for_ever_and_comes_packed_to_whom_takes_it(string address, string accepts, string? coding, string content, string type)
    {
        var answer = await GetAsync(address, accept: "*/*", encoding: accepts);

        ((int)answer.StatusCode, answer.Content.Headers.ContentEncoding.SingleOrDefault(), await answer.Content.ReadAsStringAsync(Cancel), answer.Content.Headers.ContentType!.ToString()).ShouldBe((200, coding, content, type));
        answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        answer.Headers.Vary.ShouldBe(["Accept-Encoding"]);
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; frame-ancestors 'none'");
    }

    [Fact]
    public async Task Another_file_is_asked_for_again_and_sent_when_it_changed()
    {
        var first = await GetAsync("/mark.svg", accept: "image/*");
        ((int)first.StatusCode, first.Headers.CacheControl!.ToString(), first.Content.Headers.ContentType!.ToString()).ShouldBe((200, "no-cache", "image/svg+xml"));

        (await GetAsync("/mark.svg", tag: first.Headers.ETag)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotModified);
        await WriteAsync("mark.svg", "<svg>changed</svg>");
        (await (await GetAsync("/mark.svg", tag: first.Headers.ETag)).Content.ReadAsStringAsync(Cancel)).ShouldBe("<svg>changed</svg>");
    }

    [Theory]
    [InlineData("/assets/nothing-0000.js", "*/*")]
    [InlineData("/assets/nothing-0000.js", Browsers)]
    [InlineData("/assets", Browsers)]
    [InlineData("/assets/", Browsers)]
    [InlineData("/mark.png", "image/*")]
    [InlineData("/accounts", "application/json")]
    [InlineData("/api/v1/nothing/at/all", Browsers)]
    [InlineData("/openapi/v2.json", Browsers)]
    [InlineData("/health/x", Browsers)]
    [InlineData("/..%2f{0}.txt", "*/*")]
    [InlineData("/assets/..%2f..%2f{0}.txt", "*/*")]
    public async Task What_is_not_there_is_not_found(string address, string accept)
    {
        var answer = await GetAsync(address.Replace("{0}", built.Name, StringComparison.Ordinal), accept);

        ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType).ShouldBe((404, "application/problem+json"));
    }

    [Fact]
    public async Task The_API_answers_as_it_does_without_the_application()
    {
        (await (await GetAsync("/api/v1/setup")).Content.ReadAsStringAsync(Cancel)).ShouldContain("codeNeeded");
        (await GetAsync("/openapi/v1.json")).Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await (await GetAsync("/health/live")).Content.ReadAsStringAsync(Cancel)).ShouldBe("live");
        using var post = new HttpRequestMessage(HttpMethod.Post, "/accounts");
        ((int)(await server.Http.SendAsync(post, Cancel)).StatusCode).ShouldBe(404);
        using var head = new HttpRequestMessage(HttpMethod.Head, "/");
        var answer = await server.Http.SendAsync(head, Cancel);
        (answer.Content.Headers.ContentLength > 0, (await answer.Content.ReadAsByteArrayAsync(Cancel)).Length).ShouldBe((true, 0));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/invitation")]
    public async Task Where_nothing_is_built_the_page_says_how_to_build_it_in_both_languages(string address)
    {
        await using var bare = await TestServer.StartAsync(TestDatabase.Sqlite);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd(Browsers);

        var answer = await bare.Http.SendAsync(request, Cancel);

        ((int)answer.StatusCode, answer.Content.Headers.ContentType!.ToString(), answer.Headers.CacheControl!.ToString()).ShouldBe((503, "text/html; charset=utf-8", "no-store"));
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("浏览器界面还没有构建");
        page.ShouldContain("has not been built");
        (await bare.Anonymous().Get("/nothing")).IsProblem(404, "address.not_found");
    }

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(built.FullName, name), text, Cancel);

    private async Task<HttpResponseMessage> GetAsync(string address, string accept = Browsers, string encoding = "", EntityTagHeaderValue? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd(accept);
        if (encoding.Length > 0)
        {
            request.Headers.AcceptEncoding.ParseAdd(encoding);
        }

        if (tag is not null)
        {
            request.Headers.IfNoneMatch.Add(tag);
        }

        return await server.Http.SendAsync(request, Cancel);
    }
}
