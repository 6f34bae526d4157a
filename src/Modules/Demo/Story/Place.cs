using Rapport.Platform;

namespace Rapport.Demo.Story;

/// <summary>Where a customer is, and how companies and people are called there.</summary>
/// <param name="Code">The area code; abroad none.</param>
/// <param name="Currency">In which is paid.</param>
internal sealed record Place(string Country, string Region, string City, string Code, string Currency)
{
    private Words Words { get; init; } = null!;

    private AbroadWords? There { get; init; }

    /// <summary>Whether names are written in Chinese.</summary>
    public bool Chinese { get; private init; }

    public bool Abroad => There is not null;

    public static Place Of(Telling telling, Dice dice, TeamWords team)
    {
        var words = telling.Words;
        if (team.Abroad)
        {
            var there = dice.Pick(words.Abroad);
            return new(there.Country, there.Region, there.City, "", telling.Purse.Of(there.Currency)) { Words = words, There = there };
        }

        var parts = dice.Pick(team.Places).Split('|');
        return new(words.Country, parts[0], parts[1], parts[2], telling.Purse.Own) { Words = words, Chinese = telling.Language == Language.Zh };
    }

    /// <summary>A company's name, and as it stands in an address.</summary>
    public (string Name, string Site) Company(Dice dice)
    {
        var brand = dice.Pick(There?.Brands ?? Words.Brands).Split('|');
        var trade = There is null ? dice.Pick(dice.Pick(Words.Industries, i => i.Weight).Trades) : dice.Pick(Words.AbroadTrades);
        return (There is null ? Telling.Filled(Words.Form, City.TrimEnd('市'), brand[0], trade) : $"{brand[0]} {trade} {There.Form}", brand[1]);
    }

    /// <summary>Somebody's name, and as it stands in an address.</summary>
    public (string Name, string Mail) Person(Dice dice)
    {
        if (There is not null)
        {
            var whole = dice.Pick(There.People).Split('|');
            return (whole[0], whole[1]);
        }

        var (surname, given) = (dice.Pick(Words.Surnames).Split('|'), dice.Pick(Words.Given).Split('|'));
        return (Named(surname[0], given[0], Chinese), $"{given[1]}.{surname[1]}");
    }

    public string Address(Dice dice) => Telling.Filled(There?.Address ?? Words.Address, dice.Pick(There?.Roads ?? Words.Roads), dice.Between(1, 399));

    public static string Named(string surname, string given, bool chinese) => chinese ? surname + given : $"{given} {surname}";
}
