using Rapport.Access.Tests.Model;
using Rapport.Testing;

namespace Rapport.Access.Tests.Cases;

/// <summary>Fields that the viewer may not know of, or knows in part, in every place of a question.</summary>
internal static class Refusing
{
    private const int Tries = 40;

    /// <summary>A hidden field is refused in the very words of one that there is not; a masked one can be selected and nothing else.</summary>
    public static async Task FieldAsync(Asking asking)
    {
        var (questions, dice) = (new Questions(asking), asking.Dice);
        for (var i = 0; i < Tries; i++)
        {
            var entity = questions.Entity();
            var path = questions.Path(entity, f => f.IsSortable);
            var (where, ask) = dice.PickOf<(string, Func<string, string>)>(
                ("select", p => $"{entity.Path}?select={p}"),
                ("filter", p => $"{entity.Path}?filter={p} ne null"),
                ("sort", p => $"{entity.Path}?sort=-{p}"),
                ("aggregate", p => $"{entity.Path}/aggregate?groupBy={p}"),
                ("aggregate", p => $"{entity.Path}/aggregate?measures=countDistinct({p})"));
            if (questions.Refusal(entity, where, path) is not { } code)
            {
                continue;
            }

            var answer = await asking.Get(ask(path));
            asking.Same(ask(path), code, $"{answer.Status} {answer.Code}");
            if (code.EndsWith("unknown_field", StringComparison.Ordinal))
            {
                var nonsense = Nonsense(path, asking.Paths.Follow(entity, path).BadStep);
                asking.Same(ask(path), Words(await asking.Get(ask(nonsense)), nonsense), Words(answer, path));
            }

            return;
        }
    }

    /// <summary>A reference as a whole is selected by its step: <c>select=account</c>.</summary>
    public static async Task StepAsync(Asking asking)
    {
        var (entity, viewer) = (asking.Dice.Pick(Entities.Owned), asking.Viewer);
        foreach (var reference in entity.Fields.Where(f => f.Kind == FieldKind.Reference && asking.Truth.Has(viewer, entity, f.Path) == Share.Hidden))
        {
            var (address, nonsense) = ($"{entity.Path}?select={reference.Step}", Nonsense(reference.Step, 0));
            asking.Same(address, Words(await asking.Get($"{entity.Path}?select={nonsense}"), nonsense), Words(await asking.Get(address), reference.Step));
        }
    }

    /// <summary>The id of a record that the viewer does not see finds nothing through a reference that points at it: not in a filter, not in groups.</summary>
    public static async Task TargetAsync(Asking asking)
    {
        var pointing = Entities.Owned.SelectMany(e => asking.Company.Of(e).Where(r => asking.Truth.Sees(asking.Viewer, r)).SelectMany(r => Hidden(asking, r, deeper: true).Select(h => (Entity: e, h.Path, h.Id)))).Distinct().ToList();
        if (pointing.Count == 0)
        {
            return;
        }

        var (entity, path, id) = asking.Dice.Pick(pointing);
        Condition filter = asking.Dice.PickOf<Condition>(new Compare(path, "eq", id), new Compare(path, "ne", id), new Among(path, [id]), new Among(path, [id, null]), new Except(new Compare(path, "eq", null)));
        var address = $"{entity.Path}/aggregate?measures=count,countDistinct({path})&filter={Uri.EscapeDataString(filter.Text)}";
        var passing = asking.Company.Of(entity).Where(r => asking.Truth.Sees(asking.Viewer, r) && asking.Paths.Passes(r, filter)).ToList();
        var distinct = passing.Select(r => asking.Paths.Value(r, path)).Where(v => v is not null).Distinct().Count();
        var answer = await asking.Get(address);
        asking.Same(address, $"{{\"count\":{passing.Count},\"countDistinct({path})\":{distinct}}}", answer.Status == 200 ? answer.Groups.Single().GetRawText() : $"{answer.Status} {answer.Text}");
    }

    /// <summary>The references of a record, and of what it points at, whose targets the viewer does not see.</summary>
    private static IEnumerable<(string Path, string Id)> Hidden(Asking asking, Row row, bool deeper)
    {
        foreach (var field in row.Entity.Fields.Where(f => f.Kind == FieldKind.Reference && asking.Truth.Has(asking.Viewer, row.Entity, f.Path) != Share.Hidden))
        {
            if (asking.Paths.Behind(row, field) is not { } target)
            {
                if (row[field.Path] is string id)
                {
                    yield return (field.Path, id);
                }
            }
            else if (deeper)
            {
                foreach (var (path, id) in Hidden(asking, target, deeper: false))
                {
                    yield return ($"{field.Step}.{path}", id);
                }
            }
        }
    }

    private static string Words(ApiAnswer answer, string path) => Asking.Plain(answer, "-").Replace($"“{path}”", "PATH", StringComparison.Ordinal);

    /// <summary>The path with a step that there is not: <c>account.phone</c> → <c>account.zzz</c>.</summary>
    private static string Nonsense(string path, int badStep)
    {
        var (head, rest) = Paths.Split(path);
        return badStep > 0 ? $"{head}.{Nonsense(rest!, badStep - 1)}"
            : (head.StartsWith("custom.", StringComparison.Ordinal) ? "custom.zzz" : "zzz") + (rest is null ? "" : "." + rest);
    }
}
