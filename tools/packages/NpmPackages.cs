using System.Text.Json;

namespace Rapport.Packages;

/// <summary>The npm packages that a folder's <c>package-lock.json</c> pins, with the licences it notes.</summary>
internal static class NpmPackages
{
    private const string Modules = "node_modules/";

    /// <summary>What those who keep packages say of a version: the registry notes it in the lock file when it is made.</summary>
    public static IReadOnlyList<Warning> Deprecations(string lockFile)
    {
        using var read = JsonDocument.Parse(lockFile);
        return
        [
            .. from entry in read.RootElement.GetProperty("packages").EnumerateObject()
               where entry.Value.TryGetProperty("deprecated", out _)
               let at = entry.Name.LastIndexOf(Modules, StringComparison.Ordinal)
               where at >= 0
               select new Warning(entry.Name[(at + Modules.Length)..], entry.Value.GetProperty("version").GetString()!, $"no longer maintained: {entry.Value.GetProperty("deprecated")}"),
        ];
    }

    private static readonly string[] Asked = ["dependencies", "devDependencies"];

    /// <param name="lockFile">The file's text.</param>
    /// <param name="ships">Whether what is not for development only is part of what users run.</param>
    public static IReadOnlyList<Package> Of(string lockFile, bool ships)
    {
        using var read = JsonDocument.Parse(lockFile);
        var entries = read.RootElement.GetProperty("packages");
        var direct = Asked
            .SelectMany(kind => entries.TryGetProperty("", out var own) && own.TryGetProperty(kind, out var named) ? named.EnumerateObject().Select(d => d.Name) : [])
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from entry in entries.EnumerateObject()
               let at = entry.Name.LastIndexOf(Modules, StringComparison.Ordinal)
               where at >= 0
               let name = entry.Name[(at + Modules.Length)..]
               let development = entry.Value.TryGetProperty("dev", out var dev) && dev.GetBoolean()
               let licence = entry.Value.TryGetProperty("license", out var text) ? text.GetString() : null
               let unread = licence is null && entry.Value.TryGetProperty("integrity", out var sum) ? sum.GetString() : null
               select new Package("npm", name, entry.Value.GetProperty("version").GetString()!, at == 0 && direct.Contains(name), ships && !development, licence, unread),
        ];
    }
}
