using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Rapport.Platform.Web;
using Rapport.Platform.Web.Limits;
using Rapport.Testing;
using Xunit;

namespace Rapport.Api.Tests.Security;

/// <summary>What another site makes a browser send is not carried out; the decision itself is tested in Platform.Tests.</summary>
public sealed class CrossSiteTests(CrossSiteTests.WithSignIn servers) : IClassFixture<CrossSiteTests.WithSignIn>
{
    private const string Elsewhere = "https://evil.example";

    [Theory, OnBothDatabases]
    public async Task A_cookie_does_not_let_another_site_change_anything(TestDatabase database)
    {
        var server = await servers.On(database);
        foreach (var (method, address) in new[] { ("POST", "accounts"), ("PATCH", $"accounts/{Guid.NewGuid()}"), ("DELETE", $"accounts/{Guid.NewGuid()}"), ("POST", "accounts/batch") })
        {
            (await SendAsync(server, method, address, ("Cookie", "rapport_session=x"), ("Origin", Elsewhere))).IsProblem(403, "auth.cross_site");
            (await SendAsync(server, method, address, ("Cookie", "rapport_session=x"), ("Sec-Fetch-Site", "same-site"))).IsProblem(403, "auth.cross_site");
        }

        // Nobody's cookie: from Rapport's own page it is only that.
        (await SendAsync(server, "POST", "accounts", ("Cookie", "rapport_session=x"), ("Origin", Own(server)))).IsProblem(401, "auth.required");
        (await SendAsync(server, "GET", "accounts", ("Cookie", "rapport_session=x"), ("Origin", Elsewhere))).IsProblem(401, "auth.required");
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_who_is_signed_in_works_on_Rapport_s_own_pages_and_nowhere_else(TestDatabase database)
    {
        var server = await servers.On(database);
        using var browser = server.Browser();
        (await browser.SignIn(TestServer.FirstEmail, TestServer.Password)).Is(200);

        (await PostAsync(browser, "cross-site")).IsProblem(403, "auth.cross_site");
        (await PostAsync(browser, "same-site")).IsProblem(403, "auth.cross_site");
        (await PostAsync(browser, "same-origin")).Is(201);
        (await browser.Api.Get("me")).Is(200);
    }

    [Theory, OnBothDatabases]
    public async Task Another_site_cannot_sign_anybody_in(TestDatabase database)
    {
        var server = await servers.On(database);

        (await SendAsync(server, "POST", "/try", ("Origin", Elsewhere))).IsProblem(403, "auth.cross_site");
        (await SendAsync(server, "POST", "/try", ("Origin", "null"))).IsProblem(403, "auth.cross_site");
        (await SendAsync(server, "POST", "/try", ("Sec-Fetch-Site", "cross-site"))).IsProblem(403, "auth.cross_site");
        (await SendAsync(server, "POST", "/try", ("Sec-Fetch-Site", "same-origin"))).Is(200);
        (await SendAsync(server, "POST", "/try", ("Origin", Own(server)))).Is(200);
        (await SendAsync(server, "POST", "/try")).Is(200);
    }

    [Theory, OnBothDatabases]
    public async Task A_plain_form_that_does_not_say_where_it_stands_is_refused(TestDatabase database)
    {
        var server = await servers.On(database);
        foreach (var type in new[] { "application/x-www-form-urlencoded", "text/plain" })
        {
            using var form = new StringContent("name=x", Encoding.UTF8, type);

            (await server.Anonymous().SendAsync(new(HttpMethod.Post, "/try") { Content = form })).IsProblem(403, "auth.cross_site");
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_token_says_enough(TestDatabase database)
    {
        var api = await (await servers.On(database)).As("administrator");
        using var request = new HttpRequestMessage(HttpMethod.Post, "accounts") { Content = new StringContent("""{"name": "x"}""", Encoding.UTF8, "application/json") };
        request.Headers.Add("Origin", Elsewhere);
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Headers.Add("Cookie", "rapport_session=x");

        (await api.SendAsync(request)).Is(201);
    }

    private static Task<ApiAnswer> PostAsync(Browser browser, string fetchSite)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "accounts") { Content = new StringContent("""{"name": "x"}""", Encoding.UTF8, "application/json") };
        request.Headers.Add("Sec-Fetch-Site", fetchSite);
        return browser.Api.SendAsync(request);
    }

    private static string Own(TestServer server) => server.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);

    private static Task<ApiAnswer> SendAsync(TestServer server, string method, string address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(new(method), address);
        if (method != "GET")
        {
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return server.Anonymous().SendAsync(request);
    }

    /// <summary>Beside the application's own endpoints, one that strangers may try.</summary>
    public sealed class WithSignIn : Servers
    {
        protected override ServerOptions Options => new() { Map = app => app.MapPost("/try", () => Results.Ok()).Needs(Permission.Public).Limited() };
    }
}
