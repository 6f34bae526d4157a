using Rapport.Access.Tests.Model;
using Rapport.Testing;

namespace Rapport.Access.Tests.Worlds;

/// <summary>Makes a random company: teams, roles, people, records, shares, rules, absences; then turns some of it around.</summary>
internal sealed class Founding(World world)
{
    private static readonly string[] Tiers = ["strategic", "key", "growth"];
    private readonly Dice dice = world.Dice;
    private readonly Company company = world.Company;

    public async Task RunAsync()
    {
        await world.Admin.Field("account", "note", "text");
        await world.Admin.Field("contact", "note", "text");
        await world.Admin.Field("contact", "partnerId", "reference", new { reference = "account" });
        await TeamsAsync();
        await new RandomRoles(world).RunAsync();
        await PeopleAsync();
        await RecordsAsync();
        var turmoil = new Turmoil(world);
        await turmoil.ShareAsync(14);
        await turmoil.RuleAsync();
        await turmoil.RuleAsync();
        await turmoil.AbsencesAsync(6);
        foreach (var entity in Entities.Owned)
        {
            await world.DeleteAsync(entity, dice.Some(company.Of(entity), 2));
        }

        await turmoil.PeopleAsync();
        await turmoil.RecordsAsync();
        await world.SettleAsync();
    }

    private async Task TeamsAsync()
    {
        var teams = new List<string>();
        for (var (i, count) = (0, dice.Number(1, 7)); i < count; i++)
        {
            var (name, parent) = (dice.Word(), teams.Count > 0 && !dice.Once(3) ? dice.Pick(teams) : null);
            var id = (await world.Admin.Team(name, new { parentId = parent })).Id();
            company.Add(Entities.Team, id, ("name", name), ("parentId", parent));
            teams.Add(id);
        }
    }

    private async Task PeopleAsync()
    {
        foreach (var user in (await world.Admin.Get("users?select=name,email,role,phone&limit=500")).Is(200).Items)
        {
            company.Add(Entities.User, user.Text("id")!, ("name", user.Text("name")), ("email", user.Text("email")), ("role", user.Text("role")), ("phone", user.Text("phone")));
        }

        var teams = company.Of(Entities.Team).Select(t => t.Id).ToList();
        var own = company.Roles.Keys.Where(r => r is not ("administrator" or "manager" or "salesperson" or "reader")).ToList();
        string[] roles = ["manager", "manager", "salesperson", "salesperson", "reader", "administrator", .. own, .. own];
        foreach (var person in await world.CreateAsync(Entities.User, roles.Select(role => new Dictionary<string, object?>
        {
            ["name"] = dice.Word(), ["email"] = dice.Email(), ["role"] = role, ["title"] = dice.Word(), ["phone"] = dice.Phone(),
            ["teamId"] = dice.Once(6) ? null : dice.Pick(teams),
        })))
        {
            await world.KnowAsync(person);
        }
    }

    private async Task RecordsAsync()
    {
        var accounts = await world.CreateAsync(Entities.Account, Make(14, () => new()
        {
            ["name"] = dice.Word(), ["city"] = dice.Common(), ["phone"] = dice.Phone(), ["tier"] = dice.Pick(Tiers), ["employees"] = (decimal)dice.Number(1, 9),
            ["annualRevenue"] = dice.Once(4) ? null : (decimal)dice.Number(1, 1000), ["description"] = dice.Word(), ["custom.note"] = dice.Word(),
        }));
        await world.ChangeAsync(Entities.Account, accounts.Skip(3).Where(_ => !dice.Once(3)).Select(a => (a, "parentId", (object?)accounts[dice.Number(0, accounts.IndexOf(a))].Id)));
        var contacts = await world.CreateAsync(Entities.Contact, Make(14, () => new()
        {
            ["name"] = dice.Word(), ["title"] = dice.Common(), ["phone"] = dice.Once(4) ? null : dice.Phone(), ["email"] = dice.Email(), ["custom.note"] = dice.Once(3) ? null : dice.Word(),
            ["accountId"] = Maybe(accounts), ["custom.partnerId"] = Maybe(accounts),
        }));
        var leads = await world.CreateAsync(Entities.Lead, Make(6, () => new()
        {
            ["name"] = dice.Word(), ["company"] = dice.Word(), ["phone"] = dice.Phone(), ["city"] = dice.Common(),
        }));
        var opportunities = await world.CreateAsync(Entities.Opportunity, Make(10, () => new()
        {
            ["name"] = dice.Word(), ["nextStep"] = dice.Common(), ["amount"] = dice.Once(4) ? null : (decimal)dice.Number(1, 1000), ["type"] = dice.PickOf(null, "expansion", "renewal"),
            ["accountId"] = Maybe(accounts), ["contactId"] = Maybe(contacts),
        }));
        await world.CreateAsync(Entities.Activity, Make(12, () => new()
        {
            ["subject"] = dice.Word(), ["kind"] = dice.PickOf("call", "visit", "note"), ["body"] = dice.Word(), ["durationMinutes"] = (decimal)dice.Number(1, 60),
            ["accountId"] = Maybe(accounts), ["contactId"] = Maybe(contacts), ["opportunityId"] = Maybe(opportunities),
        }));
        await world.CreateAsync(Entities.Task, Make(10, () => new()
        {
            ["subject"] = dice.Word(), ["priority"] = dice.PickOf("high", "low"), ["description"] = dice.Word(),
            ["accountId"] = Maybe(accounts), ["contactId"] = Maybe(contacts), ["leadId"] = Maybe(leads),
        }));
    }

    private string? Maybe(List<Row> rows) => dice.Once(4) ? null : dice.Pick(rows).Id;

    private List<Dictionary<string, object?>> Make(int count, Func<Dictionary<string, object?>> one)
    {
        var owners = company.Of(Entities.User).Select(u => u.Id).ToList();
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var values = one();
            values["ownerId"] = dice.Pick(owners);
            return values;
        })];
    }
}
