using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Rapport.Access.Tests.Model;

namespace Rapport.Access.Tests.Cases;

/// <summary>Lists, records and aggregates.</summary>
internal static partial class Reading
{
    /// <summary>A whole list, page by page: filter, order, selection, total; the recycle bin now and then.</summary>
    public static async Task ListAsync(Asking asking)
    {
        var (questions, dice) = (new Questions(asking), asking.Dice);
        var entity = questions.Entity();
        var inBin = entity.Owned && dice.Once(5);
        var filter = questions.Filter(entity);
        var sort = Enumerable.Range(0, dice.Number(0, 4)).Select(_ => (Path: questions.Path(entity, f => f.IsSortable && f.Kind != FieldKind.Choice && f.Kind != FieldKind.Phone), Down: dice.Once(2))).DistinctBy(s => s.Path).ToList();
        var select = Enumerable.Range(0, dice.Number(1, 5)).Select(_ => questions.Path(entity)).Distinct().ToList();
        var parts = new List<(string Where, string Path)>();
        parts.AddRange(sort.Select(s => ("sort", s.Path)));
        parts.AddRange((filter?.Paths ?? []).Select(p => ("filter", p)));
        parts.AddRange(select.Select(p => ("select", p)));
        var address = $"{entity.Path}?limit=3&count=exact&select={string.Join(",", select)}&sort={(sort.Count == 0 ? "id" : string.Join(",", sort.Select(s => (s.Down ? "-" : "") + s.Path)))}"
            + (filter is null ? "" : $"&filter={Uri.EscapeDataString(filter.Text)}")
            + (inBin ? "&view=recycle-bin" : "");
        if (await IsRefusedAsync(asking, questions, entity, parts, address))
        {
            return;
        }

        var visible = asking.Company.Of(entity).Where(r => asking.Truth.Sees(asking.Viewer, r, inBin) && asking.Paths.Passes(r, filter)).ToList();
        var ordered = Ordered(asking, visible, sort);
        var (got, total) = await PagesAsync(asking, address);
        asking.Same(address, Canon.Lines(ordered.Select(r => asking.Paths.Shown(r, select))), Canon.Lines(got.Select(WithoutDeletedAt)));
        asking.Same(address + " → total", visible.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), total);
    }

    /// <summary>A list as a file: the records that the role exports, in order, and nothing in it that the viewer may not know.</summary>
    public static async Task ExportAsync(Asking asking)
    {
        var (questions, dice) = (new Questions(asking), asking.Dice);
        var entity = questions.Entity();
        var inBin = entity.Owned && dice.Once(5);
        var filter = questions.Filter(entity);
        var select = Enumerable.Range(0, dice.Number(0, 5)).Select(_ => questions.Path(entity)).Distinct().ToList();
        var address = $"{entity.Path}/export?select={string.Join(",", select.Prepend("id"))}&sort=id" + (filter is null ? "" : $"&filter={Uri.EscapeDataString(filter.Text)}") + (inBin ? "&view=recycle-bin" : "");
        if (asking.Truth.RightsOf(asking.Viewer, entity).Export == Reach.None)
        {
            var refused = await asking.Get(address);
            asking.Same(address, "403 export.not_allowed", $"{refused.Status} {refused.Code}");
            return;
        }

        if (await IsRefusedAsync(asking, questions, entity, (filter?.Paths ?? []).Select(p => ("filter", p)).Concat(select.Select(p => ("select", p))), address))
        {
            return;
        }

        var exported = asking.Company.Of(entity).Where(r => asking.Truth.Exports(asking.Viewer, r, inBin) && asking.Paths.Passes(r, filter)).Select(r => r.Id).Order(StringComparer.Ordinal);
        var answer = await asking.Get(address);
        asking.Same(address, string.Join('\n', exported), answer.Status == 200 ? string.Join('\n', Id().Matches(answer.Text).Select(m => m.Groups[1].Value)) : $"{answer.Status} {answer.Text}");
    }

    /// <summary>One record: not there, or exactly what the viewer may know of it.</summary>
    public static async Task RecordAsync(Asking asking)
    {
        var row = asking.Dice.Pick([.. asking.Company.Of(asking.Dice.Pick(Entities.Owned))]);
        var address = $"{row.Entity.Path}/{row.Id}";
        if (!asking.Truth.Sees(asking.Viewer, row))
        {
            await asking.LikeMissing(address, row.Id, id => asking.Get($"{row.Entity.Path}/{id}"));
            return;
        }

        asking.Same(address, await WholeAsync(asking, row), await asking.Get(address));
    }

    /// <summary>A record with every field that the viewer may know of.</summary>
    public static async Task<JsonObject> WholeAsync(Asking asking, Row row) =>
        asking.Paths.Whole(row, JsonNode.Parse((await asking.World.Admin.Get($"{row.Entity.Path}/{row.Id}")).Is(200).Text)!.AsObject());

    /// <summary>Counts, sums, smallest and largest values in groups.</summary>
    public static async Task AggregateAsync(Asking asking)
    {
        var (questions, dice) = (new Questions(asking), asking.Dice);
        var entity = questions.Entity();
        var groups = Enumerable.Range(0, dice.Number(0, 3)).Select(_ => questions.Path(entity, f => f.IsSortable)).Distinct().ToList();
        var measures = Enumerable.Range(0, dice.Number(0, 4)).Select(_ => Measure(questions, dice, entity)).Prepend(("count", "")).Distinct().ToList();
        var filter = questions.Filter(entity);
        var parts = groups.Concat(measures.Select(m => m.Item2).Where(p => p.Length > 0)).Select(p => ("aggregate", p)).Concat((filter?.Paths ?? []).Select(p => ("filter", p))).ToList();
        var address = $"{entity.Path}/aggregate?measures={string.Join(",", measures.Select(Text))}"
            + (groups.Count == 0 ? "" : $"&groupBy={string.Join(",", groups)}")
            + (filter is null ? "" : $"&filter={Uri.EscapeDataString(filter.Text)}");
        if (await IsRefusedAsync(asking, questions, entity, parts, address))
        {
            return;
        }

        var visible = asking.Company.Of(entity).Where(r => asking.Truth.Sees(asking.Viewer, r) && asking.Paths.Passes(r, filter)).ToList();
        var expected = visible.GroupBy(r => Canon.Of(Keys(r))).Select(g => Group(g.First(), [.. g])).ToList();
        if (groups.Count == 0 && visible.Count == 0)
        {
            expected.Add(Group(null, []));
        }

        var answer = await asking.Get(address);
        asking.Same(address, Canon.Sorted(expected), answer.Status == 200 ? Canon.Sorted(answer.Groups.Select(g => JsonNode.Parse(g.GetRawText()))) : $"{answer.Status} {answer.Text}");

        JsonObject Keys(Row row) => new(groups.Select(p => KeyValuePair.Create(p, (JsonNode?)Json(asking.Paths.Value(row, p)))));

        JsonObject Group(Row? first, List<Row> rows)
        {
            var group = first is null ? [] : Keys(first);
            foreach (var (function, path) in measures)
            {
                var values = path.Length == 0 ? [] : rows.Select(r => asking.Paths.Value(r, path)).Where(v => v is not null).Order(Comparer<object?>.Create(Order.Of)).ToList();
                group[Text((function, path))] = function switch
                {
                    "count" => rows.Count,
                    "countDistinct" => values.Distinct().Count(),
                    "sum" => values.Count == 0 ? null : values.Sum(v => (decimal)v!),
                    "min" => Json(values.FirstOrDefault()),
                    _ => Json(values.LastOrDefault()),
                };
            }

            return group;
        }
    }

    /// <summary>The items of all pages, and the total that each of them told.</summary>
    public static async Task<(List<JsonNode> Items, string Total)> PagesAsync(Asking asking, string address)
    {
        var (items, totals, cursor) = (new List<JsonNode>(), new HashSet<string>(), "");
        do
        {
            var page = await asking.Get(address + cursor);
            if (page.Status != 200)
            {
                return (items, $"{page.Status} {page.Text}");
            }

            items.AddRange(page.Items.Select(i => JsonNode.Parse(i.GetRawText())!));
            totals.Add(page.Json.TryGetProperty("total", out var total) ? total.GetRawText() : "");
            cursor = page["next"].GetString() is { } next ? $"&cursor={next}" : "";
        }
        while (cursor.Length > 0);
        return (items, string.Join(" or ", totals));
    }

    /// <summary>Whether a question must be refused because of one of its paths; then it is asked, and the answer must be one of those due.</summary>
    private static async Task<bool> IsRefusedAsync(Asking asking, Questions questions, Entity entity, IEnumerable<(string Where, string Path)> parts, string address)
    {
        var codes = parts.SelectMany(p => questions.Refusal(entity, p.Where, p.Path) is { } code ? new[] { code } : []).Distinct().Order().ToList();
        if (codes.Count == 0)
        {
            return false;
        }

        var answer = await asking.Get(address);
        var got = $"{answer.Status} {answer.Code}";
        asking.Same(address, string.Join(" or ", codes), codes.Contains(got) ? string.Join(" or ", codes) : $"{answer.Status} {answer.Text}");
        return true;
    }

    private static List<Row> Ordered(Asking asking, List<Row> rows, List<(string Path, bool Down)> sort)
    {
        var by = Comparer<Row>.Create((one, other) =>
        {
            foreach (var (path, down) in sort)
            {
                var order = Order.Of(asking.Paths.Value(one, path), asking.Paths.Value(other, path));
                if (order != 0)
                {
                    return down ? -order : order;
                }
            }

            var last = string.CompareOrdinal(one.Id, other.Id);
            return sort.Count > 0 && sort[^1].Down ? -last : last;
        });
        return [.. rows.Order(by)];
    }

    private static JsonObject WithoutDeletedAt(JsonNode item)
    {
        item.AsObject().Remove("deletedAt");
        return item.AsObject();
    }

    private static (string, string) Measure(Questions questions, Worlds.Dice dice, Entity entity) => dice.Number(0, 3) switch
    {
        0 when questions.Path(entity, f => f.IsNumber) is var path && Questions.FieldAt(entity, path).IsNumber => ("sum", path),
        1 => (dice.PickOf("min", "max"), questions.Path(entity, f => f.Kind is FieldKind.Text or FieldKind.Number or FieldKind.Money)),
        _ => ("countDistinct", questions.Path(entity, f => f.IsSortable)),
    };

    private static string Text((string Function, string Path) measure) => measure.Path.Length == 0 ? measure.Function : $"{measure.Function}({measure.Path})";

    private static JsonValue? Json(object? value) => value switch
    {
        null => null,
        decimal number => JsonValue.Create(number),
        var text => JsonValue.Create((string)text),
    };

    /// <summary>The id that a line of a file begins with.</summary>
    [GeneratedRegex(@"^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})[,\r]", RegexOptions.Multiline)]
    private static partial Regex Id();
}
