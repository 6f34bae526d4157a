using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Imports;

/// <summary>In which order several files go in, so that what a row points at is there before it: <c>GET /imports/order</c>.</summary>
internal sealed class ImportOrder
{
    private readonly Catalog catalog;
    private readonly Dictionary<string, HashSet<string>> reached;

    public ImportOrder(Catalog catalog)
    {
        this.catalog = catalog;
        reached = catalog.All.ToDictionary(o => o.Name, o => Reach(o, []), StringComparer.Ordinal);
    }

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/imports/order", AnswerAsync).Needs(Permission.SignedIn)
        .TakesOwn(("ids", ("要排序的导入的编号，逗号分隔。", "The ids of the imports, comma-separated.")))
        .Describe(("多个导入的先后顺序", "The order in which several imports go in"), answer: _ => Schemas.Object(("items", Schemas.List(Schemas.Value(JsonSchemaType.String, "uuid"))))).AlsoAnswers(404);

    /// <summary>The imports in their order: what others point at first, else as the definitions stand in the catalogue, else as given.</summary>
    public IReadOnlyList<Import> Sort(IEnumerable<Import> imports)
    {
        var places = catalog.All.Select((o, at) => (o.Name, at)).ToDictionary(p => p.Name, p => p.at, StringComparer.Ordinal);
        var left = imports.Select(i => (Import: i, Points: PointsAt(i))).OrderBy(i => places.GetValueOrDefault(i.Import.Object, int.MaxValue)).ToList();
        var sorted = new List<Import>();
        while (left.Count > 0)
        {
            var next = left.FindIndex(one => !left.Any(other => Comes(other, before: one)));
            // Files that need each other have no order; the first one begins.
            next = Math.Max(next, 0);
            sorted.Add(left[next].Import);
            left.RemoveAt(next);
        }

        return sorted;
    }

    /// <summary>Where two objects point at each other, what the files bring decides.</summary>
    private bool Comes((Import Import, HashSet<string> Points) one, (Import Import, HashSet<string> Points) before)
    {
        var (a, b) = (one.Import.Object, before.Import.Object);
        return a != b && Reaches(b, a) && (!Reaches(a, b) || (before.Points.Contains(a) && !one.Points.Contains(b)));
    }

    private bool Reaches(string from, string to) => reached.TryGetValue(from, out var objects) && objects.Contains(to);

    private HashSet<string> Reach(ObjectDefinition definition, HashSet<string> found)
    {
        foreach (var target in definition.Fields.Where(f => f is { Reference: not null, ReadOnly: false }).Select(f => f.Reference!).Where(found.Add).ToList())
        {
            Reach(catalog[target], found);
        }

        return found;
    }

    /// <summary>The objects that a file's columns point at.</summary>
    private HashSet<string> PointsAt(Import import)
    {
        using var mapping = JsonDocument.Parse(import.Mapping);
        var columns = mapping.RootElement.TryGetProperty("columns", out var said) && said.ValueKind == JsonValueKind.Object ? said.EnumerateObject().Select(c => c.Value).ToList() : [];
        var fields = columns.Select(c => c.ValueKind == JsonValueKind.Object && c.TryGetProperty("field", out var field) ? field : c).Where(f => f.ValueKind == JsonValueKind.String);
        return fields.Select(f => catalog.Find(import.Object)?.Find(f.GetString()!)?.Reference).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    private static async Task AnswerAsync(HttpContext http, ImportStore store, Workspace workspace)
    {
        var asked = (http.Request.Query.Text("ids") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var ids = asked.Distinct(StringComparer.OrdinalIgnoreCase).Select(id => Guid.TryParseExact(id, "D", out var guid) ? guid : throw Errors.NotFound().Exception()).ToList();
        var imports = await store.OfAsync(ids, http.RequestAborted);
        var sorted = new ImportOrder(workspace.Catalog).Sort(ids.Select(id => imports.GetValueOrDefault(id) is { } import && ImportDesk.Sees(http.Viewer(), import) ? import : throw Errors.NotFound().Exception()));
        await http.AnswerAsync(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var import in sorted)
            {
                writer.WriteStringValue(import.Id);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }
}
