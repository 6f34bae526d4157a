using System.Text.Json.Nodes;
using Rapport.Fuzz.Tests.Description;
using Rapport.Testing;

namespace Rapport.Fuzz.Tests.Worlds;

/// <summary>Founds the company: teams, people, roles, what they have, and the secrets.</summary>
internal sealed class Founding(World world)
{
    private const int Spares = 8;
    private readonly ApiClient admin = world.Admin;

    public async Task RunAsync()
    {
        await admin.Field("account", "note", "text");
        await admin.Field("contact", "note", "text");
        await world.DescribeAsync();
        var (north, south) = ((await admin.Team("North")).Id(), (await admin.Team("South")).Id());
        for (var i = 0; i < Spares; i++)
        {
            world.SpareUsers.Add(await UserAsync($"spare{i}", "salesperson", null));
            world.SpareTeams.Add((await admin.Team($"Spare {i}")).Id());
            world.SpareRoles.Add((await admin.Post("roles", new { name = $"spare_{i}", label = new { en = $"Spare {i}" } })).Is(201)["name"].GetString()!);
        }

        var restricted = await RestrictionsAsync();
        await world.DescribeAsync();
        world.Keeper = await world.Server.OfAsync(Guid.Parse(await UserAsync("keeper", "administrator", null)));
        var (seller, clerk, signer) = (await UserAsync("seller", "salesperson", north), await UserAsync("clerk", "salesperson", north), await UserAsync("signer", "salesperson", null));
        var (manager, reader, narrow, elsewhere) = (await UserAsync("manager", "manager", north), await UserAsync("reader", "reader", null), await UserAsync("narrow", "narrow", south), await UserAsync("elsewhere", "salesperson", south));
        foreach (var user in new[] { seller, clerk, signer })
        {
            await PasswordAsync(user);
        }

        (world.SignerEmail, world.VictimEmail) = (Email("signer"), Email("elsewhere"));
        world.Callers =
        [
            await CallerAsync("administrator", admin.UserId, true, 34, TestServer.FirstEmail),
            await CallerAsync("salesperson", seller, false, 20, Email("seller")),
            await CallerAsync("somebody who sees her own records in part", narrow, false, 14),
            await CallerAsync("manager", manager, false, 8),
            await CallerAsync("reader", reader, true, 6),
            await CallerAsync("salesperson by a token for reading", seller, false, 4, scope: "read"),
            new("salesperson in a browser", clerk, null, false, 6) { Email = Email("clerk") },
            new("nobody", null, null, false, 6),
            new("nobody by a nonsense token", null, "rap_nonsense", false, 2),
        ];
        await world.SignInAsync(world.Callers[6]);
        await world.Stock.FillAsync();
        await new Planting(world, await world.Server.OfAsync(Guid.Parse(elsewhere))).RunAsync(restricted, narrow);
    }

    private static string Email(string name) => $"{name}@rapport.example";

    private async Task<string> UserAsync(string name, string role, string? team) =>
        (await admin.Post("users", new { name, email = Email(name), role, teamId = team })).Is(201).Id();

    private async Task PasswordAsync(string user)
    {
        var code = (await admin.Post($"users/{user}/invite")).Is(201)["url"].GetString()!.Split('#')[1];
        (await world.Server.Anonymous().Post("invitations/accept", new { code, password = TestServer.Password })).Is(200);
    }

    private async Task<Caller> CallerAsync(string name, string user, bool seesAll, int weight, string? email = null, string? scope = null)
    {
        var api = await world.Server.OfAsync(Guid.Parse(user));
        var token = (await api.Post("tokens", scope is null ? new { name = "x" } : new { name = "x", scopes = new[] { scope } })).Is(201)["token"].GetString();
        return new(name, user, token, seesAll, weight) { Email = email };
    }

    /// <summary>Makes the role that sees its own records in part: every second text that can be hidden is, the others are masked.</summary>
    private async Task<Dictionary<string, HashSet<string>>> RestrictionsAsync()
    {
        var hidden = new Dictionary<string, HashSet<string>>();
        var rights = new JsonObject();
        foreach (var definition in world.Objects.Where(o => o.Owned))
        {
            var fields = new JsonObject();
            foreach (var (i, field) in definition.Fields.Where(f => Restrictable(definition, f)).Index())
            {
                fields[field.Path] = i % 2 == 0 || field.Type == "money" ? "hidden" : "masked";
            }

            rights[definition.Name] = new JsonObject { ["read"] = "own", ["create"] = true, ["change"] = "own", ["delete"] = "own", ["transfer"] = "own", ["export"] = "none", ["import"] = true, ["fields"] = fields };
            hidden[definition.Path] = [.. fields.Select(f => f.Key)];
        }

        (await admin.Post("roles", new { name = "narrow", label = new { en = "Narrow" }, objects = rights })).Is(201);
        return hidden;
    }

    private static bool Restrictable(ObjectInfo definition, FieldInfo field) =>
        !field.Required && !field.ReadOnly && field.Type is "text" or "longText" or "email" or "phone" or "money" && field.Name != definition.Title && field.Name != definition.DefaultSort.TrimStart('-');
}
