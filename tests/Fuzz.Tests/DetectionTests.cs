using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rapport.Fuzz.Tests.Generation;
using Rapport.Fuzz.Tests.Judging;
using Rapport.Fuzz.Tests.Requests;
using Rapport.Fuzz.Tests.Runs;
using Shouldly;
using Xunit;

namespace Rapport.Fuzz.Tests;

/// <summary>What the fuzzer is there to find, it finds: faults that are put into a server on purpose.</summary>
public sealed class DetectionTests(PlantedWorld planted) : IClassFixture<PlantedWorld>
{
    private const string Endpoint = $"GET {PlantedWorld.Path}";

    [Fact]
    public async Task One_value_that_breaks_an_endpoint_is_found()
    {
        var findings = await planted.FindAsync((_, id) => id.Any(char.IsUpper) ? throw new InvalidOperationException("x") : Results.Ok());

        findings.ShouldContain(f => f.What.StartsWith("500: ", StringComparison.Ordinal));
        findings.ShouldContain(f => f.What.StartsWith("The server logs an error: GET /api/v1/broken/", StringComparison.Ordinal));
        findings.ShouldAllBe(f => f.Details.Contains("curl", StringComparison.Ordinal) && f.Operation == Endpoint);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_found() =>
        (await planted.FindAsync(
            async (http, _) =>
            {
                await Task.Delay(Timeout.Infinite, http.RequestAborted);
                return Results.Ok();
            },
            cases: 1,
            patience: TimeSpan.FromSeconds(1))).ShouldContain(f => f.What.StartsWith("No answer within", StringComparison.Ordinal));

    [Fact]
    public async Task A_status_that_is_not_described_is_found() =>
        (await planted.FindAsync((_, _) => Results.StatusCode(204))).ShouldContain(f => f.What == $"204 is not described for {Endpoint}.");

    [Fact]
    public async Task A_refusal_that_is_no_problem_is_found() =>
        (await planted.FindAsync((_, _) => Results.Text("no", statusCode: 400))).ShouldContain(f => f.What == "400 is answered as text/plain, not as a problem.");

    [Fact]
    public async Task A_problem_that_tells_of_the_inside_is_found() =>
        (await planted.FindAsync((_, _) => Problem("System.FormatException: x"))).ShouldContain(f => f.What.StartsWith("The problem tells of the inside: System.FormatException", StringComparison.Ordinal));

    [Fact]
    public async Task A_problem_in_the_wrong_language_is_found() =>
        (await planted.FindAsync((_, _) => Problem("It is wrong."))).ShouldContain(f => f.What == "The problem is not in Chinese: It is wrong.");

    [Fact]
    public async Task A_fault_that_is_only_logged_is_found() =>
        (await planted.FindAsync((http, _) =>
        {
            http.RequestServices.GetRequiredService<ILogger<DetectionTests>>().Log(LogLevel.Error, default, "a caller's fault", null, (text, _) => text);
            return Results.Ok();
        })).ShouldContain(f => f.What.StartsWith("The server logs an error: a caller's fault", StringComparison.Ordinal));

    [Fact]
    public async Task An_endpoint_that_tells_a_secret_is_found_wherever_the_secret_stands()
    {
        var secret = planted.World.Secrets.Words[0];
        foreach (var leak in new Func<HttpContext, IResult>[]
        {
            _ => Results.Json(new { name = $"about {secret} …" }),
            _ => Results.Json(new { next = Convert.ToBase64String(Encoding.UTF8.GetBytes($"[\"{secret}\"]")) }),
            http =>
            {
                http.Response.Headers.ETag = $"\"{secret.ToUpperInvariant()}\"";
                return Results.Ok();
            },
        })
        {
            var findings = await planted.FindAsync((http, _) => leak(http));

            findings.ShouldContain(f => f.What == $"The answer tells the secret {secret}.");
            findings.ShouldAllBe(f => !f.Details.StartsWith("administrator", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task An_answer_that_tells_what_is_hidden_from_what_is_not_there_is_found()
    {
        var id = planted.World.Secrets.Records[0].Id;
        planted.Answer = (_, asked) => Task.FromResult(asked == id ? Results.NotFound() : Results.Ok());
        var report = new Report();

        await new Twins(new(planted.World, new(PlantedWorld.Seed, 1), report, 1, TimeSpan.FromSeconds(30)), planted.World.Callers[1])
            .BothAsync(planted.Operations.Single(), Guid.NewGuid().ToString("D"), id, (request, value) => request.Names["id"] = value);

        report.Findings.ShouldHaveSingleItem().What.ShouldStartWith("What is hidden is answered otherwise");
    }

    [Fact]
    public async Task The_detector_sees_secrets_in_answers_and_only_there()
    {
        var world = planted.World;
        var (operation, caller) = (world.Document.Find("GET", "/api/v1/me")!, world.Callers[1]);
        var record = (await world.Admin.Get($"{world.Secrets.Records[0].Path}/{world.Secrets.Records[0].Id}")).Is(200).Text;
        IEnumerable<string> Judged(string text, Worlds.Caller by) => Judge.Of(new FuzzRequest(operation) { Elsewhere = true }, new(200, [], text), by, world);

        Judged(record, caller).ShouldHaveSingleItem().ShouldStartWith("The answer tells the secret ");
        Judged(record, world.Administrator).ShouldBeEmpty();
        Judged((await world.As(caller).Get("accounts")).Is(200).Text, caller).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_secret_record_that_has_changed_is_seen()
    {
        var world = planted.World;
        var (path, id) = world.Secrets.Records[0];
        var before = await world.SecretsAsync();
        (await world.SecretsAsync()).ShouldBe(before);

        (await world.Admin.Patch($"{path}/{id}", new { ownerId = world.SpareUsers[0] })).Is(200);

        (await world.SecretsAsync()).ShouldNotBe(before);
    }

    [Fact]
    public async Task An_operation_that_never_succeeds_or_is_never_refused_is_named()
    {
        var (me, objects) = (planted.World.Document.Find("GET", "/api/v1/me")!, planted.World.Document.Find("GET", "/api/v1/objects")!);
        var report = new Report();

        await new Runs.Case(planted.World, new(PlantedWorld.Seed, 0), report, 0, TimeSpan.FromSeconds(30)).RunAsync([me, objects]);

        report.Coverage.Missing([me, objects]).ShouldBe([$"{me} was never refused.", $"{objects} has never succeeded.", $"{objects} was never refused."]);
    }

    [Fact]
    public async Task A_seed_and_a_number_make_the_same_request_again()
    {
        async Task<string> LineAsync(int number)
        {
            var situation = new Situation(planted.World, new(PlantedWorld.Seed, number), planted.World.Administrator, planted.World.Document.Find("GET", "/api/v1/accounts")!, Bold: true);
            var request = await Generator.RequestAsync(situation, prepare: false);
            new Mutator(situation).Change(request);
            return Curl.Of(request, "");
        }

        (await LineAsync(900)).ShouldBe(await LineAsync(900));
        (await LineAsync(900)).ShouldNotBe(await LineAsync(901));
    }

    private static IResult Problem(string detail) =>
        Results.Json(new { type = "about:blank", title = "请求有误", status = 400, detail, code = "some.thing", traceId = "x" }, statusCode: 400, contentType: "application/problem+json");
}
