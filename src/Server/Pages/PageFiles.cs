using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Server.Pages;

/// <summary>The scripts and the style of the plain pages, which are part of the program.</summary>
internal static class PageFiles
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var files = typeof(PageFiles).Assembly;
        foreach (var name in files.GetManifestResourceNames().Where(n => n.EndsWith(".js", StringComparison.Ordinal) || n.EndsWith(".css", StringComparison.Ordinal)))
        {
            var type = name.EndsWith(".js", StringComparison.Ordinal) ? "text/javascript; charset=utf-8" : "text/css; charset=utf-8";
            app.MapGet($"/pages/{name}", () => Results.Stream(files.GetManifestResourceStream(name)!, type)).Needs(Permission.Public).Describe(("页面文件", "A file of the pages"));
        }
    }
}
