using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Web;

/// <summary>Lets administrators add fields of their own to an object, change and remove them, at run time.</summary>
internal static class FieldEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var fields = api.MapGroup("/objects/{name}/fields").Needs(Permission.Administrator).WithoutParameters();
        fields.MapPost("/", Create).Describe(("添加自定义字段", "Add a field of your own"), s => s.Of<FieldRequest>(), Answer, 201);
        fields.MapPatch("/{field}", Change).Describe(("修改自定义字段", "Change a field of your own"), s => s.Of<FieldRequest>(), Answer);
        fields.MapDelete("/{field}", Delete).Describe(("删除自定义字段", "Remove a field of your own"), status: 204);
    }

    private static IOpenApiSchema Answer(Schemas schemas) => schemas.Named(DefinitionSchemas.Field);

    private static async Task Create(HttpContext http, string name, Workspace workspace, FieldStore store)
    {
        var definition = Definition(workspace, name);
        var field = await store.CreateAsync(definition, await http.JsonAsync<FieldRequest>(), http.Actor(), http.RequestAborted);
        http.Response.Headers.Location = $"/api/v1/objects/{definition.Name}";
        await http.AnswerAsync(201, writer => FieldJson.Write(writer, field, field.Options));
    }

    private static async Task Change(HttpContext http, string name, string field, Workspace workspace, FieldStore store)
    {
        var changed = await store.ChangeAsync(Definition(workspace, name), Bare(field), await http.JsonAsync<FieldRequest>(), http.Actor(), http.RequestAborted);
        await http.AnswerAsync(200, writer => FieldJson.Write(writer, changed, changed.Options));
    }

    private static async Task Delete(HttpContext http, string name, string field, Workspace workspace, FieldStore store)
    {
        await store.DeleteAsync(Definition(workspace, name), Bare(field), http.Actor(), http.RequestAborted);
        http.Response.StatusCode = 204;
    }

    private static ObjectDefinition Definition(Workspace workspace, string name) =>
        workspace.Catalog.Find(name) ?? throw Records.Errors.ObjectNotFound().Exception();

    /// <summary>Takes both the field's name and its path.</summary>
    private static string Bare(string field) => field.StartsWith("custom.", StringComparison.Ordinal) ? field["custom.".Length..] : field;
}
