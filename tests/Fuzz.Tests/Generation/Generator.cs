using System.Globalization;
using System.Text.Json.Nodes;
using Rapport.Fuzz.Tests.Requests;
using Rapport.Fuzz.Tests.Worlds;

namespace Rapport.Fuzz.Tests.Generation;

/// <summary>Makes up requests that should succeed, so that changed ones get past the first check.</summary>
internal static class Generator
{
    private const string Boundary = "rapport-fuzz-boundary";

    public static async Task<FuzzRequest> RequestAsync(Situation situation, bool prepare)
    {
        var (operation, dice) = (situation.Operation, situation.Dice);
        var request = new FuzzRequest(operation);
        var supply = new Supply(situation);
        foreach (var (name, value) in await supply.NamesAsync())
        {
            request.Names[name] = value;
        }

        if (prepare)
        {
            await supply.PrepareAsync();
        }

        var grammar = new Grammar(situation);
        foreach (var parameter in operation.Parameters.Where(p => p.Place == "query" && dice.Once(3)))
        {
            if (grammar.Parameter(parameter) is { } value)
            {
                request.Query.Add(new(parameter.Name, value));
            }
        }

        AddCursor(request, situation);
        AddHeaders(request, situation);
        AddBody(request, situation);
        return request;
    }

    /// <summary>Writes a body again after its members have changed.</summary>
    public static void AddBody(FuzzRequest request, Situation situation)
    {
        var (operation, dice) = (situation.Operation, situation.Dice);
        if (operation.Body is not { } schema)
        {
            return;
        }

        request.ContentType = operation.BodyType;
        request.Body ??= operation.Path.EndsWith("/batch", StringComparison.Ordinal) ? Batch(situation) : new Values(situation).Body(schema, situation.Object);
        if (operation.BodyType == "multipart/form-data")
        {
            request.ContentType = $"multipart/form-data; boundary={Boundary}";
            request.Bytes = Uploads.Of(request.Body!.AsObject(), Boundary, dice, situation.Bold);
        }
    }

    /// <summary>The page after one that was given out, asked for as the first one was.</summary>
    private static void AddCursor(FuzzRequest request, Situation situation)
    {
        var mine = situation.World.Cursors.Where(c => c.Operation == situation.Operation.ToString()).ToList();
        if (mine.Count > 0 && situation.Dice.Once(5) && request.Names.Count == 0)
        {
            var (_, query, cursor) = situation.Dice.Pick(mine);
            request.Query.Clear();
            request.Query.AddRange(query);
            request.Query.Add(new("cursor", cursor));
        }
    }

    private static void AddHeaders(FuzzRequest request, Situation situation)
    {
        var dice = situation.Dice;
        foreach (var parameter in situation.Operation.Parameters.Where(p => p.Place == "header" && dice.Once(4)))
        {
            request.Headers.Add((parameter.Name, parameter.Name == "If-Match" ? dice.PickOf("\"1\"", "*") : dice.Once(6) && situation.Bold ? situation.World.ForeignKey : dice.Word()));
        }

        if (!dice.Once(4))
        {
            request.Headers.Add(("Accept-Language", dice.PickOf("zh-CN", "en")));
        }
    }

    private static JsonArray Batch(Situation situation)
    {
        var (operation, world) = (situation.Operation, situation.World);
        var create = world.Document.Find("POST", operation.Path.Replace("/batch", "", StringComparison.Ordinal))!;
        var values = new Values(situation with { Operation = create });
        var changes = new JsonArray();
        foreach (var _ in Enumerable.Range(0, situation.Dice.Number(1, 4)))
        {
            var id = world.Stock.Known(situation.Object!, situation.Caller, situation.Dice);
            changes.Add(situation.Dice.Once(3)
                ? new JsonObject { ["op"] = "update", ["id"] = id, ["data"] = new JsonObject { [situation.Object!.Title] = string.Create(CultureInfo.InvariantCulture, $"x {situation.Dice.Word()}") } }
                : new JsonObject { ["op"] = "create", ["data"] = values.Body(create.Body!.Value, situation.Object) });
        }

        return changes;
    }
}
