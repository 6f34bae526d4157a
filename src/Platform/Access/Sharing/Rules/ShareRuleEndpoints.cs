using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Rapport.Platform.Fields.DateTime;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Access.Sharing.Rules;

/// <summary>An administrator's wish for a rule; a null member of a PATCH leaves things as they are.</summary>
internal sealed record ShareRuleRequest(string? Name = null, string? Object = null, string? Filter = null, List<PrincipalRequest?>? Principals = null, string? Level = null);

/// <summary>The sharing rules: <c>/share-rules</c>.</summary>
internal static class ShareRuleEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var rules = api.MapGroup("/share-rules").Needs(Permission.Administrator).WithoutParameters();
        rules.MapGet("/", List).Describe(("所有共享规则", "All sharing rules"), answer: _ => Schemas.Object(("items", Schemas.List(Schema))));
        rules.MapGet("/{id}", One).Describe(("一条共享规则", "One sharing rule"), answer: _ => Schema);
        rules.MapPost("/", Create).Describe(("新建共享规则", "Make a sharing rule"), s => s.Of<ShareRuleRequest>(), _ => Schema, 201);
        rules.MapPatch("/{id}", Change).Describe(("修改共享规则", "Change a sharing rule"), s => s.Of<ShareRuleRequest>(), _ => Schema);
        rules.MapDelete("/{id}", Remove).Describe(("删除共享规则", "Remove a sharing rule"), status: 204);
    }

    internal static Guid Id(string id) => Guid.TryParseExact(id, "D", out var guid) ? guid : throw ShareErrors.RuleNotFound().Exception();

    private static OpenApiSchema Schema
    {
        get
        {
            var text = Schemas.Value(JsonSchemaType.String);
            return Schemas.Object(
                ("id", Schemas.Value(JsonSchemaType.String, "uuid")), ("name", text), ("object", text), ("filter", text), ("level", text), ("status", text),
                ("principals", Schemas.List(Schemas.Object(("principal", Schemas.Object(("kind", text), ("id", Schemas.Value(JsonSchemaType.String, "uuid")), ("name", text)))))),
                ("createdAt", Schemas.Value(JsonSchemaType.String, "date-time")));
        }
    }

    private static async Task List(HttpContext http, ShareRules rules, Principals principals)
    {
        var all = await rules.ListAsync(http.RequestAborted);
        var names = await principals.NamesAsync(all.SelectMany(r => r.Principals), http.RequestAborted);
        await http.AnswerAsync(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            all.ForEach(rule => Write(writer, rule, names, http.Language()));
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static async Task One(HttpContext http, string id, ShareRules rules, Principals principals) =>
        await AnswerAsync(http, 200, await rules.FindAsync(Id(id), http.RequestAborted), principals);

    private static async Task Create(HttpContext http, ShareRules rules, Principals principals)
    {
        var rule = await rules.CheckedAsync(await http.JsonAsync<ShareRuleRequest>(), null, http.Viewer(), http.RequestAborted);
        await rules.SaveAsync(rule, http.Actor(), http.RequestAborted);
        http.Response.Headers.Location = $"/api/v1/share-rules/{rule.Id}";
        await AnswerAsync(http, 201, rule, principals);
    }

    private static async Task Change(HttpContext http, string id, ShareRules rules, Principals principals)
    {
        var before = await rules.FindAsync(Id(id), http.RequestAborted);
        var rule = await rules.CheckedAsync(await http.JsonAsync<ShareRuleRequest>(), before, http.Viewer(), http.RequestAborted);
        await rules.SaveAsync(rule, http.Actor(), http.RequestAborted);
        await AnswerAsync(http, 200, rule, principals);
    }

    private static async Task Remove(HttpContext http, string id, ShareRules rules)
    {
        await rules.RemoveAsync(await rules.FindAsync(Id(id), http.RequestAborted), http.Actor(), http.RequestAborted);
        http.Response.StatusCode = 204;
    }

    private static async Task AnswerAsync(HttpContext http, int status, ShareRule rule, Principals principals)
    {
        var names = await principals.NamesAsync(rule.Principals, http.RequestAborted);
        await http.AnswerAsync(status, (Utf8JsonWriter writer) => Write(writer, rule, names, http.Language()));
    }

    private static void Write(Utf8JsonWriter writer, ShareRule rule, IReadOnlyDictionary<Guid, Principal> names, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("id", rule.Id);
        writer.WriteString("name", rule.Name);
        writer.WriteString("object", rule.Object);
        writer.WriteString("filter", rule.Filter);
        writer.WriteString("level", Grant.Word(rule.Level));
        writer.WriteString("status", rule.Status);
        writer.WriteStartArray("principals");
        foreach (var principal in rule.Principals.Where(names.ContainsKey))
        {
            writer.WriteStartObject();
            names[principal].Write(writer, language);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("createdAt", DateTimeType.Format(rule.CreatedAt));
        writer.WriteEndObject();
    }
}
