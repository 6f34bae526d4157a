using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Server.Pages;

/// <summary>What the plain pages need: a style sheet, small scripts, the mark. They lie in the program itself.</summary>
internal static class PageAssets
{
    private const string Prefix = "assets/";

    private static readonly Dictionary<string, (byte[] Content, EntityTagHeaderValue Tag)> All = Load();

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/pages/{name}", Answer).Needs(Permission.Public).Describe(("页面的样式和脚本", "Style and scripts of the pages")).AlsoAnswers(400);

    private static IResult Answer(HttpContext http, string name)
    {
        http.Request.Query.Allow();
        if (!All.TryGetValue(name, out var asset))
        {
            return Results.StatusCode(404);
        }

        // Asked for each time, sent when it changed: a new version of the program never meets an old style.
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(asset.Content, Type(name), entityTag: asset.Tag);
    }

    private static string Type(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        _ => "image/svg+xml",
    };

    private static Dictionary<string, (byte[], EntityTagHeaderValue)> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(n => n[Prefix.Length..], resource =>
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return (content, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\""));
        });
    }
}
