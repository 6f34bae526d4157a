using Rapport.Platform.Access.Sharing.Rules;
using Rapport.Platform.Definitions;
using Rapport.Platform.Queries;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Access.Preview;

/// <summary>What a change would do to one person: how many records of an object would come into sight, and how many would go out of it.</summary>
internal sealed record Effect(Guid UserId, string Name, string Object, long Opened, long Closed);

/// <summary>What a change would do.</summary>
/// <param name="People">How many people it concerns.</param>
/// <param name="Counted">For how many of them records were counted.</param>
/// <param name="Effects">Where records open or close.</param>
internal sealed record Preview(int People, int Counted, IReadOnlyList<Effect> Effects);

/// <summary>Counts, before a change of rights is made, what it would open and close: through the same conditions as every query.</summary>
internal sealed class AccessPreview(Workspace workspace)
{
    /// <summary>Beyond so many people the counts stop, and say so: an administrator waits for the answer.</summary>
    public const int MaxPeople = 200;

    /// <summary>The effect of a changed organisation: roles, teams, who is in them.</summary>
    public Task<Preview> OfAsync(Organisation before, Organisation after, CancellationToken cancel)
    {
        var concerned = new List<(Viewer Before, Viewer After, List<ObjectDefinition> Objects)>();
        foreach (var person in after.People.Values)
        {
            var (was, will) = (before.Viewer(before.People[person.Id]), after.Viewer(person));
            var objects = workspace.Catalog.All.Where(o => !Same(was.Scope(o), will.Scope(o))).ToList();
            if (objects.Count > 0)
            {
                concerned.Add((was, will, objects));
            }
        }

        return CountAsync([.. concerned.Select(c => new Question(c.After, c.Objects, (statement, definition) =>
        {
            var (was, will) = (Visible(c.Before, definition, statement), Visible(c.After, definition, statement));
            return new(definition.Table.Name + " t0", $"{will} AND NOT coalesce({was}, false)", $"{was} AND NOT coalesce({will}, false)");
        }))], cancel);
    }

    /// <summary>The effect of a rule made, changed or, where there is none after, removed.</summary>
    public Task<Preview> OfAsync(Organisation now, ShareRule? before, ShareRule? after, CancellationToken cancel)
    {
        var definition = workspace.Catalog[(after ?? before)!.Object];
        var questions = new List<Question>();
        foreach (var viewer in now.People.Values.Select(now.Viewer))
        {
            var (was, will) = (Names(viewer, before), Names(viewer, after));
            if ((was || will) && viewer.Scope(definition) is { Owners: not null, Principals.Count: > 0 })
            {
                questions.Add(new(viewer, [definition], (statement, _) => RuleConditions(viewer, definition, statement, was ? before : null, will ? after : null)));
            }
        }

        return CountAsync(questions, cancel);
    }

    private sealed record Question(Viewer Person, List<ObjectDefinition> Objects, Func<Statement, ObjectDefinition, Conditions> Of);

    /// <summary>Rows of an object that come into sight, and rows that go out of it.</summary>
    private sealed record Conditions(string From, string Opened, string Closed);

    /// <param name="before">The rule as it is, where it names the viewer.</param>
    /// <param name="after">The rule as it would be, where it names the viewer.</param>
    private Conditions RuleConditions(Viewer viewer, ObjectDefinition definition, Statement statement, ShareRule? before, ShareRule? after)
    {
        var system = new QueryContext(workspace, People.System(workspace.Company), definition);
        var source = new QuerySource(system, statement);
        var taken = after is null ? "false" : $"coalesce({RuleFilter.Sql(system, source, statement, after.Filter)}, false)";
        var opened = after is null ? "false" : $"t0.deleted_at IS NULL AND {taken} AND NOT coalesce({Visible(viewer, definition, statement)}, false)";
        var closed = before is null ? "false" : $"{Visible(viewer, definition, statement)} AND NOT {taken} AND NOT coalesce({Visible(viewer, definition, statement, before.Id)}, false)";
        return new(source.From, opened, closed);
    }

    private async Task<Preview> CountAsync(IReadOnlyList<Question> questions, CancellationToken cancel)
    {
        var effects = new List<Effect>();
        foreach (var question in questions.Take(MaxPeople))
        {
            var statement = new Statement(workspace.Database.Dialect);
            statement.Append(string.Join(" UNION ALL ", question.Objects.Select((definition, i) =>
            {
                var (from, opened, closed) = question.Of(statement, definition);
                return $"SELECT {i} AS i, (SELECT count(*) FROM {from} WHERE {opened}) AS opened, (SELECT count(*) FROM {from} WHERE {closed}) AS closed";
            })));
            var counts = await workspace.Database.QueryAsync(statement, r => (Index: (int)(long)statement.Dialect.Read(r, 0, Stored.Integer)!, Opened: r.GetInt64(1), Closed: r.GetInt64(2)), cancel);
            effects.AddRange(counts.Where(c => c.Opened + c.Closed > 0).Select(c => new Effect(question.Person.UserId, question.Person.Name, question.Objects[c.Index].Name, c.Opened, c.Closed)));
        }

        return new(questions.Count, Math.Min(questions.Count, MaxPeople), effects);
    }

    private string Visible(Viewer viewer, ObjectDefinition definition, Statement statement, Guid? withoutRule = null) =>
        new QuerySource(new(workspace, viewer, definition) { IgnoredRule = withoutRule }, statement).Where;

    private static bool Names(Viewer viewer, ShareRule? rule) => rule?.Principals.Any(p => viewer.Circle.Principals.Contains(p)) == true;

    private static bool Same(RowScope a, RowScope b) =>
        (a.Owners, b.Owners) switch { (null, null) => true, ({ } x, { } y) => x.ToHashSet().SetEquals(y), _ => false } && a.Principals.ToHashSet().SetEquals(b.Principals);
}
