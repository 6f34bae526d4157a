using System.Collections.Frozen;
using System.IO.Compression;

namespace Rapport.Platform.Access.SignIn;

/// <summary>The passwords that everybody tries first; <c>tools/passwords</c> makes the list.</summary>
internal static class CommonPasswords
{
    private static readonly Lazy<FrozenSet<string>> All = new(Load);

    /// <summary>Whether a folded text is one of them, also with signs put in, behind, or for letters (<c>admin@123</c>, <c>p@ssw0rd!</c>).</summary>
    public static bool Has(string folded)
    {
        var bare = folded.TrimEnd([.. folded.Where(c => !char.IsLetterOrDigit(c))]);
        return new[] { folded, bare, Letters(folded), Letters(bare.Replace('@', 'a').Replace('$', 's')) }.Any(All.Value.Contains);
    }

    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit)]);

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt.gz")
            ?? throw new InvalidOperationException("The assembly lacks its list of common passwords.");
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
