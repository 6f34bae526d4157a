using System.Xml.Linq;

namespace Rapport.Architecture.Tests;

/// <summary>Rules about how projects hang together: each takes parsed files and returns one line per violation.</summary>
internal static class ProjectRules
{
    /// <summary>The group of Directory.Packages.props whose versions no project references: they lift what other packages bring.</summary>
    public const string TransitiveGroup = "Transitive";

    public static IEnumerable<string> AgainstTheDirection(IReadOnlyList<Project> projects)
    {
        var layers = projects.ToDictionary(project => project.Path, project => project.Layer);
        return from project in projects
               from reference in project.References
               let target = layers.GetValueOrDefault(reference, Layer.Unknown)
               where !MayReference(project.Layer, target)
               select $"{project.Path} ({project.Layer}) references {reference} ({target})";
    }

    public static IEnumerable<string> MissingInSolution(IEnumerable<Project> projects, string solution)
    {
        var listed = XElement.Parse(solution).Descendants("Project").Select(project => (string?)project.Attribute("Path")).ToHashSet();
        return projects.Select(project => project.Path).Where(path => !listed.Contains(path));
    }

    /// <summary>A module is a folder; one without a project would be code that nobody builds.</summary>
    public static IEnumerable<string> ModulesWithoutProject(IEnumerable<SourceFile> files, IEnumerable<Project> projects)
    {
        var built = projects.Select(project => ModuleOf(project.Path)).ToHashSet();
        return files.Select(file => ModuleOf(file.Path)).OfType<string>().Distinct().Where(module => !built.Contains(module));
    }

    public static IEnumerable<string> VersionsInProjects(IEnumerable<Project> projects) =>
        projects.SelectMany(project => project.OwnVersions, (project, package) => $"{project.Path}: {package}");

    public static IEnumerable<string> UnusedVersions(string centralVersions, IEnumerable<Project> projects)
    {
        var used = projects.SelectMany(project => project.Packages).ToHashSet();
        return from version in XElement.Parse(centralVersions).Descendants("PackageVersion")
               let package = (string?)version.Attribute("Include") ?? ""
               let transitive = (string?)version.Parent?.Attribute("Label") == TransitiveGroup
               where used.Contains(package) == transitive
               select transitive ? $"{package} is referenced, so it is not transitive" : $"{package} is referenced by no project";
    }

    private static bool MayReference(Layer from, Layer to) => from switch
    {
        Layer.Platform => false,
        Layer.Database or Layer.Module => to is Layer.Platform,
        Layer.Server => to is Layer.Platform or Layer.Database or Layer.Module,
        Layer.Outside => to is not Layer.Unknown,
        _ => false,
    };

    private static string? ModuleOf(string path) => path.Split('/') is ["src", "Modules", var module, _, ..] ? module : null;
}
