using System.Xml.Linq;

namespace Rapport.Architecture.Tests;

/// <summary>What a project file says of its place in the house.</summary>
/// <param name="Path">Of the project file, relative to the root.</param>
/// <param name="References">Project files it references, relative to the root.</param>
/// <param name="Packages">Packages it references.</param>
/// <param name="OwnVersions">Packages whose version it states itself, instead of Directory.Packages.props.</param>
internal sealed record Project(
    string Path, IReadOnlyList<string> References, IReadOnlyList<string> Packages, IReadOnlyList<string> OwnVersions)
{
    public Layer Layer => Path.Split('/') switch
    {
        ["src", "Platform", ..] => Layer.Platform,
        ["src", "Modules", ..] => Layer.Module,
        ["src", "Server", ..] => Layer.Server,
        ["src", var folder, ..] when folder.StartsWith("Platform.", StringComparison.Ordinal) => Layer.Database,
        ["src", ..] => Layer.Unknown,
        _ => Layer.Outside,
    };

    public static Project Parse(SourceFile file)
    {
        var root = XElement.Parse(file.Text);
        var folder = System.IO.Path.GetDirectoryName(file.Path)!;
        var packages = root.Descendants("PackageReference").ToList();
        return new Project(
            file.Path,
            [.. root.Descendants("ProjectReference").Select(reference => Resolve(folder, Include(reference)))],
            [.. packages.Select(Include)],
            [.. packages.Where(StatesVersion).Select(Include)]);
    }

    private static string Include(XElement item) => (string?)item.Attribute("Include") ?? (string?)item.Attribute("Update") ?? "";

    private static bool StatesVersion(XElement package) => new[] { "Version", "VersionOverride" }
        .Any(name => package.Attribute(name) is not null || package.Element(name) is not null);

    /// <summary>Project files may write a path with either slash and any number of "..".</summary>
    private static string Resolve(string folder, string reference)
    {
        var absolute = System.IO.Path.GetFullPath(System.IO.Path.Combine("/", folder, reference.Replace('\\', '/')));
        return System.IO.Path.GetRelativePath("/", absolute);
    }
}

/// <summary>Storeys of the house; a project's folder decides.</summary>
internal enum Layer
{
    Platform,
    Database,
    Module,
    Server,

    /// <summary>In src, but in a folder that no storey has.</summary>
    Unknown,

    /// <summary>Tests and benchmarks: they may see everything and nothing in src sees them.</summary>
    Outside,
}
