using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Demo.Filling;
using Rapport.Demo.Removing;
using Rapport.Platform.Jobs;

namespace Rapport.Demo;

/// <summary>A company to look around in: two years of a made-up maker of industrial equipment. It knows other modules by the names of their objects and fields alone.</summary>
public static class DemoModule
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services
        .AddSingleton<DemoDesk>()
        .AddSingleton<JobKind, FillJob>()
        .AddSingleton<JobKind, RemoveJob>();

    public static IEndpointRouteBuilder MapDemo(this IEndpointRouteBuilder api)
    {
        DemoEndpoints.Map(api);
        return api;
    }
}
