using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Rapport.Platform.Access.Audit;

/// <summary>
/// What ties an entry to all before it: its hash is SHA-256 over the hash of the one before and the entry's canonical bytes. Nothing in
/// the middle can be changed, left out or put in without every later hash telling.
/// </summary>
internal static class AuditChain
{
    /// <summary>What stands for the hash before the first entry.</summary>
    public const string Beginning = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>The hash of an entry that follows one with the hash <paramref name="previous"/>, 64 hexadecimal digits.</summary>
    public static string Hash(string previous, SealedEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, Encoding.UTF8.GetBytes(previous));
        Span<byte> at = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(at, (entry.At.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond);
        Add(hash, at);
        Add(hash, entry.Action);
        Add(hash, entry.UserId);
        Add(hash, entry.SubjectId);
        Add(hash, entry.Object);
        Add(hash, entry.Detail);
        Add(hash, entry.Address);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string? text)
    {
        if (text is null)
        {
            AddLength(hash, -1);
        }
        else
        {
            Add(hash, Encoding.UTF8.GetBytes(text));
        }
    }

    private static void Add(IncrementalHash hash, Guid? id)
    {
        if (id is { } known)
        {
            Add(hash, known.ToByteArray(bigEndian: true));
        }
        else
        {
            AddLength(hash, -1);
        }
    }

    /// <summary>Each value goes behind its length, and none has the length −1: no two entries have the same bytes.</summary>
    private static void Add(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        AddLength(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void AddLength(IncrementalHash hash, int length)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);
        hash.AppendData(bytes);
    }
}
