using System.Text.Json.Nodes;
using Rapport.Fuzz.Tests.Generation;
using Rapport.Fuzz.Tests.Requests;
using Rapport.Fuzz.Tests.Worlds;

namespace Rapport.Fuzz.Tests.Runs;

/// <summary>The life of a record, since much goes wrong only after something else: made, changed, changed stale, deleted, asked for, brought back.</summary>
internal sealed class Sequence(Case one, Caller caller)
{
    public async Task RunAsync()
    {
        var definition = one.Dice.Pick([.. one.World.Objects.Where(o => o.Deletable)]);
        var path = $"/api/v1/{definition.Path}";
        var made = await AskAsync("POST", path, null, mutate: false);
        if (made.Status != 201 || Worlds.World.Text(made.Text, "id") is not { } id)
        {
            return;
        }

        await AskAsync("PATCH", $"{path}/{{id}}", id, one.Dice.Once(3));
        await AskAsync("PATCH", $"{path}/{{id}}", id, one.Dice.Once(3), r => r.Headers.Add(("If-Match", one.Dice.PickOf("\"1\"", "\"2\"", "\"7\""))));
        foreach (var step in one.Dice.Some(new[] { "GET", "history", "timeline", "access", "shares", "DELETE", "DELETE", "restore", "restore", "PATCH" }, 8))
        {
            var (method, address) = step switch
            {
                "GET" or "DELETE" or "PATCH" => (step, $"{path}/{{id}}"),
                "restore" => ("POST", $"{path}/{{id}}/restore"),
                _ => ("GET", $"{path}/{{id}}/{step}"),
            };
            await AskAsync(method, address, id, one.Dice.Once(4));
        }
    }

    private async Task<Heard> AskAsync(string method, string path, string? id, bool mutate, Action<FuzzRequest>? with = null)
    {
        if (one.World.Document.Find(method, path) is not { } operation)
        {
            return new(404, [], "");
        }

        var situation = new Situation(one.World, one.Dice, caller, operation, Bold: mutate);
        return await one.AskAsync(situation, mutate, request =>
        {
            if (id is not null)
            {
                request.Names["id"] = id;
            }

            if (request.Body is JsonObject body && situation.Object?.Name == "user" && caller.SeesAll)
            {
                // Nobody signs in as the people of a sequence.
                body.Remove("active");
            }

            with?.Invoke(request);
        });
    }
}
