namespace Rapport.Bench.Worlds;

/// <summary>Random numbers that are the same for the same record of the same object in every run, whichever order records are made in (SplitMix64).</summary>
internal struct Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>The dice of one record.</summary>
    public static Dice Of(Kind kind, long index) => new(((ulong)kind << 56) ^ ((ulong)index * 0x9E37_79B9_7F4A_7C15));

    public ulong Next()
    {
        var z = state += 0x9E37_79B9_7F4A_7C15;
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        return z ^ (z >> 31);
    }

    /// <summary>0 to 1, 1 not included.</summary>
    public double Share() => (Next() >> 11) / (double)(1UL << 53);

    /// <summary>0 to <paramref name="count"/>, that not included.</summary>
    public int Below(int count) => (int)(Next() % (ulong)count);

    public bool Chance(double share) => Share() < share;

    public T Pick<T>(T[] from) => from[Below(from.Length)];

    /// <summary>A log-normal number: most are near the median, a few far above.</summary>
    public double LogNormal(double median, double spread)
    {
        var (u, v) = (1 - Share(), Share());
        return median * Math.Exp(spread * Math.Sqrt(-2 * Math.Log(u)) * Math.Cos(2 * Math.PI * v));
    }
}
