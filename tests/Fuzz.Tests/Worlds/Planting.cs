using System.Text.Json.Nodes;
using Rapport.Fuzz.Tests.Description;
using Rapport.Testing;

namespace Rapport.Fuzz.Tests.Worlds;

/// <summary>Plants the secrets: records and everything else of somebody elsewhere, and the fields that are hidden in the caller's own records.</summary>
internal sealed class Planting(World world, ApiClient elsewhere)
{
    private readonly Secrets secrets = world.Secrets;

    /// <param name="restricted">By object, the fields that <paramref name="narrow"/> does not see, or not in full.</param>
    /// <param name="narrow">Who has records of her own with secrets in those fields.</param>
    public async Task RunAsync(Dictionary<string, HashSet<string>> restricted, string narrow)
    {
        var made = new Dictionary<string, string>();
        foreach (var definition in world.Objects.Where(o => o.Owned).OrderBy(o => o.Fields.Count(f => f.Reference is not null)))
        {
            made[definition.Name] = await RecordAsync(definition, elsewhere.UserId, _ => true, made);
            await RecordAsync(definition, elsewhere.UserId, _ => true, made, deleted: definition.Deletable);
            await RecordAsync(definition, narrow, f => restricted[definition.Path].Contains(f.Path), []);
        }

        await world.Admin.Post($"accounts/{made["account"]}/members", new { userId = world.SpareUsers[0], role = secrets.Word() });
        Know("tokens", (await elsewhere.Post("tokens", new { name = secrets.Word() })).Is(201).Id());
        var day = new Generation.Dice(world.Seed, -3).Day();
        Know("absences", (await elsewhere.Post("me/absences", new { standInId = world.SpareUsers[1], from = day, to = day })).Is(201).Id());
        using var file = new MultipartFormDataContent
        {
            { new StringContent("accounts"), "object" },
            { new StringContent($"name,{secrets.Word()}\n{secrets.Word()},x\n,y\n"), "file", $"{secrets.Word()}.csv" },
        };
        Know("imports", (await elsewhere.SendAsync(new(HttpMethod.Post, "imports") { Content = file })).Is(202).Id());
        world.ForeignKey = "a key of somebody elsewhere";
        secrets.Records.Add(("accounts", (await elsewhere.Post("accounts", new { name = secrets.Word() }, world.ForeignKey)).Is(201).Id()));
        (await elsewhere.Patch("me", new { title = (string?)null })).Is(200);
        var cursor = (await elsewhere.Get("accounts?limit=1&sort=name")).Is(200)["next"].GetString()!;
        world.Cursors.Add(("GET /api/v1/accounts", [new("limit", "1"), new("sort", "name")], cursor));
        await world.Stock.SettleAsync();
    }

    private void Know(string path, string id) => secrets.Things.Add((path, id));

    private async Task<string> RecordAsync(ObjectInfo definition, string owner, Func<FieldInfo, bool> marked, Dictionary<string, string> references, bool deleted = false)
    {
        var body = new JsonObject { ["ownerId"] = owner };
        foreach (var field in definition.Fields.Where(f => !f.ReadOnly))
        {
            if ((marked(field) ? secrets.Value(field) : null) is { } value)
            {
                Set(body, field.Path, value);
            }
            else if (field.Required || field.Name == definition.Title)
            {
                body[field.Name] = field.Options.Count > 0 ? field.Options[0] : $"{definition.Name} {Builders.Next}";
            }
            else if (field.Reference is { } target && field.Name == $"{target}Id" && references.TryGetValue(target, out var id))
            {
                body[field.Name] = id;
            }
            else if (field.Type == "currency")
            {
                body[field.Name] = "CNY";
            }
        }

        var record = (await world.Admin.Post(definition.Path, body)).Is(201);
        secrets.KeepPhones(record.Json);
        if (definition.Fields.FirstOrDefault(f => f.Type == "longText" && marked(f)) is { } history)
        {
            (await world.Admin.Patch($"{definition.Path}/{record.Id()}", new JsonObject { [history.Name] = secrets.Word() })).Is(200);
        }

        if (owner == elsewhere.UserId && !deleted)
        {
            secrets.Records.Add((definition.Path, record.Id()));
        }
        else if (deleted)
        {
            (await world.Admin.Delete($"{definition.Path}/{record.Id()}")).Is(204);
            secrets.Things.Add((definition.Path, record.Id()));
        }

        return record.Id();
    }

    private static void Set(JsonObject body, string path, JsonNode value)
    {
        var steps = path.Split('.');
        if (steps.Length == 1)
        {
            body[path] = value;
            return;
        }

        body[steps[0]] ??= new JsonObject();
        body[steps[0]]![steps[1]] = value;
    }
}
