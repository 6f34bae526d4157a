namespace Rapport.Demo.Story;

/// <summary>A customer as the story thinks of it, before it is told.</summary>
internal sealed class Customer(int index, TeamWords team, Place place, string name, string site, string tier, double weight)
{
    public int Index => index;
    public TeamWords Team => team;
    public Place Place => place;
    public string Name => name;
    public string Site => site;
    public string Tier => tier;

    /// <summary>How much is sold to it, beside others; 0 where it has only been looked at.</summary>
    public double Weight => weight;

    /// <summary>Whether it was a customer before the story begins.</summary>
    public bool Established { get; set; }

    public bool FromLead { get; set; }

    public string Source { get; set; } = "";
    public DateOnly Known { get; set; }
    public Person Owner { get; set; } = null!;
    public Guid Id { get; set; }
    public List<Contact> Contacts { get; } = [];
    public List<Deal> Deals { get; } = [];
}

internal sealed record Contact(Guid Id, string Name, string Email, string Mobile, string Job, DateOnly Known);

/// <summary>Six hundred customers and the fifteen hundred people in them.</summary>
internal sealed class Customers(Telling telling)
{
    public const int Count = 600;
    public const int People = 1500;

    private static readonly (string Tier, double Share, double Factor)[] Tiers = [("strategic", 0.01, 4), ("key", 0.09, 2.2), ("growth", 0.32, 1.3), ("general", 0.58, 0.7)];
    private static readonly (string Source, double Share)[] Sources =
        [("event", 0.24), ("referral", 0.2), ("website", 0.18), ("outbound", 0.16), ("phone", 0.08), ("partner", 0.08), ("advertising", 0.04), ("social_media", 0.02)];

    private readonly HashSet<string> names = [];
    private int emails;

    public List<Customer> Plan() => [.. Enumerable.Range(0, Count).Select(Plan)];

    /// <summary>Tells the customers, once it is known when each was first heard of.</summary>
    public void Tell(List<Customer> customers)
    {
        foreach (var customer in customers)
        {
            Tell(customer, telling.Dice("account", customer.Index));
        }

        for (var i = 0; i < People; i++)
        {
            var dice = telling.Dice("contact", i);
            var customer = i < Count ? customers[i] : dice.Pick(customers, c => 0.4 + c.Weight);
            Tell(customer, dice, i < Count ? customer.Known : telling.Days.Pick(dice, customer.Known, telling.Days.Last));
        }
    }

    /// <summary>Where somebody was first heard of; shows bring many in spring and autumn.</summary>
    public static string SourceOf(Dice dice, DateOnly day) => dice.Pick(Sources, s => s.Source == "event" && day.Month is 4 or 10 or 11 ? s.Share * 2 : s.Share).Source;

    private Customer Plan(int index)
    {
        var (dice, words) = (telling.Dice("customer", index), telling.Words);
        var team = dice.Pick(words.Teams, t => t.Share);
        var place = Place.Of(telling, dice, team);
        var (tier, _, factor) = team.Key ? Tiers[dice.Chance(0.4) ? 0 : 1] : dice.Pick(Tiers, t => t.Share);
        string name, site;
        do
        {
            (name, site) = place.Company(dice);
        }
        while (!names.Add(name));
        var weight = index % 8 == 7 ? 0 : dice.LogNormal(1, 0.8) * factor;
        return new(index, team, place, name, $"{site}{index}.example", tier, weight) { Established = dice.Chance(0.3), FromLead = dice.Chance(0.72) };
    }

    private void Tell(Customer customer, Dice dice)
    {
        var (words, place, at) = (telling.Words, customer.Place, telling.Days.Desk(customer.Known, customer.Owner.Index));
        customer.Id = dice.Id(at);
        var industry = words.Industries.FirstOrDefault(i => i.Trades.Any(t => customer.Name.Contains(t, StringComparison.Ordinal))) ?? words.Industries[0];
        var employees = Math.Clamp((long)dice.LogNormal(customer.Tier switch { "strategic" => 3200, "key" => 1100, "growth" => 380, _ => 140 }, 0.6), 8, 60_000);
        telling.Create(at, customer.Owner, "account", customer.Id,
            ("name", customer.Name), ("ownerId", customer.Owner.Id), ("industry", industry.Value), ("tier", customer.Tier), ("source", customer.Source),
            ("phone", Phones.Office(dice, place)), ("website", $"https://www.{customer.Site}"), ("country", place.Country), ("province", place.Region), ("city", place.City),
            ("address", place.Address(dice)), ("employees", employees),
            ("annualRevenue", Purse.Sum(employees * (decimal)dice.LogNormal(620_000, 0.4), place.Currency)), ("currency", place.Currency),
            ("foundedYear", dice.Between(1978, 2019)), ("description", dice.Chance(0.35) ? dice.Pick(words.AccountNotes) : null));
    }

    private void Tell(Customer customer, Dice dice, DateOnly day)
    {
        var (words, at) = (telling.Words, telling.Days.Desk(day, customer.Owner.Index));
        var (name, mail) = customer.Place.Person(dice);
        var job = dice.Pick(words.Jobs);
        var parts = job.Split('|');
        var contact = new Contact(dice.Id(at), name, $"{mail}{++emails}@{customer.Site}", Phones.Mobile(dice, customer.Place), job, day);
        telling.Create(at, customer.Owner, "contact", contact.Id,
            ("name", name), ("ownerId", customer.Owner.Id), ("accountId", customer.Id), ("title", parts[0]), ("department", parts[1]), ("mobile", contact.Mobile), ("email", contact.Email),
            ("isDecisionMaker", dice.Chance(customer.Contacts.Count == 0 ? 0.4 : 0.15)), ("source", customer.Source));
        customer.Contacts.Add(contact);
    }
}
