using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Platform.Web;
using Rapport.Testing;

namespace Rapport.Api.Tests.Security;

/// <summary>One method of one route, with an address that it answers and nothing stands at.</summary>
internal sealed record Route(string Method, string Address, Permission? Needed, bool Changes);

/// <summary>The server's own route table.</summary>
internal static partial class Routes
{
    public static List<Route> Of(TestServer server) =>
    [
        .. from endpoint in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
           select new Route(method, Address(endpoint), endpoint.Metadata.GetMetadata<Needed>()?.Permission, method is not ("GET" or "HEAD") && endpoint.Metadata.GetMetadata<Reading>() is null),
    ];

    private static string Address(RouteEndpoint endpoint) => "/" + Parameter().Replace(endpoint.RoutePattern.RawText!, p => p.Groups[1].Value switch
    {
        "objects" => "accounts",
        "name" => "account",
        "id" => "01890000-0000-7000-8000-000000000000",
        _ => "x",
    }).Trim('/');

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
