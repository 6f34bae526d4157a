using Microsoft.Extensions.FileProviders;

namespace Rapport.Server.Web;

/// <summary>Finds the built browser application and puts it in front of everything else that answers.</summary>
internal static class BrowserApplicationSetup
{
    private static readonly string Built = Path.Combine("web", "dist");

    /// <summary>Serves the application where it is built; without it, a page says how to build it.</summary>
    /// <param name="app">The server.</param>
    /// <param name="folder">Where it is; null for <c>web/dist</c>, below the folder the server runs in or beside its program.</param>
    public static void UseBrowserApplication(this WebApplication app, string? folder)
    {
        string[] places = folder is null ? [Path.Combine(app.Environment.ContentRootPath, Built), Path.Combine(AppContext.BaseDirectory, Built)] : [Path.GetFullPath(folder)];
        var found = places.FirstOrDefault(p => File.Exists(Path.Combine(p, BrowserApplication.Start)));
        IFileProvider files = found is null ? new NullFileProvider() : new PhysicalFileProvider(found);
        app.UseMiddleware<BrowserApplication>(files);
    }
}
