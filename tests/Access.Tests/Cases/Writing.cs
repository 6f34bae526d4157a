using System.Text.Json;
using System.Text.Json.Nodes;
using Rapport.Access.Tests.Model;
using Rapport.Access.Tests.Worlds;
using Rapport.Testing;

namespace Rapport.Access.Tests.Cases;

/// <summary>One thing that somebody tries to write, and what must come of it.</summary>
/// <param name="Op">create, update, delete or restore.</param>
/// <param name="Row">The record; null for a new one.</param>
/// <param name="Path">The field that is written.</param>
/// <param name="Value">Its value.</param>
/// <param name="Title">What a new record is called.</param>
/// <param name="Outcome">Status, code and the errors of its fields; <c>allowed</c> where nothing speaks against it.</param>
internal sealed record Attempt(string Op, Row? Row, string Path, object? Value, string Title, string Outcome)
{
    public const string Allowed = "allowed";
}

/// <summary>Creates, changes, deletions and restorations, one by one and in batches.</summary>
internal static class Writing
{
    private static readonly string[] Ops = ["update", "update", "update", "delete", "restore", "create"];

    /// <summary>A batch that is given up at the end: each item is refused as it must be, and the rest were allowed.</summary>
    public static async Task GivenUpAsync(Asking asking)
    {
        var entity = asking.Dice.Pick(Entities.Owned);
        var attempts = Attempts(asking, entity, 8);
        var items = attempts.Select(a => Item(entity, a)).Append(new JsonObject { ["op"] = "nonsense" }).ToList();
        var answer = await asking.Post($"{entity.Path}/batch?atomic=true", items);
        Compare(asking, entity, attempts, answer, 409, "409 batch.aborted ");
        LikeMissing(asking, entity, attempts, answer, await asking.Post($"{entity.Path}/batch?atomic=true", attempts.Select(a => Item(entity, a, missing: true)).Append(new JsonObject { ["op"] = "nonsense" })));
    }

    /// <summary>A batch that is kept.</summary>
    public static async Task KeptAsync(Asking asking)
    {
        var entity = asking.Dice.Pick(Entities.Owned);
        var attempts = Attempts(asking, entity, 3);
        if (attempts.Count == 0)
        {
            return;
        }

        var answer = await asking.Post($"{entity.Path}/batch", attempts.Select(a => Item(entity, a)));
        Compare(asking, entity, attempts, answer, 200, Attempt.Allowed);
        foreach (var (attempt, item) in attempts.Zip(answer.Items).Where(a => a.Second.GetProperty("status").GetInt32() < 300))
        {
            Follow(asking, entity, attempt, item.Text("id")!);
        }
    }

    /// <summary>One write by its own address; what it answers shows no more than a look at the record.</summary>
    public static async Task SingleAsync(Asking asking)
    {
        var entity = asking.Dice.Pick(Entities.Owned);
        if (Attempts(asking, entity, 1) is not [var attempt])
        {
            return;
        }

        var body = attempt.Op is "create" or "update" ? World.Body(Data(entity, attempt)) : [];
        var question = $"{attempt.Op} {entity.Path}/{attempt.Row?.Id} {body.ToJsonString()}";
        Task<ApiAnswer> Ask(string? id) => attempt.Op switch
        {
            "create" => asking.Post(entity.Path, body),
            "update" => asking.Patch($"{entity.Path}/{id}", body),
            "delete" => asking.Delete($"{entity.Path}/{id}"),
            _ => asking.Post($"{entity.Path}/{id}/restore", new { }),
        };
        if (attempt.Outcome == "404 record.not_found ")
        {
            await asking.LikeMissing(question, attempt.Row!.Id, Ask);
            return;
        }

        var answer = await Ask(attempt.Row?.Id);
        asking.Same(question, attempt.Outcome, answer.Status < 300 ? Attempt.Allowed : Outcome(answer.Json));
        if (answer.Status >= 300)
        {
            return;
        }

        var row = Follow(asking, entity, attempt, attempt.Row?.Id ?? answer.Id());
        if (answer.Status != 204 && (attempt.Op == "create" || asking.Truth.Sees(asking.Viewer, row)))
        {
            // Whoever makes a record knows what it points at: it may be shown as it was written.
            asking.Same(question, Canon.Of(await Reading.WholeAsync(asking, row)), Canon.Of(JsonNode.Parse(answer.Text)));
        }
        else if (answer.Status != 204)
        {
            asking.Same(question, "id, version", string.Join(", ", answer.Json.EnumerateObject().Select(m => m.Name)));
        }
    }

