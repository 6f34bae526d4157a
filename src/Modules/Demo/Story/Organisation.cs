using Rapport.Platform;

namespace Rapport.Demo.Story;

/// <summary>Somebody who sells.</summary>
/// <param name="Index">A number of their own.</param>
/// <param name="Team">The team; null for the head of sales.</param>
/// <param name="Skill">1 is what most have; the best win three times as often as the weakest.</param>
/// <param name="Diligence">1 is what most have: how much they write down.</param>
/// <param name="Joined">Their first day.</param>
internal sealed record Person(int Index, Guid Id, string Name, TeamWords? Team, double Skill, double Diligence, DateOnly Joined);

internal sealed record Product(Guid Id, ProductWords Words);

/// <summary>The company itself: eight teams, forty people, what they sell, and the rates of the currencies they sell in.</summary>
internal sealed class Organisation
{
    private readonly Telling telling;
    private readonly List<Person> people = [];
    private readonly int firstGiven;

    public Organisation(Telling telling)
    {
        this.telling = telling;
        firstGiven = telling.Dice("given").Below(telling.Words.Given.Length);
        var (words, start) = (telling.Words, telling.Days.At(telling.Days.First, 7 * 60));
        TellRates(start);
        var root = Team(0, start, words.Root, null);
        var head = Add(start.AddMinutes(10), words.Head, "manager", root, null, null, telling.Days.First, 1.1, 0.5);
        telling.Update(start.AddMinutes(40), null, "team", root, ("managerId", head.Id));
        foreach (var (index, team) in words.Teams.Index())
        {
            Staff(index, team, Team(index + 1, start.AddMinutes(5), team.Name, root), head, start);
        }

        Products = [.. words.Products.Select((product, i) => Tell(product, i, start.AddMinutes(50)))];
    }

    public IReadOnlyList<Person> People => people;

    public IReadOnlyList<Product> Products { get; }

    /// <summary>Who of a team sells on a day, the better ones more often; the manager where nobody is there yet.</summary>
    public Person Seller(Dice dice, TeamWords team, DateOnly day)
    {
        List<Person> there = [.. people.Where(p => p.Team == team && p.Joined <= day)];
        return dice.Pick(there, p => p == there[0] && there.Count > 1 ? 0.3 : 0.5 + p.Skill);
    }

    private void Staff(int index, TeamWords team, Guid id, Person head, DateTime start)
    {
        var (words, days) = (telling.Words, telling.Days);
        var manager = Add(start.AddMinutes(20), Telling.Filled(words.Manager, team.Name), "manager", id, head, team, days.First, 1.15, 0.9);
        telling.Update(start.AddMinutes(40), null, "team", id, ("managerId", manager.Id));
        for (var i = 0; i < team.People; i++)
        {
            var dice = telling.Dice("seller", (index * 100) + i);
            // The last of a team is new: some joined in the course of the two years.
            var joined = i == team.People - 1 ? days.Pick(dice, days.First.AddDays(200), days.First.AddDays(560)) : days.First;
            // One good and one weak in every team, as everywhere.
            var skill = i switch { 0 => dice.Between(1.45, 1.75), 1 => dice.Between(0.45, 0.65), _ => dice.Between(0.8, 1.2) };
            Add(joined == days.First ? start.AddMinutes(30) : days.At(joined, 8 * 60), dice.Pick(words.Seller), "salesperson", id, manager, team, joined, skill, dice.Between(0.6, 1.4));
        }
    }

    private Guid Team(int index, DateTime at, string name, Guid? parent)
    {
        var id = telling.Dice("team", index).Id(at);
        telling.Create(at, null, "team", id, ("name", name), ("parentId", parent));
        return id;
    }

    private Person Add(DateTime at, string title, string role, Guid teamId, Person? manager, TeamWords? team, DateOnly joined, double skill, double diligence)
    {
        var (words, index) = (telling.Words, people.Count);
        var dice = telling.Dice("person", index);
        // Names of one's own each: two people of one name would share an e-mail.
        var surname = words.Surnames[index % words.Surnames.Length].Split('|');
        var given = words.Given[(firstGiven + (index * 7)) % words.Given.Length].Split('|');
        var person = new Person(index, dice.Id(at), Place.Named(surname[0], given[0], telling.Language == Language.Zh), team, skill, diligence, joined);
        telling.Create(at, null, "user", person.Id, ("name", person.Name), ("email", $"{given[1]}.{surname[1]}@{words.MailDomain}"), ("title", title), ("role", role),
            ("teamId", teamId), ("managerId", manager?.Id), ("phone", Phones.Mobile(dice, Place.Of(telling, dice, words.Teams[0]))));
        people.Add(person);
        return person;
    }

    private Product Tell(ProductWords product, int index, DateTime at)
    {
        var id = telling.Dice("product", index).Id(at);
        telling.Create(at, null, "product", id, ("name", product.Name), ("code", product.Code), ("family", product.Family),
            ("listPrice", Purse.Sum(product.Price, telling.Purse.Own)), ("currency", telling.Purse.Own), ("unit", product.Unit));
        return new(id, product);
    }

    /// <summary>A rate for each quarter, before the first sale and moving a little.</summary>
    private void TellRates(DateTime at)
    {
        var days = telling.Days;
        foreach (var (index, currency) in telling.Purse.Foreign.Index())
        {
            var dice = telling.Dice("rate", index);
            var moved = 1m;
            var quarter = new DateOnly(days.First.Year, (days.First.Month - 1) / 3 * 3 + 1, 1);
            for (; quarter <= days.Today; quarter = quarter.AddMonths(3))
            {
                telling.Create(at, null, "currency_rate", dice.Id(at), ("currency", currency), ("date", quarter), ("rate", telling.Purse.Rate(currency, moved)));
                moved *= (decimal)dice.Between(0.982, 1.018);
            }
        }
    }
}
