using Rapport.Fuzz.Tests.Description;
using Rapport.Fuzz.Tests.Worlds;
using Rapport.Testing;

namespace Rapport.Fuzz.Tests.Runs;

/// <summary>
/// Sends requests by number. A number and a seed make the same request; each thousand begins in a company of its own, so that what a
/// case finds can be found again without all cases before.
/// </summary>
internal sealed class Run(TestDatabase database, int seed, ServerOptions? options = null)
{
    private const int PerCompany = 1_000;

    /// <summary>After so long without an answer a request hangs.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Which operations are asked; all unless said otherwise.</summary>
    public Func<Operation, bool> Asked { get; init; } = _ => true;

    public Report Report { get; } = new();

    /// <summary>The operations of the last company.</summary>
    public IReadOnlyList<Operation> Operations { get; private set; } = [];

    /// <param name="cases">How many.</param>
    public async Task RunAsync(int cases)
    {
        for (var first = 0; first < cases; first += PerCompany)
        {
            await RoundAsync(first, Math.Min(cases, first + PerCompany), only: null);
        }
    }

    /// <summary>Sends one case again, after those that made its company what it was.</summary>
    public Task AgainAsync(int only) => RoundAsync(only / PerCompany * PerCompany, only + 1, only);

    private async Task RoundAsync(int first, int end, int? only)
    {
        await using var world = await World.BuildAsync(database, unchecked(seed + first), options);
        Operations = [.. world.Document.Operations.Where(Asked)];
        var secrets = await world.SecretsAsync();
        for (var number = first; number < end; number++)
        {
            var one = new Case(world, new(seed, number), Report, number, Patience) { Shows = number == only };
            await one.RunAsync(Operations);
            Report.Cases++;
        }

        await EndAsync(world, end - 1, secrets);
    }

    private async Task EndAsync(World world, int last, string secrets)
    {
        if ((await world.Admin.Get("/health/ready")).Status != 200)
        {
            Report.Add(new(last, "the end", "The server is not ready any more.", ""));
        }

        if (await world.SecretsAsync() is var now && now != secrets)
        {
            Report.Add(new(last, "the end", "Records have changed that nobody who called may change.", $"before:\n{secrets}\nafter:\n{now}"));
        }
    }
}
