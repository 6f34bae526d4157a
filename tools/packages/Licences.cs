using System.Text.RegularExpressions;

namespace Rapport.Packages;

/// <summary>
/// Which licences a package may have. Rapport is under Apache-2.0 and is to stay so for whoever takes it further, so all that a licence may
/// ask for is that its notice is kept. What is not on the list is refused until somebody has read it.
/// </summary>
internal static partial class Licences
{
    private static readonly HashSet<string> Allowed = new(
        ["0BSD", "Apache-2.0", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "MIT-0", "PostgreSQL", "Unicode-3.0", "Unlicense", "Zlib"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// What asks something only of whoever changes a package or passes it on. We do neither with one that builds or tests Rapport: its code
    /// is not in what users get.
    /// </summary>
    private static readonly HashSet<string> AllowedInTools = new(["CC-BY-4.0", "MPL-2.0", "Python-2.0"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Beginnings of identifiers, and what speaks against them.</summary>
    private static readonly (string Family, string Reason)[] Refused =
    [
        ("AGPL", "copyleft: whoever offers it over a network must publish all of the program under it"),
        ("GPL", "copyleft: whoever passes it on must publish all of the program under it"),
        ("LGPL", "copyleft: whoever passes it on must let users exchange it, and publish what is changed in it"),
        // It would leave Apache-2.0 possible for our own files. But a change to one of its files may not be kept under Apache-2.0, which nobody
        // would notice in review; so in what ships, each such package is decided by hand, in Reviews.
        ("MPL", "copyleft by file: whoever changes one of its files must publish that under it"),
        ("EPL", "copyleft by file: whoever changes one of its files must publish that under it"),
        ("CDDL", "copyleft by file: whoever changes one of its files must publish that under it"),
        ("EUPL", "copyleft: whoever offers it over a network must publish what is made of it"),
        ("OSL", "copyleft: whoever offers it over a network must publish what is made of it"),
        ("CC-BY-SA", "copyleft: what is made of it must be under it"),
        ("SSPL", "no open licence: whoever offers it as a service must publish all that runs the service"),
        ("BUSL", "no open licence: it limits what the program may be used for"),
        ("CC-BY-NC", "no open licence: it forbids commercial use"),
    ];

    /// <summary>What speaks against an SPDX expression; null where it may be used.</summary>
    /// <param name="expression">The licence as the package states it.</param>
    /// <param name="ships">Whether the package is part of what users run.</param>
    public static string? Fault(string expression, bool ships)
    {
        var words = new Queue<string>(Word().Matches(expression).Select(m => m.Value));
        try
        {
            var faults = Either(words, ships);
            return words.Count > 0 ? Unreadable(expression) : faults.Count > 0 ? string.Join("; ", faults.Distinct()) : null;
        }
        catch (InvalidOperationException)
        {
            return Unreadable(expression);
        }
    }

    // Of two licences the user chooses: one that may be used is enough.
    private static List<string> Either(Queue<string> words, bool ships)
    {
        var faults = Both(words, ships);
        while (Take(words, "OR"))
        {
            var other = Both(words, ships);
            faults = faults.Count == 0 || other.Count == 0 ? [] : [.. faults, .. other];
        }

        return faults;
    }

    private static List<string> Both(Queue<string> words, bool ships)
    {
        var faults = One(words, ships);
        while (Take(words, "AND"))
        {
            faults = [.. faults, .. One(words, ships)];
        }

        return faults;
    }

    private static List<string> One(Queue<string> words, bool ships)
    {
        if (Take(words, "("))
        {
            var inner = Either(words, ships);
            return Take(words, ")") ? inner : throw new InvalidOperationException("A bracket is not closed.");
        }

        var licence = words.Dequeue();
        // An exception takes something off what a licence asks for. How much, somebody has to read.
        if (Take(words, "WITH"))
        {
            words.Dequeue();
        }

        var allowed = Allowed.Contains(licence) || (!ships && AllowedInTools.Contains(licence));
        return Identifier().IsMatch(licence) ? allowed ? [] : [$"{licence}: {Reason(licence)}"] : throw new InvalidOperationException("No identifier.");
    }

    private static string Reason(string licence) =>
        Array.Find(Refused, r => licence.StartsWith(r.Family + "-", StringComparison.OrdinalIgnoreCase)).Reason ?? "nobody has read this licence yet";

    private static string Unreadable(string expression) => $"“{expression}” is no licence expression";

    private static bool Take(Queue<string> words, string word) =>
        words.TryPeek(out var next) && string.Equals(next, word, StringComparison.OrdinalIgnoreCase) && words.TryDequeue(out _);

    [GeneratedRegex(@"[()]|[^\s()]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?!(AND|OR|WITH)$)[A-Za-z0-9][A-Za-z0-9.-]*\+?$", RegexOptions.IgnoreCase)]
    private static partial Regex Identifier();
}
