namespace Rapport.Demo.Story;

/// <summary>Twelve thousand activities: what was done for sales and leads, and, until it is enough, to look after customers who have bought.</summary>
internal sealed class Happenings(Telling telling)
{
    public const int Count = 12_000;

    /// <summary>The open sales that nobody has touched for long.</summary>
    private const double Neglected = 0.2;

    private static readonly (string Kind, double Share, int Minutes)[] Kinds =
        [("call", 0.38, 15), ("visit", 0.19, 120), ("meeting", 0.11, 60), ("email", 0.13, 0), ("message", 0.14, 0), ("note", 0.05, 0)];

    private readonly Days days = telling.Days;
    private int told;

    public void Tell(IReadOnlyList<Customer> customers, IReadOnlyList<Deal> deals, IReadOnlyList<Lead> leads)
    {
        foreach (var deal in deals)
        {
            Tell(deal, telling.Dice("talks", deal.Index));
        }

        foreach (var (i, lead) in leads.Index().Where(l => l.Item.Worked is not null))
        {
            Tell(lead, telling.Dice("lead talks", i));
        }

        var buyers = customers.Where(c => c.Deals.Any(d => d.Fate == Fate.Won)).ToList();
        for (var i = 0; told < Count; i++)
        {
            var dice = telling.Dice("care", i);
            Care(dice.Pick(buyers, c => c.Weight * c.Owner.Diligence), dice);
        }
    }

    private void Tell(Deal deal, Dice dice)
    {
        var end = deal.Closed ?? days.Last;
        var length = end.DayNumber - deal.Opened.DayNumber;
        if (deal.IsOpen && length > 40 && dice.Chance(Neglected))
        {
            length = (int)(length * 0.4);
        }

        var count = 1 + (int)(dice.Between(1.5, 5) * deal.Owner.Diligence * Math.Min(1.7, 0.4 + (length / 60d)));
        for (var i = 0; i < count; i++)
        {
            // Spread over the time, as somebody calls again and again.
            var day = days.Next(deal.Opened.AddDays((int)(length * (i + dice.Share()) / count)));
            var contact = dice.Chance(0.75) ? deal.Contact : dice.Pick([.. deal.Customer.Contacts.Where(c => c.Known <= deal.Opened)]);
            Add(dice, day > end ? end : day, deal.Owner, contact.Name, null, ("accountId", deal.Customer.Id), ("contactId", contact.Id), ("opportunityId", deal.Id));
        }
    }

    private void Tell(Lead lead, Dice dice)
    {
        for (var i = dice.Between(0, 2); i > 0; i--)
        {
            Add(dice, days.Next(lead.Worked!.Value.AddDays(i * 2)), lead.Owner, lead.Name, dice.Pick(["call", "message", "email"]), ("leadId", lead.Id));
        }
    }

    private void Care(Customer customer, Dice dice)
    {
        var since = customer.Deals.First(d => d.Fate == Fate.Won).Closed!.Value;
        if (since < days.Last)
        {
            var contact = dice.Pick([.. customer.Contacts.Where(c => c.Known <= since)]);
            var kind = dice.Pick(Kinds, k => k.Share).Kind;
            Add(dice, days.Pick(dice, since, days.Last), customer.Owner, contact.Name, kind, telling.Words.CareSubjects[kind], ("accountId", customer.Id), ("contactId", contact.Id));
        }
    }

    private void Add(Dice dice, DateOnly day, Person owner, string name, string? kind, params (string, object?)[] about) => Add(dice, day, owner, name, kind, null, about);

    private void Add(Dice dice, DateOnly day, Person owner, string name, string? kind, string? subject, params (string, object?)[] about)
    {
        if (told >= Count || day >= days.Today)
        {
            return;
        }

        var (words, at) = (telling.Words, days.Logged(day, owner.Index));
        var what = kind is null ? dice.Pick(Kinds, k => k.Share) : Kinds.First(k => k.Kind == kind);
        telling.Create(at, owner, "activity", dice.Id(at),
            [("kind", what.Kind), ("subject", subject ?? Telling.Filled(dice.Pick(words.Activities[what.Kind]), name)), ("body", dice.Chance(0.55) ? Telling.Filled(dice.Pick(words.Bodies), name) : null),
            ("ownerId", owner.Id), ("occurredAt", days.At(day, dice.Between(9 * 60, (16 * 60) + 50))), ("durationMinutes", what.Minutes == 0 ? null : Math.Max(5, (int)(what.Minutes * dice.Between(0.4, 1.8) / 5) * 5)), .. about]);
        told++;
    }
}
