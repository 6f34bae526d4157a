using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace Rapport.Platform.Web.OpenApi;

/// <summary>All other addresses, as they are mapped: the verbs of use-cases, tokens, fields, health.</summary>
internal sealed partial class RoutePaths(Operations operations, OpenApiPaths paths)
{
    public void Add(IEnumerable<Endpoint> endpoints)
    {
        // What begins with {objects} is described object by object.
        foreach (var endpoint in endpoints.OfType<RouteEndpoint>().Where(e => e.RoutePattern.RawText?.Contains("{objects}", StringComparison.Ordinal) == false))
        {
            foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
            {
                Add(endpoint, HttpMethod.Parse(method));
            }
        }
    }

    private void Add(RouteEndpoint endpoint, HttpMethod method)
    {
        var path = "/" + Parameter().Replace(endpoint.RoutePattern.RawText!, "{$1}").Trim('/');
        var names = Parameter().Matches(path).Select(m => m.Groups[1].Value).ToList();
        var words = path.Replace("/api/v1", "", StringComparison.Ordinal).Split('/', StringSplitOptions.RemoveEmptyEntries);
        // A page may bear the name of what it is for: /setup, and /api/v1/setup.
        var page = path.StartsWith("/api/v1/", StringComparison.Ordinal) ? "" : "Root";
        var id = method.Method.ToLowerInvariant() + page + string.Concat(words.Select(w => w[0] == '{' ? "By" + Schemas.Pascal(w[1..^1]) : Schemas.Pascal(w.Split('.')[0])));
        var permission = endpoint.Metadata.GetMetadata<Needed>()?.Permission;
        var described = endpoint.Metadata.GetMetadata<Described>();
        var more = endpoint.Metadata.GetOrderedMetadata<AlsoAnswered>().SelectMany(a => a.Statuses).ToList();
        // Every address of the API refuses parameters that it does not know.
        int[] problems =
        [
            .. page.Length == 0 || method != HttpMethod.Get ? [400] : Array.Empty<int>(),
            .. permission == Permission.Public ? Array.Empty<int>() : [401],
            .. names.Count > 0 ? [404] : Array.Empty<int>(),
            .. method == HttpMethod.Get ? (permission == Permission.Administrator ? [403] : Array.Empty<int>()) : [403, 409, 413, 415, 422],
            .. more,
        ];

        var operation = operations.Make(id, words.FirstOrDefault() ?? "rapport", described?.Summary ?? (path, path), described?.Status ?? 200, described?.Answer?.Invoke(operations.Schemas), problems);
        if (more.Contains(412))
        {
            operation.Parameters!.Add(operations.Parameter("If-Match"));
        }

        foreach (var name in names)
        {
            operation.Parameters!.Add(QueryParameters.Path(name));
        }

        foreach (var name in endpoint.Metadata.GetMetadata<Taken>()?.Parameters ?? [])
        {
            operation.Parameters!.Add(operations.Parameter(name));
        }

        foreach (var (name, means) in endpoint.Metadata.GetMetadata<OwnParameters>()?.Parameters ?? [])
        {
            operation.Parameters!.Add(QueryParameters.Plain(name, means));
        }

        if (described is { Body: { } body, BodyType: var type })
        {
            operation.RequestBody = Operations.Body(body(operations.Schemas), type);
        }

        if (permission == Permission.Public)
        {
            operation.Security = [];
        }
        else if (permission == Permission.Administrator)
        {
            operation.Description = Text.Both(("仅限管理员。", "Administrators only."));
        }

        paths.Put(path, method, operation);
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
