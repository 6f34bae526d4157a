using Shouldly;
using Xunit;

namespace Rapport.Packages.Tests;

/// <summary>What other programs wrote is read as they mean it.</summary>
public sealed class ReadingTests
{
    [Fact]
    public void What_the_registry_tells_is_read_for_direct_and_brought_packages() =>
        Registry.Warnings("""
            { "version": 1, "projects": [
              { "path": "clean.csproj" },
              { "path": "x.csproj", "frameworks": [{ "framework": "net10.0",
                "topLevelPackages": [{ "id": "A", "requestedVersion": "1.0.0", "resolvedVersion": "1.0.0", "vulnerabilities": [{ "severity": "High", "advisoryurl": "https://example.org/1" }] }],
                "transitivePackages": [{ "id": "B", "resolvedVersion": "2.0.0", "deprecationReasons": ["Legacy"], "alternativePackage": { "id": "C", "versionRange": ">= 0.0.0" } }] }] }] }
            """).ShouldBe(
        [
            new("A", "1.0.0", "vulnerable (High): https://example.org/1"),
            new("B", "2.0.0", "no longer maintained: Legacy"),
        ]);

    [Fact]
    public void A_lock_file_of_npm_tells_packages_and_their_licences() =>
        NpmPackages.Of("""
            { "lockfileVersion": 3, "packages": {
              "": { "dependencies": { "a": "1.0.0" }, "devDependencies": { "@scope/b": "2.0.0" } },
              "node_modules/a": { "version": "1.0.0", "license": "MIT" },
              "node_modules/@scope/b": { "version": "2.0.0", "dev": true, "license": "ISC" },
              "node_modules/@scope/b/node_modules/a": { "version": "0.9.0", "dev": true } } }
            """, ships: true).ShouldBe(
        [
            new("npm", "a", "1.0.0", true, true, "MIT"),
            new("npm", "@scope/b", "2.0.0", true, false, "ISC"),
            new("npm", "a", "0.9.0", false, false, null),
        ]);

    [Fact]
    public void A_package_of_npm_without_a_licence_is_known_by_its_checksum() =>
        NpmPackages.Of("""{ "packages": { "": {}, "node_modules/a": { "version": "1.0.0", "integrity": "sha512-abc" } } }""", ships: false)
            .ShouldBe([new("npm", "a", "1.0.0", false, false, null, "sha512-abc")]);

    [Fact]
    public void A_lock_file_of_npm_tells_what_is_no_longer_maintained() =>
        NpmPackages.Deprecations("""
            { "lockfileVersion": 3, "packages": {
              "": {},
              "node_modules/a": { "version": "1.0.0", "license": "MIT", "deprecated": "Use b." },
              "node_modules/b": { "version": "2.0.0", "license": "MIT" } } }
            """).ShouldBe([new("a", "1.0.0", "no longer maintained: Use b.")]);

    [Fact]
    public void What_npm_audit_tells_is_read_for_the_packages_of_the_lock_file() =>
        NpmRegistry.Warnings(
            """{ "vulnerabilities": { "a": { "severity": "high" }, "elsewhere": { "severity": "low" } } }""",
            [new("npm", "a", "1.0.0", true, true, "MIT"), new("npm", "b", "1.0.0", true, true, "MIT")]).ShouldBe([new("a", "1.0.0", "vulnerable (high)")]);

    [Fact]
    public void The_packages_of_the_tests_themselves_are_found_with_their_licences()
    {
        var packages = NuGetPackages.Of(Path.Combine(Root(), "Rapport.slnx"));

        packages.ShouldContain(p => p.Name == "Shouldly" && p.Direct && !p.Ships && p.Licence == "BSD-2-Clause");
        packages.ShouldContain(p => p.Name == "DiffEngine" && !p.Direct && !p.Ships);
        packages.ShouldContain(p => p.Name == "Npgsql" && p.Ships && p.Licence == "PostgreSQL");
        packages.ShouldContain(p => p.Name == "SourceGear.sqlite3" && p.Licence == null && p.LicenceText != null);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Rapport.slnx")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
