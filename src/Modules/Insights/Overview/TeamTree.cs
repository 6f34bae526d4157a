using Rapport.Platform.Queries;

namespace Rapport.Insights.Overview;

/// <summary>Teams with the teams below them.</summary>
internal static class TeamTree
{
    /// <summary>A team and all below it. One that does not exist has nothing below it.</summary>
    public static async Task<IReadOnlyCollection<Guid>> BelowAsync(Questions questions, Guid team, CancellationToken cancel)
    {
        var children = (await questions.GroupsAsync("team", "count", "parentId ne null", "id,parentId", cancel: cancel))
            .ToLookup(g => Guid.Parse(g.Text("parentId")!), g => Guid.Parse(g.Text("id")!));
        var found = new HashSet<Guid> { team };
        var waiting = new Queue<Guid>(found);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var child in children[next].Where(found.Add))
            {
                waiting.Enqueue(child);
            }
        }

        return found;
    }
}
