using System.Globalization;

namespace Rapport.Fuzz.Tests.Generation;

/// <summary>Everything random of one case: a seed and a number give the same each time.</summary>
internal sealed class Dice(int seed, int number)
{
    private readonly Random random = new(unchecked((seed * 1_000_003) ^ (number * 16_777_619)));

    public int Number(int from, int below) => random.Next(from, below);

    /// <summary>True once in so many times.</summary>
    public bool Once(int times) => random.Next(times) == 0;

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    public T PickOf<T>(params T[] from) => Pick(from);

    /// <summary>Some of them, at least one, each at most once, in any order.</summary>
    public List<T> Some<T>(IEnumerable<T> from, int most)
    {
        var all = from.ToArray();
        random.Shuffle(all);
        return [.. all.Take(Number(1, most + 1))];
    }

    /// <summary>A word that nothing else contains.</summary>
    public string Word() => "w" + new string([.. Enumerable.Range(0, 8).Select(_ => (char)('a' + random.Next(26)))]);

    /// <summary>A day ahead, near enough to be away on.</summary>
    public string Day() => DateTime.UtcNow.AddDays(Number(2, 700)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
