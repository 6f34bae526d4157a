using System.Globalization;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Postgres;

/// <summary>Whether a PostgreSQL server will do. Pure.</summary>
internal static class ServerCheck
{
    /// <summary>The oldest major version that has what Rapport uses and still gets repairs.</summary>
    public const int OldestMajor = 14;

    /// <summary>What speaks against the server, or null.</summary>
    /// <param name="version">Its version.</param>
    /// <param name="encoding">The encoding of the database, as PostgreSQL names it.</param>
    /// <param name="address">The database, as people know it.</param>
    public static UnusableException? Refusal(Version version, string encoding, string address)
    {
        if (version.Major < OldestMajor)
        {
            return new((
                string.Create(CultureInfo.InvariantCulture, $"PostgreSQL {version} 太旧，至少需要 {OldestMajor}。"),
                string.Create(CultureInfo.InvariantCulture, $"PostgreSQL {version} is too old; {OldestMajor} at least is needed.")));
        }

        return encoding == "UTF8"
            ? null
            : new(($"数据库 {address} 的编码是 {encoding}，需要 UTF8。", $"The database {address} is in {encoding}; it must be in UTF8."));
    }
}
