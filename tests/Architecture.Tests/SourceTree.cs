using System.Diagnostics;

namespace Rapport.Architecture.Tests;

/// <summary>One text of the source tree.</summary>
/// <param name="Path">Relative to the root, with forward slashes.</param>
/// <param name="Text">The whole content.</param>
internal sealed record SourceFile(string Path, string Text);

/// <summary>What is, or is about to be, under version control; read once per run.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    /// <summary>Of all files, pictures too.</summary>
    public static IReadOnlyList<string> Paths { get; } = [.. TrackedPaths()];

    public static IReadOnlyList<SourceFile> Files { get; } = [.. Paths.Select(Read).Where(IsText)];

    public static IReadOnlyList<Project> Projects { get; } =
        [.. Files.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal)).Select(Project.Parse)];

    public static string TextOf(string path) => Files.Single(file => file.Path == path).Text;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Rapport.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Rapport.slnx above {AppContext.BaseDirectory}.");
    }

    /// <summary>Files not yet added count too, so that a broken rule shows before the commit; ignored ones do not.</summary>
    private static IEnumerable<string> TrackedPaths()
    {
        // A clone may belong to another user than the one who tests it (a container, say); git refuses that unless told otherwise.
        string[] arguments = ["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"];
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Root, RedirectStandardOutput = true })!;
        var paths = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return git.ExitCode == 0
            ? paths.Where(path => File.Exists(Path.Combine(Root, path)))
            : throw new InvalidOperationException($"git ls-files ended with {git.ExitCode}: the rules are about files under version control.");
    }

    private static SourceFile Read(string path) => new(path, File.ReadAllText(Path.Combine(Root, path)));

    private static bool IsText(SourceFile file) => !file.Text.Contains('\0', StringComparison.Ordinal);
}
