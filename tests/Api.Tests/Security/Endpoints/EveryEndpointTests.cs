using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Rapport.Platform.Web;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Security.Endpoints;

/// <summary>
/// Every endpoint that is described and every route of the server, called by nobody and by everybody, with records that are theirs, their
/// team's, others' and nobody's. What each has to answer follows from its declared permission; see <see cref="Expectation"/>.
/// </summary>
public sealed class EveryEndpointTests
{
    [Theory, OnBothDatabases]
    public async Task Every_endpoint_answers_each_caller_as_its_permission_the_role_and_the_record_have_it(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var company = await Company.StartAsync(server);
        var survey = new Survey(company, await Operations.DescribedAsync(company.Administrator), Calls.Find);

        (await survey.RunAsync(Operations.Served(server).Where(o => o.Possible))).ShouldBeEmpty();

        survey.Asked.ShouldBeGreaterThan(3_000);
        server.Log.ShouldNotContain(line => line.Contains(" failed", StringComparison.Ordinal) && line.Contains("Exception", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_served_is_described_and_nothing_else_and_the_test_knows_no_more()
    {
        await using var server = await TestServer.StartAsync(TestDatabase.Sqlite);
        var served = Operations.Served(server);

        served.Where(o => o.Possible).Select(o => o.ToString()).ShouldBe((await Operations.DescribedAsync(await server.As("administrator"))).Keys, ignoreOrder: true);
        served.ShouldAllBe(o => o.Needed != null);
        Calls.Keys.ShouldBe(served.Select(o => o.Key).Distinct(), ignoreOrder: true);
    }

    [Fact]
    public async Task Administrators_have_these_to_themselves()
    {
        await using var server = await TestServer.StartAsync(TestDatabase.Sqlite);

        Operations.Served(server).Where(o => o.Needed == Permission.Administrator).Select(o => o.ToString().Replace("/api/v1", "", StringComparison.Ordinal)).ShouldBe(
        [
            "POST /objects/{name}/fields", "PATCH /objects/{name}/fields/{field}", "DELETE /objects/{name}/fields/{field}",
            "POST /roles", "PATCH /roles/{name}", "DELETE /roles/{name}",
            "GET /share-rules", "POST /share-rules", "GET /share-rules/{id}", "PATCH /share-rules/{id}", "DELETE /share-rules/{id}",
            "POST /access/preview", "PATCH /company", "GET /audit", "GET /audit/head",
            "GET /demo", "POST /demo", "DELETE /demo", "GET /demo/obstacles",
            "POST /users/{id}/invite", "POST /users/{id}/reset-password", "POST /users/{id}/remove-factors",
            "GET /users/{id}/absences", "POST /users/{id}/absences",
            "GET /users/{id}/holdings", "POST /users/{id}/deactivate", "POST /users/{id}/activate", "GET /users/{id}/hand-overs", "GET /hand-overs/{id}",
        ], ignoreOrder: true);
    }

    [Theory, OnBothDatabases]
    public async Task What_an_object_cannot_do_nobody_can(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var company = await Company.StartAsync(server);
        var impossible = Operations.Served(server).Where(o => !o.Possible).ToList();
        impossible.Count.ShouldBeGreaterThan(20);

        foreach (var operation in impossible)
        {
            var record = await company.Records.TakeAsync(operation.Object!, operation.Object!.Owned ? Place.Own : Place.There);
            var address = operation.Path.Replace("{id}", record, StringComparison.Ordinal).Replace("{principalId}", company.Taker, StringComparison.Ordinal);
            foreach (var caller in company.Callers)
            {
                var answer = await caller.SendAsync(operation.Method, address, Calls.Content(Calls.Find(operation)!.Body(company, operation, record)));

                answer.Status.ShouldBeOneOf(caller.Standing.Role is null ? [401] : [403, 404, 409], $"{operation} as {caller.Name}: {answer.Text}");
            }
        }
    }

    [Fact]
    public async Task An_endpoint_that_tells_more_than_it_declares_is_found()
    {
        await using var server = await TestServer.StartAsync(TestDatabase.Sqlite, new() { Map = app => app.MapGet("/api/v1/leak/{id}", (string id) => Results.Json(new { id })).Needs(Permission.SignedIn) });
        using var company = await Company.StartAsync(server);
        var described = await Operations.DescribedAsync(company.Administrator);
        var leak = Operations.Served(server).Where(o => o.Key == "GET /api/v1/leak/{id}").ToList();

        (await new Survey(company, described, Calls.Find).RunAsync(leak)).ShouldBe(["GET /api/v1/leak/{id}: Calls does not say how it is called."]);
        var wrong = await new Survey(company, described, _ => new(Use.OwnOrAdministrators) { Kind = "token" }).RunAsync(leak);

        wrong.Count(w => w.StartsWith("GET /api/v1/leak/{id} as salesperson, ", StringComparison.Ordinal)).ShouldBe(4);
        wrong.ShouldContain(w => w.StartsWith("GET /api/v1/leak/{id} as salesperson, Elsewhere: 404  was wanted, 200 came", StringComparison.Ordinal));
        wrong.ShouldNotContain(w => w.Contains("as nobody", StringComparison.Ordinal) || w.Contains("salesperson, Own", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_endpoint_that_anybody_may_call_by_mistake_is_found_and_so_is_an_answer_that_tells_hidden_from_missing()
    {
        await using var server = await TestServer.StartAsync(TestDatabase.Sqlite, new()
        {
            Map = app => app.MapGet("/api/v1/told/{id}", (HttpContext http, string id) => Results.Problem(id == "account" ? "x" : "y", statusCode: 404)).Needs(Permission.Public),
        });
        using var company = await Company.StartAsync(server);
        var described = await Operations.DescribedAsync(company.Administrator);
        var told = Operations.Served(server).Single(o => o.Key == "GET /api/v1/told/{id}");
        var wrong = await new Survey(company, described, _ => new(Use.Known) { Kind = "object" }).RunAsync([told]);
        wrong.ShouldContain(w => w.Contains("as nobody, There: 200", StringComparison.Ordinal));

        var hidden = await new Survey(company, described, _ => new(Use.Own) { Kind = "object" }).RunAsync([told with { Needed = Permission.SignedIn }]);
        hidden.ShouldContain(w => w.StartsWith("GET /api/v1/told/{id} as nobody, Own: 401 auth.required was wanted, 404 came", StringComparison.Ordinal));
        hidden.ShouldContain(w => w.StartsWith("GET /api/v1/told/{id} as reader, Own: what is hidden answers", StringComparison.Ordinal));
    }
}
