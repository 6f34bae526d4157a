using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Rapport.Platform.Imports.Rows;

/// <summary>
/// What a dry run would have created: later rows of the same file look it up. Hashes only and a bounded number of them; beyond it a dry run
/// of a huge file counts such rows as if the earlier ones were not there (see <c>docs/guide/en/import.md</c>).
/// </summary>
internal sealed class RehearsedKeys
{
    private const int Most = 2_000_000;
    private readonly HashSet<ulong> hashes = [];
    private readonly HashSet<ulong> again = [];

    /// <summary>How many rows would have created the key, as far as it matters: none, one, or 2 for several.</summary>
    public int Count(string purpose, string key)
    {
        var hash = Hash(purpose, key);
        return again.Contains(hash) ? 2 : hashes.Contains(hash) ? 1 : 0;
    }

    public void Add(string purpose, string key)
    {
        if (hashes.Count + again.Count >= Most)
        {
            return;
        }

        var hash = Hash(purpose, key);
        if (!hashes.Add(hash))
        {
            again.Add(hash);
        }
    }

    private static ulong Hash(string purpose, string key) =>
        BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose}\n{key}")));
}