    /// <summary>Attempts on any records; half the time on those that the viewer may change, where the fields decide.</summary>
    private static List<Attempt> Attempts(Asking asking, Entity entity, int count) =>
        [.. asking.Dice.Some(asking.Company.Of(entity).Where(asking.Dice.Once(2) ? r => asking.Truth.Sees(asking.Viewer, r) && asking.Truth.Changes(asking.Viewer, r) : _ => true), count).Select(row => Attempted(asking, entity, asking.Dice.Pick(Ops), row))];

    private static Attempt Attempted(Asking asking, Entity entity, string op, Row row)
    {
        var (path, value) = op is "create" or "update" ? Written(asking, entity) : ("", null);
        if (op == "update" && asking.Dice.Once(3))
        {
            // What is there already; rather a value that the viewer knows in part, and may be guessing.
            var masked = entity.Fields.Where(f => asking.Truth.Has(asking.Viewer, entity, f.Path) == Share.Masked && row[f.Path] is not null).ToList();
            path = masked.Count > 0 ? asking.Dice.Pick(masked).Path : path;
            value = row[path] ?? value;
        }

        var expected = op == "create" ? Created(asking, entity, path, value) : Touched(asking, row, op, path, value);
        return new(op, op == "create" ? null : row, path, value, asking.Dice.Word(), expected);
    }

    /// <summary>A field and a new value. No account gets a parent, so that no circle is closed.</summary>
    private static (string Path, object? Value) Written(Asking asking, Entity entity)
    {
        var dice = asking.Dice;
        var field = dice.Pick([.. entity.Fields.Where(f => f.Path is not ("parentId" or "kind" or "tier" or "type" or "priority") && f.Path != entity.Title)]);
        return (field.Path, field.Kind switch
        {
            FieldKind.Reference when field.Target == "user" => dice.Pick([.. asking.Company.Of(Entities.User)]).Id,
            FieldKind.Reference => dice.Once(6) ? Guid.CreateVersion7().ToString() : dice.Pick([.. asking.Company.Of(Entities.All[field.Target!])]).Id,
            FieldKind.Phone => dice.Phone(),
            FieldKind.Email => dice.Email(),
            FieldKind.Number or FieldKind.Money => (decimal)dice.Number(1, 500),
            _ => dice.Word(),
        });
    }

    /// <summary>First the role, then whether the record is there for the viewer, then whether it may be touched, then the field, then what it points at.</summary>
    private static string Touched(Asking asking, Row row, string op, string path, object? value)
    {
        var (truth, viewer) = (asking.Truth, asking.Viewer);
        var rights = truth.RightsOf(viewer, row.Entity);
        return (op == "update" ? rights.Change : rights.Delete) == Reach.None ? "403 record.not_allowed "
            : !truth.Sees(viewer, row, inBin: op == "restore") ? "404 record.not_found "
            : !(op == "update" ? truth.Changes(viewer, row) : truth.Reaches(viewer, Act.Delete, row)) ? "403 record.not_allowed "
            : op == "update" ? FieldOutcome(asking, row.Entity, row, path, value) : Attempt.Allowed;
    }

    private static string Created(Asking asking, Entity entity, string path, object? value) =>
        asking.Truth.RightsOf(asking.Viewer, entity).Create ? FieldOutcome(asking, entity, null, path, value) : "403 record.not_allowed ";

