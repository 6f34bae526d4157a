using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Rapport.Packages;

/// <summary>
/// What the npm registry knows against packages, by <c>npm audit</c>. As with NuGet, a package is asked for first of which much is known, because
/// a registry that has nothing to say answers as one that knows of nothing bad.
/// </summary>
internal static class NpmRegistry
{
    /// <summary>Of this version three vulnerabilities are known for years.</summary>
    public const string Known = "lodash 4.17.15";

    /// <param name="folder">Where the lock file lies.</param>
    /// <returns>What is told; null where the registry cannot be asked, or there is no npm.</returns>
    public static IReadOnlyList<Warning>? Vulnerabilities(string folder) =>
        Knows() && Audit(folder) is { } told ? Warnings(told, NpmPackages.Of(File.ReadAllText(Path.Combine(folder, "package-lock.json")), ships: true)) : null;

    /// <summary>What <c>npm audit --json</c> tells of some packages.</summary>
    public static IReadOnlyList<Warning> Warnings(string json, IReadOnlyList<Package> packages)
    {
        using var told = JsonDocument.Parse(json);
        return
        [
            .. from entry in told.RootElement.GetProperty("vulnerabilities").EnumerateObject()
               from package in packages
               where package.Name == entry.Name
               select new Warning(package.Name, package.Version, $"vulnerable ({entry.Value.GetProperty("severity")})"),
        ];
    }

    private static bool Knows()
    {
        var folder = Directory.CreateTempSubdirectory("rapport-packages-");
        try
        {
            var (name, version) = (Known.Split(' ')[0], Known.Split(' ')[1]);
            File.WriteAllText(Path.Combine(folder.FullName, "package.json"), $$$"""{"name":"known","version":"1.0.0","dependencies":{"{{{name}}}":"{{{version}}}"}}""");
            File.WriteAllText(Path.Combine(folder.FullName, "package-lock.json"), $$$"""
                {"name":"known","version":"1.0.0","lockfileVersion":3,"packages":{"":{"dependencies":{"{{{name}}}":"{{{version}}}"}},"node_modules/{{{name}}}":{"version":"{{{version}}}"} } }
                """);
            return Audit(folder.FullName) is { } told && Warnings(told, [new("npm", name, version, true, true, "MIT")]).Count > 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <returns>What it printed; null where it told nothing of packages.</returns>
    private static string? Audit(string folder)
    {
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["audit", "--json", "--package-lock-only"])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var ignored = npm.StandardError.ReadToEndAsync();
            var printed = npm.StandardOutput.ReadToEnd();
            npm.WaitForExit();
            ignored.Wait();
            // It ends with 1 when it has found something, and also when it could not ask.
            return printed.Contains("\"vulnerabilities\"", StringComparison.Ordinal) ? printed : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
