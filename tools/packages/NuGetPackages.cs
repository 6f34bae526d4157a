using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;

namespace Rapport.Packages;

/// <summary>The NuGet packages of a solution as the last restore found them, and what their own manifests say.</summary>
internal static class NuGetPackages
{
    /// <summary>Every version of every package that any project of the solution uses.</summary>
    /// <exception cref="FileNotFoundException">A project was not restored.</exception>
    public static IReadOnlyList<Package> Of(string solution) =>
    [
        .. from used in Projects(solution).SelectMany(Used)
           group used by (used.Name, used.Version) into same
           let licence = Licence(same.First().Folder)
           select new Package("NuGet", same.Key.Name, same.Key.Version, same.Any(u => u.Direct), same.Any(u => u.Ships), licence.Expression, licence.Text),
    ];

    private static IEnumerable<string> Projects(string solution) =>
        XElement.Load(solution).Descendants("Project").Select(p => Path.Combine(Path.GetDirectoryName(solution)!, p.Attribute("Path")!.Value));

    private static List<(string Name, string Version, bool Direct, bool Ships, string Folder)> Used(string project)
    {
        using var assets = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json")));
        var root = assets.RootElement;
        var direct = root.GetProperty("project").GetProperty("frameworks").EnumerateObject()
            .SelectMany(f => f.Value.TryGetProperty("dependencies", out var named) ? named.EnumerateObject().Select(d => d.Name) : [])
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var folders = root.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name).ToList();
        var ships = project.Contains("/src/", StringComparison.Ordinal);
        return
        [
            .. from library in root.GetProperty("libraries").EnumerateObject()
               where library.Value.GetProperty("type").GetString() == "package"
               let name = library.Name.Split('/')
               let path = library.Value.GetProperty("path").GetString()!
               select (name[0], name[1], direct.Contains(name[0]), ships, folders.Select(f => Path.Combine(f, path)).First(Directory.Exists)),
        ];
    }

    private static (string? Expression, string? Text) Licence(string folder)
    {
        var manifest = XElement.Load(Directory.EnumerateFiles(folder, "*.nuspec").Single());
        var licence = manifest.Descendants().FirstOrDefault(e => e.Name.LocalName == "license");
        return (string?)licence?.Attribute("type") switch
        {
            "expression" => (licence!.Value, null),
            "file" => (null, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, licence!.Value.Replace('\\', '/')))))),
            _ => (null, null),
        };
    }
}
