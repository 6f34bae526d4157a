namespace Rapport.Access.Tests.Worlds;

/// <summary>Everything random of a world, from one seed.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    public int Number(int from, int below) => random.Next(from, below);

    /// <summary>True once in so many times.</summary>
    public bool Once(int times) => random.Next(times) == 0;

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    public T PickOf<T>(params T[] from) => Pick(from);

    /// <summary>Some of them, each at most once, in any order.</summary>
    public List<T> Some<T>(IEnumerable<T> from, int most)
    {
        var all = from.ToArray();
        random.Shuffle(all);
        return [.. all.Take(most)];
    }

    /// <summary>A word that nothing else in the world contains.</summary>
    public string Word() => "q" + new string([.. Enumerable.Range(0, 8).Select(_ => (char)('a' + random.Next(26)))]);

    /// <summary>One of few words, so that groups have several records.</summary>
    public string? Common() => PickOf(null, "berlin", "osaka", "lima");

    public string Phone() => "13" + string.Concat(Enumerable.Range(0, 9).Select(_ => random.Next(10)));

    public string Email() => $"{Word()}@host.example";
}
