using Rapport.Platform.Records;

namespace Rapport.Demo.Story;

/// <summary>Somebody who asked, as the story thinks of it.</summary>
internal sealed record Lead(Guid Id, string Name, Person Owner, DateOnly Came, DateOnly? Worked, bool Open);

/// <summary>Twenty-five hundred leads: those of which customers came, and the many of which nothing came.</summary>
internal sealed class Leads(Telling telling, Organisation organisation)
{
    public const int Count = 2500;

    private static readonly (string Reason, double Share)[] Reasons =
        [("no_need", 0.28), ("no_response", 0.3), ("no_budget", 0.16), ("bought_elsewhere", 0.14), ("wrong_contact", 0.08), ("duplicate", 0.04)];

    private readonly Days days = telling.Days;
    private readonly List<Lead> told = [];

    public IReadOnlyList<Lead> Tell(IEnumerable<Customer> known)
    {
        foreach (var customer in known.Where(c => c.FromLead))
        {
            Tell(customer, telling.Dice("lead of", customer.Index));
        }

        for (var i = told.Count; i < Count; i++)
        {
            Tell(telling.Dice("lead", i));
        }

        return told;
    }

    /// <summary>A lead that was converted on the day on which the first sale began.</summary>
    private void Tell(Customer customer, Dice dice)
    {
        var (deal, contact, owner) = (customer.Deals[0], customer.Contacts[0], customer.Owner);
        var came = days.Next(customer.Known.AddDays(-dice.Between(4, 42)));
        came = came < customer.Known ? came : customer.Known.AddDays(-3);
        var id = Tell(dice, owner, came, customer.Source, customer.Place, contact.Name, customer.Name, contact.Mobile, contact.Email, contact.Job.Split('|')[0]);
        var worked = days.Next(came.AddDays(dice.Between(1, 3)));
        worked = worked < customer.Known ? Work(id, owner, worked) : came;
        var at = days.Desk(customer.Known, owner.Index);
        telling.Tell(new(at, owner, "lead", ChangeKind.Update, id, new Dictionary<string, object?>(), new Dictionary<string, object?>
        {
            ["status"] = "converted", ["convertedAt"] = at, ["accountId"] = customer.Id, ["contactId"] = contact.Id, ["opportunityId"] = deal.Id,
        }));
        told.Add(new(id, contact.Name, owner, came, worked, false));
    }

    /// <summary>One of which nothing has come, or not yet.</summary>
    private void Tell(Dice dice)
    {
        var came = days.Pick(dice);
        var team = dice.Pick(telling.Words.Teams, t => t.Share);
        var owner = organisation.Seller(dice, team, came);
        var place = Place.Of(telling, dice, team);
        var (name, mail) = place.Person(dice);
        var (company, site) = place.Company(dice);
        var job = dice.Pick(telling.Words.Jobs).Split('|')[0];
        var id = Tell(dice, owner, came, Customers.SourceOf(dice, came), place, name, company, Phones.Mobile(dice, place), $"{mail}@{site}{dice.Between(700, 999)}.example", job);
        Follow(dice, id, name, owner, came);
    }

    private void Follow(Dice dice, Guid id, string name, Person owner, DateOnly came)
    {
        // Whoever is diligent answers sooner and tidies up.
        var worked = days.Next(came.AddDays(1 + (int)(dice.Between(0, 9) / owner.Diligence)));
        // Fridays are for tidying up.
        var settled = days.Next(Days.Friday(worked.AddDays(dice.Between(6, 70))));
        var isWorked = worked < days.Last && worked > came && dice.Chance(0.94);
        if (isWorked)
        {
            Work(id, owner, worked);
        }

        var gone = settled < days.Last && settled > worked && dice.Chance(0.96);
        if (gone)
        {
            telling.Update(days.Desk(settled, owner.Index), owner, "lead", id, ("status", "disqualified"), ("disqualifiedReason", dice.Pick(Reasons, r => r.Share).Reason));
        }
        else if (isWorked && days.Next(worked.AddDays(9)) is var qualified && qualified < days.Last && dice.Chance(0.45))
        {
            telling.Update(days.Desk(qualified, owner.Index), owner, "lead", id, ("status", "qualified"));
        }

        told.Add(new(id, name, owner, came, isWorked ? worked : null, !gone));
    }

    private Guid Tell(Dice dice, Person owner, DateOnly came, string source, Place place, string name, string company, string mobile, string email, string job)
    {
        var at = days.Desk(came, owner.Index);
        var id = dice.Id(at);
        telling.Create(at, owner, "lead", id,
            ("name", name), ("company", company), ("ownerId", owner.Id), ("source", source), ("title", job), ("mobile", mobile), ("email", dice.Chance(0.7) ? email : null),
            ("country", place.Country), ("province", place.Region), ("city", place.City), ("description", dice.Chance(0.6) ? dice.Pick(telling.Words.LeadNeeds) : null));
        return id;
    }

    private DateOnly Work(Guid id, Person owner, DateOnly day)
    {
        telling.Update(days.Desk(day, owner.Index), owner, "lead", id, ("status", "working"));
        return day;
    }
}
