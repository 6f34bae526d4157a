using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Platform;
using Rapport.Platform.Definitions;
using Rapport.Platform.Web;
using Rapport.Testing;

namespace Rapport.Api.Tests.Security.Endpoints;

/// <summary>One method of one address. What begins with <c>{objects}</c> is one for each object, as it is described.</summary>
/// <param name="Path">With the object's path and the names of its other parameters: <c>/api/v1/accounts/{id}</c>.</param>
/// <param name="Key">As it is mapped: <c>PATCH /api/v1/{objects}/{id}</c>.</param>
/// <param name="Needed">The declared permission.</param>
/// <param name="Reads">Whether a token for reading may call it.</param>
/// <param name="Object">The object whose records it is about.</param>
/// <param name="OnlyIds">Whether an address without an id in its place is not served at all.</param>
internal sealed record Operation(string Method, string Path, string Key, Permission? Needed, bool Reads, ObjectDefinition? Object, bool OnlyIds)
{
    /// <summary>Whether the object can do it: what it cannot is served, refused for everybody and not described.</summary>
    public bool Possible => Object is null || !Key.Contains("{objects}", StringComparison.Ordinal)
        || (!Key.Contains("/shares", StringComparison.Ordinal) || Object.Owned)
        && (!Key.Contains("/members", StringComparison.Ordinal) || Object.TeamRoles.Count > 0)
        && (!(Key.EndsWith("/restore", StringComparison.Ordinal) || Key == "DELETE /api/v1/{objects}/{id}") || Object.Deletable);

    public override string ToString() => $"{Method} {Path}";
}

internal static partial class Operations
{
    /// <summary>The server's own route table.</summary>
    public static List<Operation> Served(TestServer server)
    {
        var catalog = server.Services.GetRequiredService<Workspace>().Catalog;
        return
        [
            .. from endpoint in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
               from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
               let pattern = "/" + Parameter().Replace(endpoint.RoutePattern.RawText!, "{$1}").Trim('/')
               from definition in pattern.Contains("{objects}", StringComparison.Ordinal) ? catalog.All.Cast<ObjectDefinition?>() : [catalog.ByPath(pattern.Split('/').ElementAtOrDefault(3) ?? "")]
               select new Operation(method, pattern.Replace("{objects}", definition?.Path, StringComparison.Ordinal), $"{method} {pattern}",
                   endpoint.Metadata.GetMetadata<Needed>()?.Permission, method is "GET" or "HEAD" || endpoint.Metadata.GetMetadata<Reading>() is not null,
                   definition, endpoint.RoutePattern.RawText!.Contains(":guid", StringComparison.Ordinal)),
        ];
    }

    /// <summary>What <c>/openapi/v1.json</c> describes, with the status of success.</summary>
    public static async Task<Dictionary<string, int>> DescribedAsync(ApiClient api) =>
        (from path in (await api.Get("/openapi/v1.json")).Is(200)["paths"].EnumerateObject()
         from method in path.Value.EnumerateObject()
         select ($"{method.Name.ToUpperInvariant()} {path.Name}", method.Value.GetProperty("responses").EnumerateObject().Single(r => r.Name.StartsWith('2')).Name))
        .ToDictionary(o => o.Item1, o => int.Parse(o.Item2, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
