using Rapport.Fuzz.Tests.Requests;

namespace Rapport.Fuzz.Tests.Generation;

/// <summary>Changes a good request in one to three places.</summary>
internal sealed class Mutator(Situation situation)
{
    private readonly Dice dice = situation.Dice;

    public void Change(FuzzRequest request)
    {
        var (bodies, addresses, headers) = (new BodyMutations(situation), new AddressMutations(situation), new HeaderMutations(situation));
        for (var times = dice.PickOf(1, 1, 1, 2, 3); times > 0; times--)
        {
            switch (dice.Number(0, 10))
            {
                case < 5 when request.Body is not null || request.Bytes is not null:
                    bodies.Change(request);
                    break;
                case < 8 when AddressMutations.IsPossible(request):
                    addresses.Change(request);
                    break;
                default:
                    headers.Change(request);
                    break;
            }
        }
    }
}
