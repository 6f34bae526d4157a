using Microsoft.OpenApi;

namespace Rapport.Platform.Web.OpenApi;

internal static class PathsExtensions
{
    /// <summary>Puts an operation at its path, beside those of other methods.</summary>
    public static void Put(this OpenApiPaths paths, string path, HttpMethod method, OpenApiOperation operation)
    {
        if (!paths.TryGetValue(path, out var item))
        {
            paths[path] = item = new OpenApiPathItem();
        }

        ((OpenApiPathItem)item).AddOperation(method, operation);
    }
}
