using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Security;

public sealed class SecurityHeaderTests(Servers servers) : IClassFixture<Servers>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_answer_of_every_route_tells_the_browser_how_little_it_may_do()
    {
        var server = await servers.On(TestDatabase.Sqlite);
        var token = (await (await server.As("administrator")).Post("tokens", new { name = "headers" })).Is(201)["token"].GetString()!;
        var routes = Routes.Of(server);
        routes.Count.ShouldBeGreaterThan(20);

        foreach (var (method, address, _, _) in routes.Append(new("GET", "/nowhere", null, false)).Append(new("BREW", "/api/v1/accounts", null, true)))
        {
            foreach (var signedIn in new[] { true, false })
            {
                using var request = new HttpRequestMessage(new(method), address);
                if (signedIn)
                {
                    request.Headers.Authorization = new("Bearer", token);
                }

                using var answer = await server.Http.SendAsync(request, Cancel);

                Check(answer, $"{method} {address} {(int)answer.StatusCode}");
            }
        }
    }

    /// <summary>The application's own pages, with their nonce, have their test beside what serves them.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/accounts")]
    [InlineData("/sign-in")]
    public async Task The_page_of_a_server_without_an_application_runs_nothing_and_loads_nothing(string address)
    {
        var server = await servers.On(TestDatabase.Sqlite);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(new("text/html"));

        using var answer = await server.Http.SendAsync(request, Cancel);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none';");
        policy.ShouldNotContain("unsafe");
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldNotMatch("<style|\\sstyle=|\\son[a-z]+=|<script|<link|<img|javascript:");
    }

    private static void Check(HttpResponseMessage answer, string what)
    {
        string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
        Header("Content-Security-Policy").ShouldStartWith("default-src 'none';", Case.Sensitive, what);
        Header("Content-Security-Policy").ShouldContain("frame-ancestors 'none'", Case.Sensitive, what);
        Header("X-Content-Type-Options").ShouldBe("nosniff", what);
        Header("Referrer-Policy").ShouldBe("same-origin", what);
        Header("Permissions-Policy").ShouldContain("camera=()", Case.Sensitive, what);
        Header("Cross-Origin-Opener-Policy").ShouldBe("same-origin", what);
        Header("Cross-Origin-Resource-Policy").ShouldBe("same-origin", what);
        Header("Cache-Control").ShouldBe("no-store", what);
        Header("Strict-Transport-Security").ShouldBeEmpty(what);
        Header("Server").ShouldBeEmpty(what);
    }
}
