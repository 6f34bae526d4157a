using Xunit;

namespace Rapport.Testing;

/// <summary>Real data that stands beside the project and is never copied into it.</summary>
public static class SharedData
{
    /// <summary>The path of a file of the shared data; skips the test, visibly, where it is missing.</summary>
    public static string PathOf(string name)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Rapport.slnx")))
        {
            root = root.Parent;
        }

        var found = new[] { "..", "../.." }
            .Select(up => Path.GetFullPath(Path.Combine(root?.FullName ?? ".", up, "shared/data", name)))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(found is null, $"The shared data does not hold {name}.");
        return found!;
    }

    /// <summary>A file's content; skips the test, visibly, where it is missing.</summary>
    public static byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));
}
