using System.Text.Json;
using System.Text.Json.Nodes;
using Rapport.Fuzz.Tests.Description;
using Rapport.Testing;

namespace Rapport.Fuzz.Tests.Generation;

/// <summary>Makes up good values for a schema. What a schema cannot say, which words a text may be, is known here by the member's name.</summary>
internal sealed class Values(Situation situation)
{
    /// <summary>What a plain request leaves out, as it would often be refused for what stands in the database.</summary>
    private static readonly HashSet<string> Shy =
    [
        "pipelineId", "parentId", "managerId", "active", "requires", "status", "done", "doneAt", "closedDate", "openedDate", "options", "min", "max", "maxLength", "open",
        "unique", "reference", "with", "fields", "required", "searchable", "filterable", "outcome", "custom", "team", "rule", "stage", "workingHours", "mapping", "match", "secondFactor", "remember", "noTeam", "contact", "objects", "code", "width", "position",
    ];

    /// <summary>Members that an operation needs although its schema, which also describes changes, does not say so.</summary>
    private static readonly Dictionary<string, string[]> Needed = new()
    {
        ["POST /api/v1/roles"] = ["name", "label"],
        ["POST /api/v1/share-rules"] = ["name", "object", "filter", "principals", "level"],
        ["POST /api/v1/objects/{name}/fields"] = ["name", "type"],
        ["POST /api/v1/tokens"] = ["name"],
        ["POST /api/v1/access/preview"] = ["user"],
        ["POST /api/v1/opportunities/{id}/move-stage"] = ["stage"],
        ["POST /api/v1/imports"] = ["file", "object"],
    };

    private readonly Dice dice = situation.Dice;
    private readonly string day = situation.Dice.Day();
    private bool hasPrincipal;

    /// <summary>A body for a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="of">The object whose members it has.</param>
    public JsonNode? Body(JsonElement schema, ObjectInfo? of) => Of(schema, "", of, "");

    private JsonNode? Of(JsonElement schema, string name, ObjectInfo? of, string within)
    {
        schema = situation.World.Document.Resolve(schema);
        foreach (var word in new[] { "oneOf", "anyOf" })
        {
            if (schema.TryGetProperty(word, out var choices))
            {
                return Of(choices[0], name, of, within);
            }
        }

        if (schema.TryGetProperty("enum", out var words))
        {
            return JsonNode.Parse(dice.Pick([.. words.EnumerateArray().Where(w => w.ValueKind != JsonValueKind.Null)]).GetRawText());
        }

        var types = schema.TryGetProperty("type", out var type) ? SchemaCheck.Types(type).ToList() : [];
        return types.FirstOrDefault(t => t != "null") switch
        {
            "string" => Text(schema, name, of, within),
            "integer" => dice.Number(1, 7),
            "number" => dice.PickOf(1m, 7.5m, 40m),
            "boolean" => name != "open" && dice.Once(2),
            "array" => Array(schema, name, of),
            "object" => Object(schema, name, of),
            _ => null,
        };
    }

    private JsonArray Array(JsonElement schema, string name, ObjectInfo? of) => name switch
    {
        "scopes" => ["read"],
        "ids" => [situation.World.Stock.Known(of!, situation.Caller, dice)],
        "with" => [dice.PickOf("contacts", "opportunities")],
        "days" => [1, 2],
        _ => schema.TryGetProperty("items", out var items) ? [Of(items, name, of, name)] : [],
    };

    private JsonObject Object(JsonElement schema, string name, ObjectInfo? of)
    {
        var made = new JsonObject();
        if (schema.TryGetProperty("properties", out var properties))
        {
            var required = schema.TryGetProperty("required", out var list) ? list.EnumerateArray().Select(r => r.GetString()!).ToHashSet() : [];
            if (name.Length == 0 && Needed.TryGetValue(situation.Operation.ToString(), out var needed))
            {
                required.UnionWith(needed);
            }

            foreach (var property in properties.EnumerateObject())
            {
                var wanted = required.Contains(property.Name) || (situation.Bold ? dice.Once(3) : !Shy.Contains(property.Name) && dice.Once(4)) || (name is "label" or "help") || IsFirstPrincipal(property.Name);
                if (wanted && (property.Name is not ("userId" or "teamId" or "role") || TakesPrincipal(property.Name)) && Of(property.Value, property.Name, of, name) is { } value)
                {
                    made[property.Name] = value;
                }
            }
        }
        else if (name == "mapping")
        {
            made["columns"] = new JsonObject { ["name"] = "name" };
        }
        else if (schema.TryGetProperty("additionalProperties", out var values) && values.ValueKind == JsonValueKind.Object)
        {
            made[name is "handOver" ? "accounts" : name is "objects" ? "account" : "city"] = Of(values, name, of, name);
        }

        return made;
    }

