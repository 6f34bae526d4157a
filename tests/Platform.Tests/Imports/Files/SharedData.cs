using Xunit;

namespace Rapport.Platform.Tests.Imports.Files;

/// <summary>Real data that stands beside the project and is never copied into it.</summary>
internal static class SharedData
{
    /// <summary>The path of a file of the shared data; skips the test, visibly, where it is missing.</summary>
    public static string File(string name)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !System.IO.File.Exists(Path.Combine(root.FullName, "Rapport.slnx")))
        {
            root = root.Parent;
        }

        var found = new[] { "..", "../.." }
            .Select(up => Path.GetFullPath(Path.Combine(root?.FullName ?? ".", up, "shared/data", name)))
            .FirstOrDefault(System.IO.File.Exists);
        Assert.SkipWhen(found is null, $"The shared data does not hold {name}.");
        return found!;
    }
}
