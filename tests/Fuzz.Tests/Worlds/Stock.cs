using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rapport.Fuzz.Tests.Description;
using Rapport.Fuzz.Tests.Generation;
using Rapport.Testing;

namespace Rapport.Fuzz.Tests.Worlds;

/// <summary>Records for those who call: some that stay, to be read and named, and fresh ones to be changed and deleted.</summary>
internal sealed class Stock(World world)
{
    private const int AtOnce = 12;
    private const int Staying = 6;

    private readonly Dictionary<(string Object, string Owner), List<string>> staying = [];
    private readonly Dictionary<(string Object, string Owner), Queue<string>> fresh = [];
    private readonly Dice dice = new(world.Seed, -2);
    private int days;

    /// <summary>Makes what stays, for everybody who may have records.</summary>
    public async Task FillAsync()
    {
        // What points at nothing comes first.
        foreach (var definition in world.Objects.OrderBy(o => o.Fields.Count(f => f.Reference is not null)))
        {
            foreach (var caller in definition.Owned ? world.Callers.Where(c => c.UserId is not null).DistinctBy(Owner) : [world.Administrator])
            {
                var made = definition.Name switch
                {
                    "user" => world.SpareUsers,
                    "team" => world.SpareTeams,
                    _ => (await MakeAsync(definition, caller)).Take(Staying).ToList(),
                };
                staying[(definition.Name, OwnerOf(definition, caller))] = made;
            }
        }
    }

    /// <summary>A record that the caller may name, or the next best.</summary>
    public string Known(ObjectInfo definition, Caller caller, Dice by) =>
        staying.TryGetValue((definition.Name, OwnerOf(definition, caller)), out var ids) && ids.Count > 0 ? by.Pick(ids) : Guid.Empty.ToString("D");

    /// <summary>A record of the caller's that nobody has touched.</summary>
    public async Task<string> FreshAsync(ObjectInfo definition, Caller caller, bool deleted = false)
    {
        var key = (definition.Name, OwnerOf(definition, caller));
        if (!fresh.TryGetValue(key, out var left) || left.Count == 0)
        {
            fresh[key] = left = new(await MakeAsync(definition, caller));
        }

        var id = left.Dequeue();
        if (deleted && definition.Deletable)
        {
            (await world.Admin.Delete($"{definition.Path}/{id}")).Is(204);
        }

        return id;
    }

    /// <summary>A day that no rate stands at.</summary>
    public string FreeDay() => new DateOnly(2000, 1, 1).AddDays(days++).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Waits until no job is left.</summary>
    public async Task SettleAsync()
    {
        var waiting = new[] { "queued", "running" };
        for (var tries = 0; tries < 600; tries++, await Task.Delay(20))
        {
            if (!(await world.Admin.Get("imports")).Is(200).Items.Any(i => waiting.Contains(i.Text("status")) || (i.At("undo").ValueKind == JsonValueKind.Object && waiting.Contains(i.Text("undo.status")))))
            {
                return;
            }
        }

        throw new TimeoutException("Jobs have not ended.");
    }

    private static string OwnerOf(ObjectInfo definition, Caller caller) => definition.Owned ? Owner(caller) : "";

    /// <summary>Those who see all work on what nobody who calls has.</summary>
    private static string Owner(Caller caller) => caller.SeesAll || caller.UserId is null ? "" : caller.UserId;

    private async Task<List<string>> MakeAsync(ObjectInfo definition, Caller caller)
    {
        var create = world.Document.Find("POST", $"/api/v1/{definition.Path}")!;
        var (ids, refused) = (new List<string>(), "");
        for (var tries = 0; tries < 3 && ids.Count == 0; tries++)
        {
            var changes = Enumerable.Range(0, AtOnce).Select(_ => new { op = "create", data = New(definition, caller, create) });
            var answer = (await world.Admin.Post($"{definition.Path}/batch", changes)).Is(200);
            refused = answer.Text;
            ids = [.. answer.Items.Where(i => i.At("status").GetInt32() == 201).Select(i => i.Text("id")!)];
            if (ids.Count == 0)
            {
                await ForgiveAsync(definition);
            }
        }

        return ids.Count > 0 ? ids : throw new InvalidOperationException($"No {definition.Name} could be made: {refused}");
    }

    /// <summary>A case may have made a field that is required; what is made here does not know of it.</summary>
    private async Task ForgiveAsync(ObjectInfo definition)
    {
        var fields = (await world.Keeper.Get($"objects/{definition.Name}")).Is(200)["fields"];
        foreach (var field in fields.EnumerateArray().Where(f => f.At("custom").GetBoolean() && f.At("required").GetBoolean()))
        {
            (await world.Keeper.Patch($"objects/{definition.Name}/fields/{field.Text("name")!.Split('.')[^1]}", new { required = false })).Is(200);
        }
    }

    private JsonNode New(ObjectInfo definition, Caller caller, Operation create)
    {
        var body = new Values(new(world, dice, caller, create, Bold: false)).Body(create.Body!.Value, definition)!;
        if (definition.Owned)
        {
            body["ownerId"] = Owner(caller) is { Length: > 0 } owner ? owner : world.SpareUsers[0];
        }

        if (definition.Name == "user")
        {
            body["email"] = $"{dice.Word()}@rapport.example";
        }

        return body;
    }
}
