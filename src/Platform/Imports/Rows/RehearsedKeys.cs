using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Rapport.Platform.Imports.Rows;

/// <summary>
/// What a dry run would have created: later rows of the same file look it up. Hashes only and a bounded number of them; beyond it a dry run
/// of a huge file counts such rows as if the earlier ones were not there (see <c>docs/guide/import.md</c>).
/// </summary>
internal sealed class RehearsedKeys
{
    private const int Most = 2_000_000;
    private readonly HashSet<ulong> hashes = [];

    public bool Has(string purpose, string key) => hashes.Contains(Hash(purpose, key));

    public void Add(string purpose, string key)
    {
        if (hashes.Count < Most)
        {
            hashes.Add(Hash(purpose, key));
        }
    }

    private static ulong Hash(string purpose, string key) =>
        BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose}\n{key}")));
}
