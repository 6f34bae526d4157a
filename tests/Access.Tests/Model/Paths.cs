using System.Text.Json.Nodes;

namespace Rapport.Access.Tests.Model;

/// <summary>What a dotted path is to somebody: allowed, unknown (which hidden is, too), or known only in part.</summary>
/// <param name="Field">The field at its end.</param>
/// <param name="Problem">The code's end: <c>unknown_field</c> or <c>field.masked</c>; null where nothing is wrong.</param>
/// <param name="BadStep">Which of the path's steps is unknown.</param>
internal sealed record PathState(Field? Field, string? Problem, int BadStep);

/// <summary>Reads values and makes the JSON of an answer, as one viewer may know them.</summary>
internal sealed class Paths(Truth truth, Row viewer)
{
    public Truth Truth => truth;

    /// <summary>The first step of a path, with its <c>custom.</c>, and the rest.</summary>
    public static (string Head, string? Behind) Split(string path)
    {
        var from = path.StartsWith("custom.", StringComparison.Ordinal) ? "custom.".Length : 0;
        var dot = path.IndexOf('.', from);
        return dot < 0 ? (path, null) : (path[..dot], path[(dot + 1)..]);
    }

    /// <summary>Follows a path through an object and what it points at.</summary>
    public PathState Follow(Entity entity, string path, int step = 0)
    {
        var (head, rest) = Split(path);
        var field = rest is null ? entity.Find(head) : entity.FindStep(head);
        var has = field is null ? Share.Hidden : truth.Has(viewer, entity, field.Path);
        return has == Share.Hidden ? new(null, "unknown_field", step)
            : rest is not null ? Follow(Entities.All[field!.Target!], rest, step + 1)
            : new(field, has == Share.Masked ? "field.masked" : null, step);
    }

    /// <summary>The record behind a reference, unless the viewer may not see it or it is in the recycle bin.</summary>
    public Row? Behind(Row row, Field reference) => truth.Company.Find(row[reference.Path]) is { } target && truth.Sees(viewer, target) ? target : null;

    /// <summary>The value at a path: null wherever a step is empty or hidden.</summary>
    public object? Value(Row row, string path)
    {
        var (head, rest) = Split(path);
        if (rest is not null)
        {
            return Behind(row, row.Entity.FindStep(head)!) is { } target ? Value(target, rest) : null;
        }

        var field = row.Entity.Find(head)!;
        return field.Kind == FieldKind.Reference ? Behind(row, field)?.Id : row[head];
    }

    public bool Passes(Row row, Condition? filter) => filter is null || filter.Holds(path => Value(row, path), viewer.Id, truth.MyTeam(viewer));

    /// <summary>A record with the selected paths.</summary>
    public JsonObject Shown(Row row, IEnumerable<string> paths)
    {
        var json = new JsonObject { ["id"] = row.Id };
        foreach (var path in paths)
        {
            Put(json, row, path);
        }

        return json;
    }

    /// <summary>A whole record, made of what an administrator gets: hidden fields are gone, masked ones in part, hidden references null.</summary>
    public JsonObject Whole(Row row, JsonObject whole)
    {
        var json = new JsonObject();
        foreach (var (name, value) in whole)
        {
            if (name == "custom")
            {
                json["custom"] = new JsonObject();
                foreach (var (inner, innerValue) in value!.AsObject())
                {
                    Copy(json["custom"]!.AsObject(), inner, "custom." + inner, innerValue);
                }

                if (json["custom"]!.AsObject().Count == 0)
                {
                    json.Remove("custom");
                }
            }
            else
            {
                Copy(json, name, name, value);
            }
        }

        return json;

        void Copy(JsonObject into, string name, string path, JsonNode? value)
        {
            if (name.EndsWith("Hidden", StringComparison.Ordinal) || truth.Has(viewer, row.Entity, path) == Share.Hidden)
            {
                return;
            }

            if (row.Entity.Find(path) is not null)
            {
                Put(json, row, path);
            }
            else
            {
                into[name] = value?.DeepClone();
            }
        }
    }

    /// <summary>A value that the viewer may see in part: <c>139****1234</c>, <c>l***@host</c>, <c>x***</c>.</summary>
    public static string Mask(FieldKind kind, string value) => kind switch
    {
        FieldKind.Phone => value[..3] + "****" + value[^4..],
        FieldKind.Email => value[0] + "***" + value[value.IndexOf('@', StringComparison.Ordinal)..],
        FieldKind.LongText => "***",
        _ => value[0] + "***",
    };

    private void Put(JsonObject json, Row row, string path)
    {
        var (head, rest) = Split(path);
        var field = (rest is null ? row.Entity.Find(head) : row.Entity.FindStep(head))!;
        var holder = field.IsCustom ? json["custom"] as JsonObject ?? (JsonObject)(json["custom"] = new JsonObject()) : json;
        if (field.Kind != FieldKind.Reference)
        {
            holder[field.Name] = row[head] switch
            {
                decimal number => JsonValue.Create(number),
                string text when truth.Has(viewer, row.Entity, head) == Share.Masked => Mask(field.Kind, text),
                string text => text,
                _ => null,
            };
            return;
        }

        var target = Behind(row, field);
        var step = field.Name[..^2];
        if (target is null && row[field.Path] is not null)
        {
            holder[step + "Hidden"] = true;
        }

        if (rest is null)
        {
            holder[field.Name] = target?.Id;
        }
        else if (target is null)
        {
            holder[step] = null;
        }
        else
        {
            var inner = holder[step] as JsonObject ?? (JsonObject)(holder[step] = new JsonObject { ["id"] = target.Id });
            Put(inner, target, rest);
        }
    }
}
