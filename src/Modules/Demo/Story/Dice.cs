using System.Buffers.Binary;

namespace Rapport.Demo.Story;

/// <summary>Random numbers that are the same in every run for the same seed, purpose and index, whichever order the story is thought up in (SplitMix64, Steele et al. 2014).</summary>
internal sealed class Dice
{
    private const ulong Golden = 0x9E37_79B9_7F4A_7C15;
    private ulong state;

    public Dice(long seed, string purpose, int index = 0)
    {
        // FNV-1a: strings have another hash code in every process.
        var hash = 0xCBF2_9CE4_8422_2325;
        foreach (var letter in purpose)
        {
            hash = (hash ^ letter) * 0x0000_0100_0000_01B3;
        }

        state = hash ^ ((ulong)seed * Golden);
        state = Next() ^ ((ulong)index * Golden);
    }

    /// <summary>0 to 1, 1 not included.</summary>
    public double Share() => (Next() >> 11) / (double)(1UL << 53);

    /// <summary>0 to <paramref name="count"/>, that not included.</summary>
    public int Below(int count) => (int)(Next() % (ulong)count);

    /// <summary>Both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    public double Between(double least, double most) => least + (Share() * (most - least));

    public bool Chance(double share) => Share() < share;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>One of them, those of greater weight more often.</summary>
    public T Pick<T>(IReadOnlyList<T> from, Func<T, double> weight)
    {
        var at = Share() * from.Sum(weight);
        foreach (var one in from)
        {
            at -= weight(one);
            if (at < 0)
            {
                return one;
            }
        }

        return from[^1];
    }

    /// <summary>Most are near the median, a few far above.</summary>
    public double LogNormal(double median, double spread)
    {
        var (u, v) = (1 - Share(), Share());
        return median * Math.Exp(spread * Math.Sqrt(-2 * Math.Log(u)) * Math.Cos(2 * Math.PI * v));
    }

    /// <summary>A UUID of version 7 that says it was made at that time.</summary>
    public Guid Id(DateTime at)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, Next());
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Next());
        var milliseconds = new DateTimeOffset(at).ToUnixTimeMilliseconds();
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)(milliseconds >> 16));
        BinaryPrimitives.WriteUInt16BigEndian(bytes[4..], (ushort)milliseconds);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }

    private ulong Next()
    {
        var z = state += Golden;
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        return z ^ (z >> 31);
    }
}
