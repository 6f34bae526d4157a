using Rapport.Testing;
using Xunit;

namespace Rapport.Browser.Tests;

/// <summary>A class fixture: servers that serve the built browser application, of a company that speaks English.</summary>
public sealed class Screens : Servers
{
    public static readonly ServerOptions English = new() { Language = "en", WebRoot = Find() };

    protected override ServerOptions Options => English;

    /// <summary>Skips the test, visibly, where the application is not built.</summary>
    public static void AreThere() => Assert.SkipWhen(English.WebRoot is null, "web/dist is not there; ./start.sh or web/build.sh makes it.");

    /// <summary>Where the application lies in this project; null where it is not built.</summary>
    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var built = Path.Combine(folder.FullName, "web", "dist");
            if (File.Exists(Path.Combine(built, "index.html")))
            {
                return built;
            }
        }

        return null;
    }
}
