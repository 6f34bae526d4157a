namespace Rapport.Demo.Story;

/// <summary>What people set themselves to do: most of it done, some of it due today, some of it late.</summary>
internal sealed class ToDos(Telling telling)
{
    private readonly Days days = telling.Days;

    public void Tell(IReadOnlyList<Deal> deals, IReadOnlyList<Lead> leads)
    {
        foreach (var deal in deals)
        {
            var dice = telling.Dice("tasks", deal.Index);
            foreach (var (day, _) in deal.Moves.Where(_ => dice.Chance(0.3)))
            {
                Done(dice, deal, day);
            }

            if (deal.IsOpen && dice.Chance(0.62))
            {
                Open(dice, dice.Pick(telling.Words.Tasks), deal.Contact.Name, deal.Owner, deal.Opened, ("accountId", deal.Customer.Id), ("contactId", deal.Contact.Id), ("opportunityId", deal.Id));
            }
        }

        foreach (var (i, lead) in leads.Index().Where(l => l.Item.Open))
        {
            var dice = telling.Dice("lead tasks", i);
            if (dice.Chance(0.35))
            {
                Open(dice, dice.Pick(telling.Words.LeadTasks), lead.Name, lead.Owner, lead.Came, ("leadId", lead.Id));
            }
        }
    }

    private void Done(Dice dice, Deal deal, DateOnly set)
    {
        var due = days.Next(set.AddDays(dice.Between(2, 9)));
        var done = days.Next(due.AddDays(deal.Owner.Diligence > 1 ? 0 : dice.Between(0, 4)));
        var task = Add(dice, dice.Pick(telling.Words.Tasks), deal.Contact.Name, deal.Owner, set, due, ("accountId", deal.Customer.Id), ("contactId", deal.Contact.Id), ("opportunityId", deal.Id));
        if (done > set)
        {
            var at = days.Evening(done, deal.Owner.Index);
            telling.Update(at, deal.Owner, "task", task, ("done", true), ("doneAt", at));
        }
    }

    private void Open(Dice dice, string pattern, string name, Person owner, DateOnly since, params (string, object?)[] about)
    {
        var due = dice.Share() switch
        {
            < 0.2 => days.Today,
            < 0.4 => days.Last.AddDays(-dice.Below(9)),
            _ => days.Today.AddDays(dice.Between(1, 16)),
        };
        var set = days.Next((due <= days.Last ? due : days.Last).AddDays(-dice.Between(1, 7)));
        Add(dice, pattern, name, owner, set > since ? set : since, due, about);
    }

    private Guid Add(Dice dice, string pattern, string name, Person owner, DateOnly set, DateOnly due, params (string, object?)[] about)
    {
        var at = days.Evening(set, owner.Index);
        var id = dice.Id(at);
        telling.Create(at, owner, "task", id,
            [("subject", Telling.Filled(pattern, name)), ("ownerId", owner.Id), ("dueAt", days.At(due, dice.Pick([10, 11, 14, 16, 17, 18]) * 60)), ("priority", dice.Pick(["normal", "high", "low"], p => p switch { "normal" => 0.7, "high" => 0.22, _ => 0.08 })), .. about]);
        return id;
    }
}
