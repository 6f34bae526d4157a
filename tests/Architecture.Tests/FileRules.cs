using System.Text.RegularExpressions;

namespace Rapport.Architecture.Tests;

/// <summary>Rules about single files: each takes texts and returns one line per violation.</summary>
internal static partial class FileRules
{
    public const int MostLines = 300;

    private static readonly string[] CodeEndings = [".cs", ".csproj", ".props", ".slnx", ".sql", ".sh", ".py", ".ts", ".tsx", ".css", ".html"];

    public static bool IsCSharp(SourceFile file) => file.Path.EndsWith(".cs", StringComparison.Ordinal);

    public static bool IsCode(SourceFile file) => CodeEndings.Contains(Path.GetExtension(file.Path));

    public static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) =>
        from file in files.Where(IsCSharp)
        let lines = file.Text.TrimEnd('\n').Split('\n').Length
        where lines > MostLines
        select $"{file.Path}: {lines} lines";

    public static IEnumerable<string> LeftUndone(IEnumerable<SourceFile> files) => Matches(files.Where(IsCode), Undone());

    public static IEnumerable<string> MachinePaths(IEnumerable<SourceFile> files) => Matches(files, MachinePath());

    public static IEnumerable<string> RegistryHosts(IEnumerable<SourceFile> files) => Matches(files, RegistryHost());

    private static IEnumerable<string> Matches(IEnumerable<SourceFile> files, Regex pattern) =>
        from file in files
        from line in file.Text.Split('\n').Index()
        where pattern.IsMatch(line.Item)
        select $"{file.Path}:{line.Index + 1}: {line.Item.Trim()}";

    // The brackets keep these patterns from matching themselves.
    [GeneratedRegex(@"\b(T[O]DO|F[I]XME|H[A]CK|NotImplemented[E]xception)\b")]
    private static partial Regex Undone();

    /// <summary>An absolute path; a folder of that name inside a longer relative path is none.</summary>
    [GeneratedRegex(@"(?<![\w.\-)}])/(w[o]rk|r[o]ot|f[a]rm)/")]
    private static partial Regex MachinePath();

    /// <summary>Where packages came from is the business of the machine that restores them.</summary>
    [GeneratedRegex(@"https?://[^/\s""']*(n[p]mjs|n[u]get|d[e]bian|p[y]pi|r[e]gistry)[^/\s""']*", RegexOptions.IgnoreCase)]
    private static partial Regex RegistryHost();
}
