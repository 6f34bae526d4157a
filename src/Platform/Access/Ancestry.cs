namespace Rapport.Platform.Access;

/// <summary>
/// What stands above what: the parents that records have, and those that a batch gives them. Old parents stay in until the batch is
/// saved, because the change that replaces one may yet be refused for another reason.
/// </summary>
internal sealed class Ancestry(IEnumerable<(Guid Child, Guid Parent)> existing)
{
    private readonly Dictionary<Guid, HashSet<Guid>> parents = existing.GroupBy(e => e.Child, e => e.Parent).ToDictionary(g => g.Key, g => g.ToHashSet());

    /// <summary>Gives a record a parent, unless that closes a circle.</summary>
    /// <returns>Whether it was given.</returns>
    public bool TryGive(Guid child, Guid parent)
    {
        if (Reaches(parent, child))
        {
            return false;
        }

        (parents.TryGetValue(child, out var known) ? known : parents[child] = []).Add(parent);
        return true;
    }

    private bool Reaches(Guid from, Guid to)
    {
        var seen = new HashSet<Guid>();
        var open = new Stack<Guid>([from]);
        while (open.TryPop(out var at))
        {
            if (at == to)
            {
                return true;
            }

            if (seen.Add(at) && parents.TryGetValue(at, out var above))
            {
                foreach (var parent in above)
                {
                    open.Push(parent);
                }
            }
        }

        return false;
    }
}
