using Rapport.Insights.Overview;
using Rapport.Platform.Queries;

namespace Rapport.Insights.Home;

/// <summary>Asks for all that Home shows.</summary>
internal sealed class HomeReader(Questions questions, string scope, IReadOnlyList<string> scopes, CancellationToken cancel)
{
    private const int People = 50;
    private const string Undone = "done ne true";
    private const string Late = "dueAt lt today()";

    private readonly Scoped scoped = new(questions, scope, cancel);

    public async Task<HomeAnswer> ReadAsync()
    {
        var deals = new Deals(questions, scoped.Owners, Sees(Deals.Object, "amount") ? "amountBase" : null, cancel);
        var sells = Sees(Deals.Object, "outcome", "closedDate", "openedDate");
        var attention = new Attention(questions, scoped, deals, cancel);
        var tasks = Sees("task", "dueAt", "done");
        return new(
            questions.Now, questions.Today, scope, scopes, questions.Company.Currency,
            tasks ? await TasksAsync() : null,
            sells ? await attention.ReadAsync() : null,
            sells ? await MonthAsync(deals) : null,
            sells ? await ChangesAsync(deals) : null,
            sells && scope != "mine" ? await PeopleAsync(deals, attention.Any, tasks) : null);
    }

    /// <summary>Whether figures can be made of an object: the viewer reads it, sees whose its records are, and the fields that count.</summary>
    private bool Sees(string objectName, params string[] fields) => questions.Reads(objectName) && fields.Append("ownerId").All(f => questions.Sees(objectName, f));

    private async Task<TasksAnswer> TasksAsync()
    {
        var next = await scoped.FirstAsync("task", "id,subject,dueAt,accountId:account,opportunityId:opportunity,ownerId:owner", scoped.Filter(Undone, "dueAt lt daysAgo(-1)"), "dueAt", 10);
        var today = questions.Company.Start(questions.Today);
        return new(
            await scoped.CountAsync("task", "tasks", Undone, Late),
            await scoped.CountAsync("task", "tasks", Undone, "dueAt in period('today')"),
            [.. next.Where(t => Scoped.Moment(t, "dueAt") is not null).Select(t => new TaskItem(
                t.Text("id")!, Scoped.Text(t, "subject") ?? "", Scoped.Moment(t, "dueAt"), Scoped.Moment(t, "dueAt") < today,
                Scoped.Reference(t, "opportunity") ?? Scoped.Reference(t, "account"), Scoped.Reference(t, "owner")))]);
    }

    private async Task<MonthAnswer> MonthAsync(Deals deals)
    {
        var today = questions.Today;
        var first = new DateOnly(today.Year, today.Month, 1);
        var before = first.AddMonths(-1);
        var whole = new Span(before, first.AddDays(-1));
        var now = new Span(first, today);
        var same = new Span(before, before.AddDays(today.Day - 1) < first ? before.AddDays(today.Day - 1) : whole.Last);
        Task<Figure> Won(Span span) => deals.FigureAsync(deals.Filter(Deals.Won, span.On("closedDate")));
        Task<Figure> Opened(Span span) => deals.FigureAsync(deals.Filter(span.On("openedDate")));
        async Task<Counted?> Activities(Span span) => !Sees("activity", "occurredAt") ? null
            : await scoped.CountAsync("activity", "activities", $"occurredAt ge {Span.Text(span.First!.Value)} and occurredAt lt {Span.Text(span.Last!.Value.AddDays(1))}");
        return new(await Won(now), await Won(same), await Won(whole), await Opened(now), await Opened(same), await Activities(now), await Activities(same));
    }

    private async Task<ChangesAnswer> ChangesAsync(Deals deals)
    {
        const string Since = "daysAgo(1)";
        var latest = await scoped.FirstAsync(Deals.Object, "id,name,outcome,updatedAt,ownerId:owner", scoped.Filter($"updatedAt ge {Since}"), "-updatedAt", 8);
        return new(
            questions.Today.AddDays(-1),
            await deals.FigureAsync(deals.Filter(Deals.Won, $"closedDate ge {Since} and closedDate le today()")),
            await deals.FigureAsync(deals.Filter(Deals.Lost, $"closedDate ge {Since} and closedDate le today()")),
            await scoped.CountAsync(Deals.Object, "opportunities", $"createdAt ge {Since}"),
            Sees("lead", "createdAt") ? await scoped.CountAsync("lead", "leads", $"createdAt ge {Since}") : null,
            Sees("activity", "occurredAt") ? await scoped.CountAsync("activity", "activities", $"occurredAt ge {Since} and occurredAt le now()") : null,
            Sees("task", "doneAt") ? await scoped.CountAsync("task", "tasks", $"doneAt ge {Since}") : null,
            [.. latest.Select(d => new ChangedItem(d.Text("id")!, Scoped.Text(d, "name"), Scoped.Text(d, "outcome"), Scoped.Moment(d, "updatedAt")!.Value, Scoped.Reference(d, "owner")))]);
    }

    private async Task<IReadOnlyList<PersonAnswer>> PeopleAsync(Deals deals, string attention, bool tasks)
    {
        const string Owner = "ownerId";
        var won = Conditions.All(Deals.Won, "closedDate in period('this-month')");
        var names = new Dictionary<string, string?>();
        async Task<Dictionary<string, Figure>> By(string condition)
        {
            var filter = deals.Filter(condition);
            var found = new Dictionary<string, Figure>();
            foreach (var group in (await deals.GroupsAsync(filter, "ownerId,owner.name", limit: People)).Where(g => g.Text(Owner) is not null))
            {
                names.TryAdd(group.Text(Owner)!, group.Text("owner.name"));
                found[group.Text(Owner)!] = deals.Figure(Conditions.All(Conditions.Is(Owner, group.Text(Owner)), condition), group);
            }

            return found;
        }

        var (open, needy, closed) = (await By(Deals.Open), attention.Length == 0 ? [] : await By(attention), await By(won));
        var late = !tasks ? [] : (await questions.GroupsAsync("task", "count", scoped.Filter(Undone, Late), Owner, cancel: cancel)).Where(g => g.Text(Owner) is not null).ToDictionary(g => g.Text(Owner)!, g => g.Count());
        Figure Of(Dictionary<string, Figure> figures, string id, string condition) => figures.GetValueOrDefault(id) ?? deals.Nothing(Conditions.All(Conditions.Is(Owner, id), condition));
        return [.. names.Select(n => new PersonAnswer(
                new(n.Key, n.Value), Of(open, n.Key, Deals.Open), Of(needy, n.Key, attention.Length == 0 ? Deals.Open : attention),
                tasks ? new("tasks", Conditions.All(Conditions.Is(Owner, n.Key), Undone, Late), late.GetValueOrDefault(n.Key)) : null, Of(closed, n.Key, won)))
            .OrderByDescending(p => p.Attention.Count).ThenByDescending(p => p.Open.Count).ThenBy(p => p.Person.Id, StringComparer.Ordinal).Take(People)];
    }
}
