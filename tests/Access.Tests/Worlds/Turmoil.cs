using Rapport.Access.Tests.Model;
using Rapport.Testing;

namespace Rapport.Access.Tests.Worlds;

/// <summary>What happens to a company: people move and leave, teams move, roles change, records change hands, are shared and closed again.</summary>
internal sealed class Turmoil(World world)
{
    private readonly Dice dice = world.Dice;
    private readonly Company company = world.Company;

    private List<Row> Teams => [.. company.Of(Entities.Team)];

    /// <summary>One round of everything.</summary>
    public async Task RunAsync()
    {
        await new RandomRoles(world).ChangeAsync();
        await ShareAsync(4);
        await CloseAsync();
        await RuleAsync();
        await AbsencesAsync(2);
        await PeopleAsync();
        await RecordsAsync();
        await world.SettleAsync();
    }

    /// <summary>Opens records to users, teams and roles, and takes users into the teams of accounts and opportunities.</summary>
    public async Task ShareAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var entity = dice.Pick(Entities.Owned);
            var record = dice.Pick([.. company.Of(entity).Where(r => !r.Deleted)]);
            var (write, member) = (dice.Once(2), entity.Name is "account" or "opportunity" && dice.Once(2));
            var (principal, name) = member ? User() : Principal();
            var level = write ? "write" : "read";
            var body = Builders.Merged(name, new { level });
            (await world.Admin.Post($"{entity.Path}/{record.Id}/{(member ? "members" : "shares")}", body)).Is(201);
            company.Grants.RemoveAll(g => g.Record == record.Id && g.Principal == principal && g.Member == member);
            company.Grants.Add(new(record.Id, principal, write, member));
        }
    }

    /// <summary>Opens what a filter takes.</summary>
    public async Task RuleAsync()
    {
        var entity = dice.PickOf(Entities.Account, Entities.Contact, Entities.Opportunity);
        var filter = Filter(entity);
        var principals = new[] { Principal(), Principal() }.DistinctBy(p => p.Id).ToList();
        var write = dice.Once(2);
        (await world.Admin.Post("share-rules", new { name = "rule", @object = entity.Name, filter = filter.Text, level = write ? "write" : "read", principals = principals.Select(p => p.Name) })).Is(201);
        company.Rules.Add(new(entity.Name, filter, [.. principals.Select(p => p.Id)], write));
    }

    /// <summary>Some in force, some over, some to come, some cancelled.</summary>
    public async Task AbsencesAsync(int count)
    {
        var today = company.Today;
        await world.NoteAbsencesAsync([.. Enumerable.Range(0, count).Select(_ =>
        {
            var two = dice.Some(company.Of(Entities.User), 2);
            var (from, to) = dice.PickOf((-2, 30), (0, 0), (-9, 0), (-20, -1), (1, 9));
            return new Absence(two[0].Id, two[1].Id, today.AddDays(from), today.AddDays(to), dice.Once(5));
        })]);
    }

    /// <summary>Some move to another team, somebody gets another role, somebody is deactivated, a team moves under another.</summary>
    public async Task PeopleAsync()
    {
        var people = world.People.Where(p => !world.Inactive.Contains(p.Id)).ToList();
        await world.ChangeAsync(Entities.User, dice.Some(people, 3).Select(p => (p, "teamId", (object?)dice.Pick(Teams).Id)));
        await world.ChangeAsync(Entities.User, [(dice.Pick(people), "role", dice.Pick([.. company.Roles.Keys]))]);
        var team = dice.Pick(Teams);
        if (Teams.Where(t => t != team && !IsUnder(t, team)).ToList() is { Count: > 0 } others)
        {
            await world.ChangeAsync(Entities.Team, [(team, "parentId", dice.Once(4) ? null : dice.Pick(others).Id)]);
        }

        if (people.Count > 6)
        {
            var leaver = dice.Pick(people);
            (await world.Admin.Patch($"users/{leaver.Id}", new { active = false })).Is(200);
            world.Inactive.Add(leaver.Id);
        }
    }

    /// <summary>Records change so that rules take them or leave them, change hands, lose their owner.</summary>
    public async Task RecordsAsync()
    {
        var owners = company.Of(Entities.User).Select(u => u.Id).ToList();
        foreach (var entity in Entities.Owned)
        {
            var rows = dice.Some(company.Of(entity).Where(r => !r.Deleted), 4);
            await world.ChangeAsync(entity, rows.Take(3).Select((row, i) => (row, "ownerId", i == 0 && dice.Once(2) ? null : (object?)dice.Pick(owners))));
            if (entity.Find("city") is not null)
            {
                await world.ChangeAsync(entity, rows.Skip(1).Select(row => (row, "city", (object?)dice.Common())));
            }
        }

        var accounts = company.Of(Entities.Account).Where(a => !a.Deleted).ToList();
        await world.ChangeAsync(Entities.Contact, dice.Some(company.Of(Entities.Contact).Where(r => !r.Deleted), 2).Select(row => (row, "accountId", (object?)dice.Pick(accounts).Id)));
        foreach (var entity in Entities.Owned)
        {
            var rows = dice.Some(company.Of(entity).Where(r => !r.Deleted), 4);
            await world.ChangeAsync(entity, rows.Select(row => (row, Field: dice.Pick([.. entity.Fields.Where(f => f.IsMaskable && !f.Fixed)]))).Select(c => (c.row, c.Field.Path, c.Field.Kind switch
            {
                FieldKind.Phone => (object?)dice.Phone(),
                FieldKind.Email => dice.Email(),
                _ => dice.Word(),
            })));
        }
    }

    private async Task CloseAsync()
    {
        foreach (var grant in dice.Some(company.Grants.Where(g => !company.Rows[g.Record].Deleted), 3))
        {
            (await world.Admin.Delete($"{company.Rows[grant.Record].Entity.Path}/{grant.Record}/{(grant.Member ? "members" : "shares")}/{grant.Principal}")).Is(204);
            company.Grants.Remove(grant);
        }
    }

    private Condition Filter(Entity entity) => dice.Number(0, 5) switch
    {
        0 or 4 => new Compare("owner.team.name", "eq", dice.Pick(Teams).Title),
        1 => new Compare("owner.name", "eq", dice.Pick([.. company.Of(Entities.User)]).Title),
        2 when entity == Entities.Account => new Both(new Compare("employees", "ge", (decimal)dice.Number(1, 9)), new Compare("owner.team.name", "ne", dice.Pick(Teams).Title), And: true),
        _ => new Compare(entity == Entities.Account ? "city" : entity == Entities.Contact ? "title" : "nextStep", dice.PickOf("eq", "ne"), "osaka"),
    };

    private (string Id, object Name) Principal()
    {
        if (dice.Once(2))
        {
            return User();
        }

        var role = dice.Pick([.. company.Roles.Values]);
        var team = dice.Pick(Teams).Id;
        return dice.Once(2) ? (role.Id, new { role = role.Name }) : (team, new { teamId = team });
    }

    private (string Id, object Name) User()
    {
        var user = dice.Pick([.. company.Of(Entities.User)]).Id;
        return (user, new { userId = user });
    }

    private bool IsUnder(Row team, Row above) => team["parentId"] is string parent && (parent == above.Id || IsUnder(company.Rows[parent], above));
}
