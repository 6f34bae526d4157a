using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rapport.Platform.Web.Limits;

namespace Rapport.Platform.Web;

/// <summary>What every route has to state. A server with one that does not state it does not start.</summary>
internal static class RouteChecks
{
    /// <exception cref="InvalidOperationException">Names the routes, and what each lacks.</exception>
    public static void Check(IEnumerable<Endpoint> endpoints)
    {
        string[] wrong = [.. endpoints.OfType<RouteEndpoint>().Select(Fault).OfType<string>()];
        if (wrong.Length > 0)
        {
            throw new InvalidOperationException(string.Join(' ', wrong));
        }
    }

    private static string? Fault(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        var route = $"{string.Join('|', methods)} {endpoint.RoutePattern.RawText}";
        if (endpoint.Metadata.GetMetadata<Needed>()?.Permission is not { } needed)
        {
            return $"{route} does not state who may call it (Needs).";
        }

        // What strangers may only read, or end, gives them nothing to try.
        var tries = methods.Count == 0 || methods.Any(m => !HttpMethods.IsGet(m) && !HttpMethods.IsHead(m) && !HttpMethods.IsDelete(m));
        return needed == Permission.Public && tries && endpoint.Metadata.GetMetadata<Limited>() is null
            ? $"{route} is open to everybody and does not state that it is limited (Limited)."
            : null;
    }
}
