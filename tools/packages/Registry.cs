using System.Diagnostics;
using System.Text.Json;

namespace Rapport.Packages;

/// <summary>
/// What the NuGet registry says of packages, by the SDK's own <c>dotnet package list</c>. A registry that has nothing to say answers as one
/// that knows of nothing bad. So a package is asked for first of which it is known for years, and only where that is told the rest counts.
/// </summary>
internal sealed class Registry(string solution)
{
    /// <summary>What there is to ask, with the package that answers by.</summary>
    public static readonly IReadOnlyList<Question> Questions =
    [
        new("vulnerabilities", "--vulnerable", "Newtonsoft.Json", "12.0.1"),
        new("deprecation", "--deprecated", "WindowsAzure.Storage", "9.3.3"),
    ];

    /// <returns>What is told; null where the registry cannot be asked that.</returns>
    public IReadOnlyList<Warning>? Ask(Question question) => Knows(question) && List(solution, question) is { } told ? Warnings(told) : null;

    /// <summary>What <c>dotnet package list --format json</c> tells.</summary>
    public static IReadOnlyList<Warning> Warnings(string json)
    {
        using var told = JsonDocument.Parse(json);
        return
        [
            .. from project in Items(told.RootElement, "projects")
               from framework in Items(project, "frameworks")
               from package in Items(framework, "topLevelPackages").Concat(Items(framework, "transitivePackages"))
               from text in Items(package, "vulnerabilities").Select(v => $"vulnerable ({v.GetProperty("severity")}): {v.GetProperty("advisoryurl")}")
                   .Concat(Items(package, "deprecationReasons").Select(r => $"no longer maintained: {r}"))
               select new Warning(package.GetProperty("id").GetString()!, package.GetProperty("resolvedVersion").GetString()!, text),
        ];
    }

    private static bool Knows(Question question)
    {
        var folder = Directory.CreateTempSubdirectory("rapport-packages-");
        try
        {
            var project = Path.Combine(folder.FullName, "Known.csproj");
            File.WriteAllText(project, $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net{Environment.Version.Major}.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>
                  <ItemGroup><PackageReference Include="{question.Package}" Version="{question.Version}" /></ItemGroup>
                </Project>
                """);
            return Run("restore", project, "--disable-build-servers") is not null && List(project, question) is { } told && Warnings(told).Any(w => w.Name == question.Package);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? List(string project, Question question) =>
        Run("package", "list", "--project", project, "--include-transitive", "--no-restore", "--format", "json", question.Option);

    private static List<JsonElement> Items(JsonElement of, string name) => of.TryGetProperty(name, out var items) ? [.. items.EnumerateArray()] : [];

    /// <returns>What it printed; null where it failed.</returns>
    private static string? Run(params string[] arguments)
    {
        using var dotnet = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var printed = dotnet.StandardOutput.ReadToEnd();
        dotnet.WaitForExit();
        return dotnet.ExitCode == 0 ? printed : null;
    }
}

/// <summary>A kind of thing a registry may know of packages.</summary>
/// <param name="About">What, in the table's words.</param>
/// <param name="Option">How <c>dotnet package list</c> is asked for it.</param>
/// <param name="Package">A package of which it is known.</param>
/// <param name="Version">The version of which it is known.</param>
internal sealed record Question(string About, string Option, string Package, string Version);
