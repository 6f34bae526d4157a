using System.Globalization;
using System.Text.Json.Nodes;
using Rapport.Access.Tests.Model;
using Rapport.Testing;

namespace Rapport.Access.Tests.Cases;

/// <summary>Histories, timelines, and the explanation of who may do what.</summary>
internal static class Telling
{
    public static async Task HistoryAsync(Asking asking)
    {
        var row = Changed(asking);
        var address = $"{row.Entity.Path}/{row.Id}/history";
        if (!asking.Truth.Sees(asking.Viewer, row, row.Deleted))
        {
            await asking.LikeMissing(address, row.Id, id => asking.Get($"{row.Entity.Path}/{id}/history"));
            return;
        }

        var expected = (await asking.World.HistoryAsync(row)).Select(h => new JsonObject
        {
            ["kind"] = h.Kind,
            ["by"] = By(asking, h.By),
            ["changes"] = new JsonArray([.. h.Changes.Select(c => Change(asking, row, c!.AsObject())).OfType<JsonNode>()]),
        }).Reverse();
        var (got, error) = await Reading.PagesAsync(asking, address + "?limit=2");
        asking.Same(address, Canon.Lines(expected), error.Length > 0 ? error : Canon.Lines(got.Select(i => Only(i, "kind", "by", "changes"))));
    }

    public static async Task TimelineAsync(Asking asking)
    {
        var row = PointedAt(asking);
        var address = $"{row.Entity.Path}/{row.Id}/timeline";
        if (!asking.Truth.Sees(asking.Viewer, row, row.Deleted))
        {
            await asking.LikeMissing(address, row.Id, id => asking.Get($"{row.Entity.Path}/{id}/timeline"));
            return;
        }

        var expected = (await asking.World.HistoryAsync(row)).Select(h => Event(h.Kind, row.Id, h.Kind == "updated" ? Named(asking, row, h.Changes) : null, By(asking, h.By))).ToList();
        foreach (var entity in new[] { Entities.Activity, Entities.Task })
        {
            // By the references that the viewer may know of: a hidden one tells nothing here either.
            var pointing = entity.Fields.Where(f => f.Target == row.Entity.Name && asking.Truth.Has(asking.Viewer, entity, f.Path) != Share.Hidden).ToList();
            foreach (var about in asking.Company.Of(entity).Where(r => asking.Truth.Sees(asking.Viewer, r) && pointing.Any(f => (string?)r[f.Path] == row.Id)))
            {
                expected.Add(Event(entity == Entities.Task ? "task" : (string)about["kind"]!, about.Id, about.Title, By(asking, about.Owner)));
                if (about["done"] is true)
                {
                    expected.Add(Event("task_done", about.Id, about.Title, By(asking, about.Owner)));
                }
            }
        }

        var (got, error) = await Reading.PagesAsync(asking, address + "?limit=4");
        asking.Same(address, Canon.Sorted(expected), error.Length > 0 ? error : Canon.Sorted(got.Select(i => Only(i, "kind", "id", "title", "by"))));
        var times = got.Select(i => DateTimeOffset.Parse((string)i["at"]!, CultureInfo.InvariantCulture)).ToList();
        asking.Same(address + " → newest first", string.Join(", ", times.OrderDescending()), string.Join(", ", times));
    }

    /// <summary>What the explanation says of somebody is what that person may do.</summary>
    public static async Task ExplanationAsync(Asking asking)
    {
        var row = asking.Dice.Pick([.. asking.Company.Of(asking.Dice.Pick(Entities.Owned))]);
        var person = asking.Dice.Pick([.. asking.Company.Of(Entities.User)]);
        var address = $"{row.Entity.Path}/{row.Id}/access?user={person.Id}";
        if (!asking.Truth.Sees(asking.Viewer, row))
        {
            await asking.LikeMissing(address, row.Id, id => asking.Get($"{row.Entity.Path}/{id}/access?user={person.Id}"));
            return;
        }

        var (truth, active) = (asking.Truth, !asking.World.Inactive.Contains(person.Id));
        var answer = await asking.Get(address);
        var may = new JsonObject
        {
            ["read"] = active && truth.Sees(person, row),
            ["change"] = active && truth.Changes(person, row),
            ["delete"] = active && truth.Reaches(person, Act.Delete, row),
            ["transfer"] = active && truth.Changes(person, row) && truth.Reaches(person, Act.Transfer, row),
            ["share"] = active && truth.Reaches(person, Act.Change, row),
        };
        var fields = row.Entity.Fields.Where(f => active && truth.Has(asking.Viewer, row.Entity, f.Path) != Share.Hidden && truth.Has(person, row.Entity, f.Path) != Share.Full)
            .Select(f => KeyValuePair.Create(f.Path, (JsonNode?)JsonValue.Create(truth.Has(person, row.Entity, f.Path) switch { Share.Hidden => "hidden", Share.Masked => "masked", _ => "readOnly" })));
        asking.Same(address, Canon.Of(new JsonObject { ["may"] = may, ["fields"] = new JsonObject(fields) }), answer.Status == 200 ? Canon.Of(Explained(answer)) : $"{answer.Status} {answer.Text}");
    }

