using System.Net;
using Npgsql;
using Shouldly;
using Xunit;

namespace Rapport.Server.Tests;

public sealed class ServingTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_is_asked_to_stop_answers_what_it_has_begun()
    {
        using var place = new Workplace();
        await using var server = await RunningServer.StartAsync(place.Settings);
        // The body is sent once the server asks for it, in two parts: the signal comes while it is being read.
        using var body = new SlowBody("""{"name": """, "\"A\"}");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/accounts") { Content = body };
        request.Headers.ExpectContinue = true;
        var answering = server.Http.SendAsync(request, Cancel);
        await body.Begun;

        var stopping = server.StopAsync();
        body.GoOn();

        (await answering).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await stopping).ShouldBe(0);
    }

    [Fact]
    public async Task A_server_whose_database_goes_away_says_so_and_goes_on_when_it_is_back()
    {
        using var place = new Workplace();
        await using var database = await TestDatabase.SettingsAsync("postgres", place);
        await using var server = await RunningServer.StartAsync(database.Values);
        (await server.Http.GetAsync("/api/v1/accounts", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var name = new NpgsqlConnectionStringBuilder(database.Values["Rapport__Database"]).Database!;

        await TestDatabase.ExecuteAsync("postgres", $"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
        await TestDatabase.ExecuteAsync("postgres", $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");

        for (var i = 0; i < 3; i++)
        {
            var read = await server.Http.GetAsync("/api/v1/accounts", Cancel);
            await ShouldBeUnavailableAsync(read);
            await ShouldBeUnavailableAsync(await server.Http.PostAsync("/api/v1/accounts", Json.Body("""{"name": "A"}"""), Cancel));
            (await server.Http.GetAsync("/health/ready", Cancel)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await server.Http.GetAsync("/health/live", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        await TestDatabase.ExecuteAsync("postgres", $"ALTER DATABASE {name} ALLOW_CONNECTIONS true");

        (await server.Http.GetAsync("/api/v1/accounts", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await server.Http.GetAsync("/health/ready", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("203.0.113.1", false)]
    [InlineData("", false)]
    public async Task Proxies_are_believed_when_Rapport_is_told_of_them_not_when_the_environment_believes_all(string proxies, bool believed)
    {
        using var place = new Workplace();
        await using var server = await RunningServer.StartAsync(place.Settings.With("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true").With("Rapport__Proxies", proxies));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.Add("X-Forwarded-Proto", "https");

        var answer = await server.Http.SendAsync(request, Cancel);

        answer.Headers.Contains("Strict-Transport-Security").ShouldBe(believed);
    }

    [Fact]
    public async Task A_language_header_that_makes_no_sense_does_no_harm()
    {
        using var place = new Workplace();
        await using var server = await RunningServer.StartAsync(place.Settings);
        foreach (var header in new[] { "", ",,;q=", "en;q=abc", "zh-CN;q=99999999999999999999", "\"en", "en;q=0,*;q=0.1,-", ";", "=,=" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/nowhere");
            request.Headers.TryAddWithoutValidation("Accept-Language", header);

            var answer = await server.Http.SendAsync(request, Cancel);

            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, header);
            (await Json.ReadAsync(answer)).GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public async Task A_method_that_an_address_does_not_have_is_405()
    {
        using var place = new Workplace();
        await using var server = await RunningServer.StartAsync(place.Settings);

        var answer = await server.Http.PutAsync("/api/v1/accounts", Json.Body("{}"), Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        answer.Content.Headers.Allow.ShouldBe(["GET", "POST"], ignoreOrder: true);
        (await Json.ReadAsync(answer)).GetProperty("code").GetString().ShouldBe("method.not_allowed");
    }

    private static async Task ShouldBeUnavailableAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await Json.ReadAsync(answer)).GetProperty("code").GetString().ShouldBe("service.unavailable");
    }
}
