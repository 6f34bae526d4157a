using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Platform.Web;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Security;

public sealed class RouteTests(Servers servers) : IClassFixture<Servers>
{
    [Fact]
    public async Task Every_endpoint_states_who_may_call_it()
    {
        var server = await servers.On(TestDatabase.Sqlite);
        var endpoints = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();

        endpoints.Count.ShouldBeGreaterThan(20);
        endpoints.Where(e => e.Metadata.GetMetadata<Needed>() is null).Select(e => e.RoutePattern.RawText).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_these_addresses_are_open_to_everybody()
    {
        var server = await servers.On(TestDatabase.Sqlite);
        var open = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<Needed>()?.Permission == Permission.Public)
            .Select(e => e.RoutePattern.RawText!.Trim('/'));

        open.ShouldBe(["openapi/v1.json", "health/live", "health/ready",
            "api/v1/session", "api/v1/session", "api/v1/session/passkey", "api/v1/session/passkey/options", "api/v1/setup", "api/v1/setup", "api/v1/invitations/look", "api/v1/invitations/accept"], ignoreOrder: true);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_gets_in_without_a_token_that_holds(TestDatabase database)
    {
        var server = await servers.On(database);
        var nobody = server.Anonymous();
        foreach (var address in new[] { "me", "objects", "accounts", "accounts/aggregate", $"accounts/{Guid.NewGuid()}", "tokens" })
        {
            (await nobody.Get(address)).IsProblem(401, "auth.required");
            (await nobody.With("rap_nonsense").Get(address)).IsProblem(401, "auth.required");
        }

        (await nobody.Post("accounts", new { name = "x" })).IsProblem(401, "auth.required");
    }

    [Theory, OnBothDatabases]
    public async Task A_revoked_token_and_a_deactivated_user_are_out_at_once(TestDatabase database)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        var user = await server.AddUserAsync("salesperson");
        var second = (await user.Post("tokens", new { name = "second" })).Is(201);
        var other = user.With(second["token"].GetString()!);
        (await other.Get("me")).Is(200)["id"].GetString().ShouldBe(user.UserId);

        (await user.Delete($"tokens/{second.Id()}")).Is(204);
        (await other.Get("me")).IsProblem(401, "auth.required");
        (await user.Get("me")).Is(200);

        (await administrator.Patch($"users/{user.UserId}", new { active = false })).Is(200);
        (await user.Get("me")).IsProblem(401, "auth.required");
    }

    [Theory, OnBothDatabases]
    public async Task A_token_can_be_revoked_by_its_user_and_by_administrators_only(TestDatabase database)
    {
        var server = await servers.On(database);
        var (user, other) = (await server.AddUserAsync("salesperson"), await server.AddUserAsync("manager"));
        var token = (await user.Post("tokens", new { name = "mine" })).Is(201);

        (await other.Delete($"tokens/{token.Id()}")).IsProblem(404, "record.not_found");
        (await user.With(token["token"].GetString()!).Get("me")).Is(200);
        (await (await server.As("administrator")).Delete($"tokens/{token.Id()}")).Is(204);
    }

    [Theory]
    [OnBothDatabases("manager")]
    [OnBothDatabases("salesperson")]
    [OnBothDatabases("reader")]
    public async Task Only_administrators_define_fields(TestDatabase database, string role)
    {
        var api = await (await servers.On(database)).As(role);

        (await api.Post("objects/account/fields", new { name = "x", type = "text" })).IsProblem(403, "auth.not_allowed");
        (await api.Patch("objects/account/fields/x", new { required = true })).IsProblem(403, "auth.not_allowed");
        (await api.Delete("objects/account/fields/x")).IsProblem(403, "auth.not_allowed");
    }
}
