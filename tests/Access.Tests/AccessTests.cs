using System.Globalization;
using Rapport.Access.Tests.Cases;
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
    private const int CasesPerWorld = 100;
    private const int CasesPerRound = 34;

    private static readonly int Cases = Setting("RAPPORT_ACCESS_CASES", 1000);
    private static readonly int FirstSeed = Setting("RAPPORT_ACCESS_SEED", 1);

    private static readonly Func<Asking, Task>[] Reads =
    [
        Reading.ListAsync, Reading.ListAsync, Reading.ListAsync, Reading.RecordAsync, Reading.RecordAsync, Reading.AggregateAsync, Reading.AggregateAsync,
        Refusing.FieldAsync, Refusing.ReferenceAsync, Telling.HistoryAsync, Telling.TimelineAsync, Telling.ExplanationAsync, Writing.GivenUpAsync,
    ];

    private static readonly Func<Asking, Task>[] Writes =
        [Writing.SingleAsync, Writing.SingleAsync, Writing.KeptAsync, UseCases.TransferAsync, UseCases.CompleteAsync, UseCases.MoveAsync, UseCases.ConvertAsync, UseCases.ImportAsync];

    [Theory, OnBothDatabases]
    public async Task Nobody_reads_or_writes_more_or_less_than_the_model_says(TestDatabase database)
    {
        for (var (seed, left) = (FirstSeed, Cases); left > 0; seed++, left -= CasesPerWorld)
        {
            await using var world = await World.BuildAsync(database, seed);
            var differences = await RunAsync(world, new Truth(world.Company), Math.Min(left, CasesPerWorld), [.. Reads, .. Writes]);
            Assert.True(differences.Count == 0, $"RAPPORT_ACCESS_SEED={seed} on {database}:\n{string.Join("\n", differences)}");
        }
    }

    /// <summary>A model that is wrong must be found out, or the test above says nothing.</summary>
    [Theory]
    [InlineData(typeof(OwnSeesTheTeam))]
    [InlineData(typeof(SharesOpenNothing))]
    [InlineData(typeof(ReadSharesWrite))]
    [InlineData(typeof(NobodyStandsIn))]
    [InlineData(typeof(TeamsAboveAreNotMeant))]
    [InlineData(typeof(TheBinIsOpen))]
    [InlineData(typeof(HiddenIsMasked))]
    [InlineData(typeof(MaskedIsFull))]
    public async Task A_wrong_model_is_found_out(Type mistake)
    {
        for (var seed = FirstSeed; seed < FirstSeed + 5; seed++)
        {
            await using var world = await World.BuildAsync(TestDatabase.Sqlite, seed);
            if ((await RunAsync(world, (Truth)Activator.CreateInstance(mistake, world.Company)!, CasesPerRound * 3, Reads)).Count > 0)
            {
                return;
            }
        }

        Assert.Fail($"Nothing told {mistake.Name} from the truth.");
    }

    private static async Task<List<string>> RunAsync(World world, Truth truth, int cases, IReadOnlyList<Func<Asking, Task>> kinds)
    {
        var differences = new List<string>();
        for (var i = 0; i < cases; i++)
        {
            if (i % CasesPerRound == CasesPerRound - 1)
            {
                await new Turmoil(world).RunAsync();
            }

            var viewer = world.Dice.Pick(world.People);
            if (world.Inactive.Contains(viewer.Id))
            {
                (await world.As(viewer).Get("accounts")).Is(401);
                continue;
            }

            await world.Dice.Pick(kinds)(new(world, truth, viewer, differences));
            if (differences.Count > 0)
            {
                // What comes after the first may follow from it.
                return [.. differences.Select(d => $"case {i}: {d}")];
            }
        }

        return differences;
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