    /// <summary>A record; rather often a visible one whose history has a value that the viewer may not know, or knows in part.</summary>
    private static Row Changed(Asking asking)
    {
        var telling = asking.World.Changed.Where(c => asking.Truth.Has(asking.Viewer, c.Row.Entity, c.Path) >= Share.Masked && asking.Truth.Sees(asking.Viewer, c.Row, c.Row.Deleted)).ToList();
        return telling.Count > 0 && asking.Dice.Once(2) ? asking.Dice.Pick(telling).Row : asking.Dice.Pick([.. asking.Company.Of(asking.Dice.Pick(Entities.Owned))]);
    }

    /// <summary>A record with a timeline; rather often one at which a reference points that the viewer may not know of.</summary>
    private static Row PointedAt(Asking asking)
    {
        var telling = new[] { Entities.Activity, Entities.Task }
            .SelectMany(e => e.Fields.Where(f => f.Target is not (null or "user") && asking.Truth.Has(asking.Viewer, e, f.Path) == Share.Hidden)
                .SelectMany(f => asking.Company.Of(e).Where(r => asking.Truth.Sees(asking.Viewer, r)).Select(r => asking.Company.Find(r[f.Path])).OfType<Row>()))
            .Where(r => asking.Truth.Sees(asking.Viewer, r)).ToList();
        return telling.Count > 0 && asking.Dice.Once(2) ? asking.Dice.Pick(telling)
            : asking.Dice.Pick([.. asking.Company.Of(asking.Dice.PickOf(Entities.Account, Entities.Account, Entities.Contact, Entities.Opportunity, Entities.Lead))]);
    }

    /// <summary>Without the fields that are computed from amounts and go by them.</summary>
    private static JsonObject Explained(ApiAnswer answer)
    {
        var json = Only(JsonNode.Parse(answer.Text)!, "may", "fields");
        foreach (var computed in json["fields"]!.AsObject().Select(f => f.Key).Where(k => k.EndsWith("Base", StringComparison.Ordinal)).ToList())
        {
            json["fields"]!.AsObject().Remove(computed);
        }

        return json;
    }

    private static JsonObject? Change(Asking asking, Row row, JsonObject change)
    {
        var path = (string)change["field"]!;
        var has = asking.Truth.Has(asking.Viewer, row.Entity, path);
        if (has == Share.Hidden)
        {
            return null;
        }

        var shown = new JsonObject { ["field"] = path };
        foreach (var side in new[] { "from", "to" })
        {
            var value = change[side];
            var hidden = row.Entity.Find(path) is { Kind: FieldKind.Reference } && asking.Company.Find((string?)value) is { } target && !asking.Truth.Sees(asking.Viewer, target);
            shown[side] = hidden ? null
                : has == Share.Masked && value is not null ? Paths.Mask(row.Entity.Find(path)!.Kind, (string)value!)
                : value?.DeepClone();
            if (hidden)
            {
                shown[side + "Hidden"] = true;
            }
        }

        return shown;
    }

    private static string Named(Asking asking, Row row, JsonArray changes) =>
        string.Join(", ", changes.Select(c => (string)c!["field"]!).Where(f => asking.Truth.Has(asking.Viewer, row.Entity, f) != Share.Hidden));

    private static JsonObject Event(string kind, string id, string? title, JsonNode? by) => new() { ["kind"] = kind, ["id"] = id, ["title"] = title, ["by"] = by };

    private static JsonObject? By(Asking asking, string? user) => asking.Company.Find(user) is { } person ? new() { ["id"] = person.Id, ["name"] = person.Title } : null;

    private static JsonObject Only(JsonNode item, params string[] members) => new(members.Select(m => KeyValuePair.Create(m, item[m]?.DeepClone())));
}
