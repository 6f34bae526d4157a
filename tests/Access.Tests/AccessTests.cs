using System.Globalization;
using Rapport.Access.Tests.Model;
using Rapport.Access.Tests.Worlds;
using Rapport.Testing;
using Xunit;

namespace Rapport.Access.Tests;

/// <summary>
/// Random companies and random questions to every way of reading and writing: each answer is held against a plain model of who may know
/// and do what, written from the documentation. One case is one question in somebody's name. <c>RAPPORT_ACCESS_CASES</c> says how many
/// there are per database, <c>RAPPORT_ACCESS_SEED</c> with which company they begin.
/// </summary>
public sealed class AccessTests
{
    private const int CasesPerWorld = 3 * Cases.Cases.PerRound;

    [Theory, OnBothDatabases]
    public async Task Nobody_reads_or_writes_more_or_less_than_the_model_says(TestDatabase database)
    {
        for (var (seed, left) = (Setting("RAPPORT_ACCESS_SEED", 1), Setting("RAPPORT_ACCESS_CASES", 1000)); left > 0; seed++, left -= CasesPerWorld)
        {
            await using var world = await World.BuildAsync(database, seed);
            if (await Cases.Cases.DifferenceAsync(world, new Truth(world.Company), Math.Min(left, CasesPerWorld), Cases.Cases.All) is { } difference)
            {
                Assert.Fail($"RAPPORT_ACCESS_SEED={seed} on {database}, {difference}");
            }
        }
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
