using Rapport.Access.Tests.Model;
using Rapport.Access.Tests.Worlds;
using Rapport.Testing;
using Xunit;

namespace Rapport.Access.Tests;

/// <summary>A model that is wrong must be found out, or that the right one agrees with the answers says nothing.</summary>
public sealed class MistakeTests
{
    private const int Worlds = 5;

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
        for (var seed = 1; seed <= Worlds; seed++)
        {
            await using var world = await World.BuildAsync(TestDatabase.Sqlite, seed);
            if (await Cases.Cases.DifferenceAsync(world, (Truth)Activator.CreateInstance(mistake, world.Company)!, 3 * Cases.Cases.PerRound, Cases.Cases.Reads) is not null)
            {
                return;
            }
        }

        Assert.Fail($"Nothing told {mistake.Name} from the truth.");
    }
}
