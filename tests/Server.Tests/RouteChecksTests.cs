using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Rapport.Platform.Web;
using Shouldly;
using Xunit;

namespace Rapport.Server.Tests;

/// <summary>A server does not start with a route that nobody thought about.</summary>
public sealed class RouteChecksTests
{
    [Fact]
    public Task A_route_that_does_not_state_who_may_call_it_stops_the_start() =>
        ShouldStopAsync(app => app.MapGet("/api/v1/forgotten", () => "secret"), "GET /api/v1/forgotten does not state who may call it");

    [Fact]
    public Task So_does_a_route_for_every_method() =>
        ShouldStopAsync(app => app.Map("/forgotten", () => "secret"), "/forgotten does not state who may call it");

    [Fact]
    public Task A_route_that_strangers_may_try_without_a_limit_stops_the_start() =>
        ShouldStopAsync(app => app.MapPost("/try", () => "").Needs(Permission.Public), "POST /try is open to everybody and does not state that it is limited");

    private static async Task ShouldStopAsync(Action<IEndpointRouteBuilder> map, string named)
    {
        using var place = new Workplace();
        var (app, settings) = Application.Build(place.Settings.ToDictionary(s => s.Key.Replace("__", ":", StringComparison.Ordinal), s => (string?)s.Value));
        await using var _ = app;
        map(app);

        var error = await Should.ThrowAsync<InvalidOperationException>(() => Application.OpenAsync(app, settings, TestContext.Current.CancellationToken));

        error.Message.ShouldContain(named);
        File.Exists(place.File).ShouldBeFalse();
    }
}
