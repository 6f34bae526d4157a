using Rapport.Access.Tests.Model;
using Rapport.Testing;

namespace Rapport.Access.Tests.Worlds;

/// <summary>The shipped roles, and administrators' roles with random rights on random objects and fields.</summary>
internal sealed class RandomRoles(World world)
{
    private static readonly string[] Words = ["none", "own", "team", "teamAndBelow", "all"];
    private readonly Dice dice = world.Dice;

    public async Task RunAsync()
    {
        foreach (var role in (await world.Admin.Get("roles")).Is(200).Items)
        {
            var (id, name) = (role.Text("id")!, role.Text("name")!);
            world.Company.Roles[name] = new(id, name, new Dictionary<string, Rights>(), name switch
            {
                "administrator" => Rights.Everything(Reach.All),
                "manager" => Rights.Everything(Reach.TeamAndBelow),
                "salesperson" => Rights.Everything(Reach.Own),
                _ => Rights.Reading,
            }, name == "administrator");
        }

        for (var (i, count) = (0, dice.Number(2, 5)); i < count; i++)
        {
            await MakeAsync($"role_{i}");
        }
    }

    /// <summary>Gives one of the administrators' roles other rights.</summary>
    public async Task ChangeAsync()
    {
        var role = dice.Pick([.. world.Company.Roles.Values.Where(r => r.Name.StartsWith("role_", StringComparison.Ordinal))]);
        var entity = dice.Pick(Entities.Owned);
        var rights = Some(entity);
        (await world.Admin.Patch($"roles/{role.Name}", new { objects = new Dictionary<string, object> { [entity.Name] = Wish(rights) } })).Is(200);
        world.Company.Roles[role.Name] = role with { Objects = new Dictionary<string, Rights>(role.Objects) { [entity.Name] = rights } };
    }

    private async Task MakeAsync(string name)
    {
        var objects = Entities.Owned.Where(_ => !dice.Once(8)).ToDictionary(e => e.Name, Some);
        if (dice.Once(2))
        {
            objects["user"] = Rights.Reading with { Fields = Fields(Entities.User) };
            objects["team"] = Rights.Reading with { Fields = Fields(Entities.Team) };
        }

        var wishes = objects.ToDictionary(o => o.Key, o => Entities.All[o.Key].Owned ? Wish(o.Value) : new { fields = Restrictions(o.Value) });
        var id = (await world.Admin.Post("roles", new { name, label = new { en = name }, objects = wishes })).Is(201).Id();
        world.Company.Roles[name] = new(id, name, objects, Rights.Nothing);
    }

    private Rights Some(Entity entity)
    {
        var read = dice.PickOf(Reach.None, Reach.Own, Reach.Own, Reach.Team, Reach.TeamAndBelow, Reach.TeamAndBelow, Reach.All);
        Reach Within() => (Reach)dice.Number(0, (int)read + 1);
        return new(read, !dice.Once(4), Within(), Within(), Within(), Within(), !dice.Once(4), Fields(entity));
    }

    private Dictionary<string, Share> Fields(Entity entity) => entity.Fields
        .Where(f => !f.Fixed && dice.Once(3))
        .ToDictionary(f => f.Path, f => f.IsMaskable ? dice.PickOf(Share.ReadOnly, Share.Masked, Share.Hidden) : dice.PickOf(Share.ReadOnly, Share.Hidden));

    private static object Wish(Rights rights) => new
    {
        read = Words[(int)rights.Read], create = rights.Create, change = Words[(int)rights.Change], delete = Words[(int)rights.Delete],
        transfer = Words[(int)rights.Transfer], export = Words[(int)rights.Export], import = rights.Import, fields = Restrictions(rights),
    };

    private static Dictionary<string, string> Restrictions(Rights rights) =>
        rights.Fields.ToDictionary(f => f.Key, f => f.Value switch { Share.Hidden => "hidden", Share.Masked => "masked", _ => "readOnly" });
}