    /// <summary>Sharing and rules want exactly one of a user, a team and a role.</summary>
    private bool IsFirstPrincipal(string member) => member == "userId" && !hasPrincipal && OnePrincipal;

    private bool OnePrincipal => situation.Operation.Path.EndsWith("/shares", StringComparison.Ordinal) || situation.Operation.Path.StartsWith("/api/v1/share-rules", StringComparison.Ordinal);

    private bool TakesPrincipal(string member)
    {
        if (!OnePrincipal || situation.Bold)
        {
            return true;
        }

        var first = !hasPrincipal && member == "userId";
        hasPrincipal |= first;
        return first;
    }

    private JsonNode? Text(JsonElement schema, string name, ObjectInfo? of, string within)
    {
        var format = schema.TryGetProperty("format", out var f) ? f.GetString() : null;
        if (format == "uuid")
        {
            return Reference(name, of, within);
        }

        if (schema.TryGetProperty("pattern", out _))
        {
            return name switch { "from" => "09:00", "to" => "17:30", "currency" => Currency(of), _ => "Europe/Paris" };
        }

        var field = of?.Fields.FirstOrDefault(x => x.Name == name);
        return (format, name) switch
        {
            ("date", _) => of?.Name == "currency_rate" ? situation.World.Stock.FreeDay() : day,
            ("date-time", _) or (_, "expiresAt" or "doneAt") => $"{day}T10:00:00Z",
            ("email", _) or (_, "email") => name == "email" && situation.Known.TryGetValue("email", out var email) ? email : $"{dice.Word()}@rapport.example",
            ("uri", _) => $"https://{dice.Word()}.example",
            ("binary", _) => "name\nx\n",
            (_, "phone" or "mobile") => $"138{dice.Number(10_000_000, 99_999_999)}",
            (_, "currency") => Currency(of),
            (_, "language") => dice.PickOf("zh-CN", "en"),
            (_, "timeZone") => "Asia/Shanghai",
            (_, "password" or "current" or "new") => TestServer.Password,
            (_, "code") => situation.Known.GetValueOrDefault("code", "nothing"),
            (_, "level") => dice.PickOf("read", "write"),
            (_, "role") => situation.Operation.Path.Contains("/members", StringComparison.Ordinal) ? dice.Word() : dice.Pick(situation.World.SpareRoles),
            (_, "basedOn") => "salesperson",
            (_, "object") => situation.Operation.Path.Contains("imports", StringComparison.Ordinal) ? "account" : dice.PickOf("account", "contact", "lead"),
            (_, "field" or "sort") => "name",
            (_, "filter") => $"startswith(name,'{dice.Word()}')",
            (_, "type") when field is null => dice.PickOf("text", "integer", "boolean", "date"),
            (_, "colour") => "red",
            (_, "read" or "change" or "delete" or "transfer" or "export") => "own",
            (_, "stage") => dice.PickOf("qualification", "needs", "proposal"),
            (_, "to") => dice.Pick(situation.World.SpareUsers),
            (_, "mode") => "create",
            (_, "match") => "name",
            (_, "objects" or "fields") => "own",
            (_, "name") when situation.Operation.Path is "/api/v1/roles" or "/api/v1/objects/{name}/fields" => dice.Word(),
            _ => field is { Options.Count: > 0 } ? dice.Pick(field.Options) : dice.Word(),
        };
    }

    /// <summary>The company's own currency has no rate.</summary>
    private string Currency(ObjectInfo? of) => of?.Name == "currency_rate" ? "USD" : dice.PickOf("CNY", "USD", "EUR");

    private string Reference(string name, ObjectInfo? of, string within)
    {
        var target = of?.Fields.FirstOrDefault(f => f.Name == name)?.Reference ?? (name == "id" && within.Length > 0 ? within : name) switch
        {
            "teamId" or "team" => "team",
            "parentId" => of?.Name ?? "team",
            var other when situation.World.ByName(other.EndsWith("Id", StringComparison.Ordinal) ? other[..^2] : other) is { } found => found.Name,
            _ => "user",
        };
        return name == "ownerId" && situation.Caller.UserId is { } own && !situation.Caller.SeesAll
            ? own
            : situation.World.Stock.Known(situation.World.ByName(target)!, situation.Caller, dice);
    }
}
