using System.Globalization;
using System.Text.Json;

namespace Rapport.Bench.Worlds;

/// <summary>What each record of a world says, as the body of the request that would make it.</summary>
internal sealed class Bodies(World world, IReadOnlyList<Guid> people)
{
    public JsonElement Of(Kind kind, int index) => kind switch
    {
        Kind.Account => Account(index),
        Kind.Contact => Contact(index),
        Kind.Opportunity => Opportunity(index),
        _ => Activity(index),
    };

    private JsonElement Account(int index)
    {
        var dice = Dice.Of(Kind.Account, index);
        var chinese = dice.Chance(0.7);
        var city = dice.Pick(Words.Cities);
        var name = chinese
            ? $"{city}{dice.Pick(Words.CompanyStarts)}{dice.Pick(Words.CompanyEnds)}{dice.Pick(Words.CompanyEnds)}{dice.Pick(Words.Trades)}{dice.Pick(Words.Forms)}"
            : $"{dice.Pick(Words.EnglishStarts)}{dice.Pick(Words.EnglishEnds)} {dice.Below(10_000)}";
        return JsonSerializer.SerializeToElement(new
        {
            name,
            ownerId = Owner(index),
            industry = dice.Pick(Words.Industries),
            tier = dice.Share() switch { < 0.02 => "strategic", < 0.12 => "key", < 0.4 => "growth", _ => "general" },
            source = dice.Pick(Words.Sources),
            phone = Mobile(ref dice),
            country = chinese ? "中国" : "United Kingdom",
            city = chinese ? city : null,
            employees = (long)Math.Clamp(dice.LogNormal(120, 1.4), 1, 900_000),
            annualRevenue = Amount(ref dice, 30_000_000, 1.5),
            foundedYear = 1980 + dice.Below(45),
        });
    }

    private JsonElement Contact(int index)
    {
        var dice = Dice.Of(Kind.Contact, index);
        return JsonSerializer.SerializeToElement(new
        {
            name = Person(ref dice),
            ownerId = Owner(index),
            accountId = Of(Kind.Account, Kind.Contact, index, ref dice),
            title = dice.Pick(Words.Jobs),
            department = dice.Pick(Words.Departments),
            mobile = Mobile(ref dice),
            email = string.Create(CultureInfo.InvariantCulture, $"contact{index}@customer{dice.Below(90_000)}.example"),
            isDecisionMaker = dice.Chance(0.2),
            source = dice.Pick(Words.Sources),
        });
    }

    private JsonElement Opportunity(int index)
    {
        var dice = Dice.Of(Kind.Opportunity, index);
        var opened = world.Made(Kind.Opportunity, index);
        var age = (World.End - opened).TotalDays;
        // What is older than half a year is nearly always decided.
        var closed = dice.Chance(Math.Min(0.93, age / 180));
        var stage = closed ? dice.Chance(0.55) ? "won" : "lost" : dice.Share() switch { < 0.3 => "qualification", < 0.6 => "needs", < 0.82 => "proposal", _ => "negotiation" };
        var took = Math.Min(dice.LogNormal(45, 0.7), age);
        return JsonSerializer.SerializeToElement(new
        {
            name = $"{dice.Pick(Words.Wares)} {dice.Below(100_000)}",
            ownerId = Owner(index),
            accountId = Of(Kind.Account, Kind.Opportunity, index, ref dice),
            contactId = dice.Chance(0.7) ? Of(Kind.Contact, Kind.Opportunity, index, ref dice) : null,
            stage,
            amount = Amount(ref dice, 60_000, 1.1),
            openedDate = Day(opened),
            closedDate = closed ? Day(opened.AddDays(took)) : null,
            expectedCloseDate = Day(closed ? opened.AddDays(took) : World.End.AddDays(dice.Below(120))),
            lossReason = stage == "lost" ? dice.Pick(Words.LossReasons) : null,
            type = dice.Share() switch { < 0.6 => "new_business", < 0.85 => "expansion", _ => "renewal" },
            source = dice.Pick(Words.Sources),
        });
    }

    private JsonElement Activity(int index)
    {
        var dice = Dice.Of(Kind.Activity, index);
        var what = dice.Share();
        var who = Person(ref dice);
        return JsonSerializer.SerializeToElement(new
        {
            kind = dice.Pick(Words.Kinds),
            subject = string.Format(CultureInfo.InvariantCulture, dice.Pick(Words.Subjects), who),
            body = dice.Chance(0.5) ? dice.Pick(Words.Notes) : null,
            ownerId = Owner(index),
            occurredAt = world.Made(Kind.Activity, index).AddMinutes(-dice.Below(600)).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            durationMinutes = 5 * (1 + dice.Below(18)),
            accountId = what < 0.8 ? Of(Kind.Account, Kind.Activity, index, ref dice) : null,
            contactId = what is >= 0.3 and < 0.6 ? Of(Kind.Contact, Kind.Activity, index, ref dice) : null,
            opportunityId = what >= 0.5 ? Of(Kind.Opportunity, Kind.Activity, index, ref dice) : null,
        });
    }

    private Guid Owner(int index) => people[world.Owner(index)];

    /// <summary>One of the records that the owner of another had when that was made, the older ones more often.</summary>
    private Guid? Of(Kind target, Kind kind, int index, ref Dice dice)
    {
        var owner = world.Owner(index);
        var owned = world.OwnedAt(target, owner, world.Made(kind, index));
        return owned == 0 ? null : world.Id(target, world.Of(owner, (int)(owned * Math.Pow(dice.Share(), 1.3))));
    }

    private static string Person(ref Dice dice) => dice.Chance(0.7)
        ? dice.Pick(Words.Surnames) + dice.Pick(Words.Given)
        : $"{dice.Pick(Words.FirstNames)} {dice.Pick(Words.LastNames)}";

    private static string Mobile(ref Dice dice) => string.Create(CultureInfo.InvariantCulture, $"+86 13{dice.Below(10)} {dice.Below(10_000):0000} {dice.Below(10_000):0000}");

    private static decimal Amount(ref Dice dice, double median, double spread) => Math.Max(1, Math.Round((decimal)Math.Min(dice.LogNormal(median, spread), 1e12), 2));

    private static string Day(DateTime at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
