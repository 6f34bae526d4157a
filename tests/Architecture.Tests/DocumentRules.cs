using System.Text.RegularExpressions;

namespace Rapport.Architecture.Tests;

/// <summary>Rules about documents: each takes texts and returns one line per violation.</summary>
internal static partial class DocumentRules
{
    public const string Guide = "docs/guide/";

    public static readonly IReadOnlyList<string> Languages = ["en", "zh-CN"];

    public static bool IsDocument(SourceFile file) => file.Path.EndsWith(".md", StringComparison.Ordinal);

    /// <summary>Links to files, folders, pictures and headings that are not there.</summary>
    /// <param name="files">Texts of the tree.</param>
    /// <param name="paths">Of everything in the tree, pictures too.</param>
    public static IEnumerable<string> BrokenLinks(IReadOnlyList<SourceFile> files, IReadOnlyCollection<string> paths)
    {
        var there = paths.Concat(paths.SelectMany(Folders)).ToHashSet();
        var headings = files.Where(IsDocument).ToDictionary(file => file.Path, file => Headings(file).Select(heading => Anchor(heading.Text)).ToHashSet());
        return from file in files.Where(IsDocument)
               from link in Links(file)
               let parts = link.Split('#', 2)
               let target = parts[0].Length == 0 ? file.Path : Resolve(file.Path, parts[0])
               where !there.Contains(target)
                   || (parts.Length == 2 && headings.TryGetValue(target, out var known) && !known.Contains(Uri.UnescapeDataString(parts[1])))
               select $"{file.Path}: {link}";
    }

    /// <summary>Pages of the guide that one language lacks, or that belong to none.</summary>
    public static IEnumerable<string> PagesInOneLanguage(IEnumerable<SourceFile> files)
    {
        var pages = Pages(files).ToList();
        var missing = from page in pages
                      from language in Languages
                      let twin = $"{Guide}{language}/{Name(page)}"
                      where pages.All(other => other.Path != twin)
                      select $"{page.Path}: no {twin}";
        return missing.Distinct();
    }

    /// <summary>Pages whose headings do not run alike in both languages: something was told in one of them alone.</summary>
    public static IEnumerable<string> PagesToldUnequally(IEnumerable<SourceFile> files) =>
        from pages in Pages(files).GroupBy(Name)
        let outlines = pages.Select(page => string.Join(' ', Headings(page).Select(heading => heading.Level))).Distinct()
        where outlines.Count() > 1
        select $"{pages.Key}: {string.Join(" | ", outlines)}";

    /// <summary>Pages that the guide's contents do not name.</summary>
    public static IEnumerable<string> PagesNotInContents(IReadOnlyList<SourceFile> files)
    {
        var contents = files.Single(file => file.Path == Guide + "README.md");
        var named = Links(contents).Select(link => Resolve(contents.Path, link.Split('#')[0])).ToHashSet();
        return Pages(files).Select(page => page.Path).Where(path => !named.Contains(path));
    }

    /// <summary>Pictures below <c>docs</c> that no document shows.</summary>
    public static IEnumerable<string> PicturesNotShown(IReadOnlyList<SourceFile> files, IEnumerable<string> paths)
    {
        var shown = files.Where(IsDocument).SelectMany(file => Links(file).Select(link => Resolve(file.Path, link.Split('#')[0]))).ToHashSet();
        return paths.Where(path => path.StartsWith("docs/", StringComparison.Ordinal) && !IsDocument(new(path, "")) && !shown.Contains(path));
    }

    private static IEnumerable<SourceFile> Pages(IEnumerable<SourceFile> files) => files.Where(file =>
        IsDocument(file) && file.Path.StartsWith(Guide, StringComparison.Ordinal) && file.Path != Guide + "README.md");

    private static string Name(SourceFile page) => Path.GetFileName(page.Path);

    private static IEnumerable<string> Links(SourceFile file) =>
        from line in Prose(file)
        from Match match in Link().Matches(InlineCode().Replace(line, ""))
        let target = match.Groups[1].Value
        where !Scheme().IsMatch(target)
        select target;

    private static IEnumerable<(int Level, string Text)> Headings(SourceFile file) =>
        from line in Prose(file)
        let match = Heading().Match(line)
        where match.Success
        select (match.Groups[1].Length, match.Groups[2].Value);

    /// <summary>Lines outside fenced code, in which a bracket or a hash means something else.</summary>
    private static IEnumerable<string> Prose(SourceFile file)
    {
        var code = false;
        foreach (var line in file.Text.Split('\n'))
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
            {
                code = !code;
            }
            else if (!code)
            {
                yield return line;
            }
        }
    }

    /// <summary>What GitHub and others make of a heading: letters, digits, hyphens; a space becomes a hyphen.</summary>
    private static string Anchor(string heading) => NotInAnchors().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    private static string Resolve(string from, string link)
    {
        var absolute = Path.GetFullPath(Path.Combine("/", Path.GetDirectoryName(from)!, Uri.UnescapeDataString(link)));
        return Path.GetRelativePath("/", absolute).TrimEnd('/');
    }

    private static IEnumerable<string> Folders(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
        {
            yield return path[..end];
        }
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^(#{1,6}) (.+?)\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N}\p{M} _-]")]
    private static partial Regex NotInAnchors();
}
