using Rapport.Platform.Problems;

namespace Rapport.Platform.Access.HandOvers;

/// <summary>Who can be given something.</summary>
internal sealed record Receiver(Guid Id, string Name, bool Active);

/// <summary>Reads who gets what when somebody leaves.</summary>
/// <param name="userId">Who leaves.</param>
/// <param name="managerId">That user's manager.</param>
internal sealed class HandOverDecision(Guid userId, Guid? managerId)
{
    private const string Manager = "manager";

    /// <summary>The users that a request names.</summary>
    public IEnumerable<Guid> Named(DeactivateRequest request) =>
        Given(request).Select(g => To(g.Value)).OfType<Guid>().Distinct();

    /// <summary>What is given to whom.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="holdings">What the user owns, of every owned object.</param>
    /// <param name="receivers">Those of the named users that are there.</param>
    /// <param name="refusals">What speaks against it, by member.</param>
    public IReadOnlyList<GivenKind> Decide(DeactivateRequest request, IReadOnlyList<Holding> holdings, IReadOnlyList<Receiver> receivers, out IReadOnlyList<Refusal> refusals)
    {
        var wrong = new List<Refusal>();
        var kinds = new List<GivenKind>();
        foreach (var (path, given) in Given(request))
        {
            var at = $"handOver.{path}";
            if (holdings.FirstOrDefault(h => h.Definition.Path == path) is not { } holding)
            {
                wrong.Add(Errors.UnknownKind(at, path, holdings.Select(h => h.Definition.Path)));
            }
            else if (given.Open is not null && holding.Ongoing is null)
            {
                wrong.Add(Errors.NothingGoesOn(at + ".open", holding.Definition.Plural));
            }
            else if (Against(given, receivers) is { } refusal)
            {
                wrong.Add(refusal with { Field = at + ".to" });
            }
            else
            {
                var onlyOpen = holding.Ongoing is not null && given.Open != false;
                kinds.Add(new(holding.Definition.Name, To(given)!.Value, onlyOpen, onlyOpen ? holding.Open : holding.Count));
            }
        }

        refusals = wrong;
        return kinds;
    }

    private static IEnumerable<KeyValuePair<string, GivenRequest>> Given(DeactivateRequest request) =>
        (request.HandOver ?? []).Where(g => g.Value is not null).Select(g => new KeyValuePair<string, GivenRequest>(g.Key, g.Value!));

    private Guid? To(GivenRequest given) =>
        given.To == Manager ? managerId : Guid.TryParseExact(given.To, "D", out var id) ? id : null;

    private Refusal? Against(GivenRequest given, IReadOnlyList<Receiver> receivers)
    {
        if (To(given) is not { } to)
        {
            return given.To == Manager ? Errors.NoManager() : Errors.NotAReceiver();
        }

        return to == userId ? Errors.ToSelf()
            : receivers.FirstOrDefault(r => r.Id == to) is not { } receiver ? Errors.ReceiverNotFound()
            : receiver.Active ? null : Errors.ReceiverInactive(receiver.Name);
    }
}
