using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Rapport.Platform.Imports.Presets;

/// <summary>The files of other systems that the modules know.</summary>
/// <param name="files">All of them.</param>
internal sealed class ForeignFiles(IEnumerable<ForeignFile> files)
{
    private const string Folder = "foreign-files/";

    public IReadOnlyList<ForeignFile> All { get; } = [.. files];

    /// <summary>The kind of file that this one most likely is, of one object or of any; null when it is none of them.</summary>
    public (ForeignFile File, double Share)? Find(IReadOnlyList<string> columns, string? objectName) => All
        .Where(f => objectName is null || f.Object == objectName)
        .Select(f => (File: f, Share: f.Share(columns)))
        .Where(f => f.Share > 0)
        .Select(f => ((ForeignFile File, double Share)?)f)
        .MaxBy(f => f!.Value.Share);

    /// <summary>The component of a card or calendar file that holds records of an object; null where any may.</summary>
    public string? ComponentOf(string? objectName) => All.FirstOrDefault(f => f.Object == objectName && f.Component is not null)?.Component;

    /// <summary>The tables embedded in an assembly.</summary>
    internal static IEnumerable<ForeignFile> In(Assembly assembly) =>
        assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).SelectMany(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return ForeignFileReader.Read(reader.ReadToEnd().Split('\n'));
        });
}

/// <summary>How a module tells what files of other systems bring its objects.</summary>
public static class ForeignFileRegistration
{
    /// <summary>Adds the tables that an assembly embeds as <c>foreign-files/*</c>; <see cref="ForeignFileReader"/> says how they are written.</summary>
    public static IServiceCollection AddForeignFiles(this IServiceCollection services, Assembly assembly)
    {
        foreach (var file in ForeignFiles.In(assembly))
        {
            services.AddSingleton(file);
        }

        return services;
    }
}