    private static string FieldOutcome(Asking asking, Entity entity, Row? row, string path, object? value)
    {
        var (truth, viewer) = (asking.Truth, asking.Viewer);
        var same = Equals(row?[path], value);
        switch (truth.Has(viewer, entity, path))
        {
            case Share.Hidden:
                return $"422 record.invalid {path} field.unknown";
            case Share.ReadOnly when !same:
                return $"422 record.invalid {path} field.not_allowed";
            case Share.Masked when row is not null:
                // Also where nothing would change: otherwise the answer would tell whether a guess is right.
                return $"422 record.invalid {path} field.not_allowed";
        }

        if (path == "ownerId")
        {
            var may = row is null ? (string)value! == viewer.Id || truth.RightsOf(viewer, entity).Transfer != Reach.None : same || truth.Reaches(viewer, Act.Transfer, row);
            return may ? Attempt.Allowed : "403 record.not_transferable ";
        }

        return entity.Find(path)!.Kind != FieldKind.Reference || same || (asking.Company.Find(value) is { } target && truth.Sees(viewer, target))
            ? Attempt.Allowed
            : $"422 record.invalid {path} reference.not_found";
    }

    private static Dictionary<string, object?> Data(Entity entity, Attempt attempt)
    {
        var data = new Dictionary<string, object?> { [attempt.Path] = attempt.Value };
        if (attempt.Op == "create")
        {
            data[entity.Title] = attempt.Title;
            if (entity == Entities.Activity)
            {
                data["kind"] = "note";
            }
        }

        return data;
    }

    private static JsonObject Item(Entity entity, Attempt attempt, bool missing = false)
    {
        var item = new JsonObject { ["op"] = attempt.Op };
        if (attempt.Row is { } row)
        {
            item["id"] = missing ? Guid.CreateVersion7().ToString() : row.Id;
        }

        if (attempt.Op is "create" or "update")
        {
            item["data"] = World.Body(Data(entity, attempt));
        }

        return item;
    }

    private static void Compare(Asking asking, Entity entity, List<Attempt> attempts, ApiAnswer answer, int status, string allowed)
    {
        var got = answer.Status == status ? answer.Items.Take(attempts.Count).Select(i => i.GetProperty("status").GetInt32() < 300 ? Attempt.Allowed : Outcome(i)).ToList() : [$"{answer.Status} {answer.Text}"];
        var lines = attempts.Select((a, i) => (Asked: $"{a.Op} {a.Row?.Id} {a.Path}={a.Value}", Expected: a.Outcome == Attempt.Allowed ? allowed : a.Outcome, Got: got.ElementAtOrDefault(i) ?? "nothing"));
        foreach (var line in lines)
        {
            asking.Same($"{entity.Path}/batch: {line.Asked}", line.Expected, line.Got);
        }
    }

    /// <summary>The items that are not there for the viewer read as those that were never there.</summary>
    private static void LikeMissing(Asking asking, Entity entity, List<Attempt> attempts, ApiAnswer answer, ApiAnswer missing)
    {
        foreach (var (i, attempt) in attempts.Index().Where(a => a.Item.Outcome.StartsWith("404", StringComparison.Ordinal)))
        {
            asking.Same($"{entity.Path}/batch: {attempt.Op} {attempt.Row?.Id}", missing.Items[i].GetRawText(), answer.Items[i].GetRawText());
        }
    }

    private static string Outcome(JsonElement problem)
    {
        var errors = problem.TryGetProperty("errors", out var list) ? list.EnumerateArray().Select(e => $"{e.Text("field")} {e.Text("code")}") : [];
        return $"{problem.Text("status")} {problem.Text("code")} {string.Join(", ", errors)}";
    }

    /// <summary>Does in memory what has been done.</summary>
    private static Row Follow(Asking asking, Entity entity, Attempt attempt, string id)
    {
        var row = attempt.Row ?? asking.Company.Add(entity, id, (entity.Title, attempt.Title), ("ownerId", asking.Viewer.Id));
        if (attempt is { Op: "create" } && entity == Entities.Activity)
        {
            row["kind"] = "note";
        }
        else if (attempt is { Op: "create" } && entity == Entities.Task)
        {
            row["priority"] = "normal";
        }

        if (attempt.Op is "create" or "update")
        {
            row[attempt.Path] = attempt.Value;
        }
        else
        {
            row.Deleted = attempt.Op == "delete";
        }

        return row;
    }
}
