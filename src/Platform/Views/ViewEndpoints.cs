using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Views;

/// <summary>The views that people save: <c>/views</c>. Everybody who is signed in keeps own ones.</summary>
internal static class ViewEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var views = api.MapGroup("/views").Needs(Permission.SignedIn);
        views.MapGet("/", List).Takes("object").Describe(("我能用的视图：自己的和共享的", "The views I can use: mine and shared ones"), answer: s => Schemas.Object(("items", Schemas.List(View(s))))).AlsoAnswers(404);
        views.MapPost("/", Add).Takes().Describe(("保存视图", "Save a view"), Whole, View, 201);
        views.MapPatch("/{id}", Change).Takes().Describe(("修改视图", "Change a view"), Changes, View).AlsoAnswers(412);
        views.MapDelete("/{id}", Remove).Takes().Describe(("删除视图", "Remove a view"), status: 204).AlsoAnswers(412);
    }

    private static IOpenApiSchema View(Schemas schemas) => schemas.Named(CommonSchemas.SavedView);

    private static IOpenApiSchema Whole(Schemas schemas)
    {
        Members(schemas);
        return schemas.Of<ViewRequest>();
    }

    /// <summary>The same members, each of them optional.</summary>
    private static OpenApiSchema Changes(Schemas schemas) => new() { Type = JsonSchemaType.Object, Properties = Members(schemas), AdditionalPropertiesAllowed = false };

    /// <summary>The members of a view's body, with the words that its type does not tell.</summary>
    private static IDictionary<string, IOpenApiSchema> Members(Schemas schemas)
    {
        var members = schemas.Members<ViewRequest>();
        members["layout"] = DefinitionSchemas.ViewLayout;
        members["sharedWith"] = CommonSchemas.SharedWith;
        return members;
    }

    private static Guid Id(string id) => Guid.TryParseExact(id, "D", out var guid) ? guid : throw Errors.NotFound().Exception();

    private static async Task List(HttpContext http, Workspace workspace, ViewStore store)
    {
        var asked = http.Request.Query.Text("object");
        var definition = asked is null ? null : workspace.Catalog.Find(asked) ?? throw Records.Errors.ObjectNotFound().Exception();
        var views = await store.ListAsync(definition?.Name, http.Viewer(), http.RequestAborted);
        await http.AnswerAsync(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var view in views)
            {
                ViewJson.WriteFor(writer, view, workspace, http.Viewer());
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static async Task Add(HttpContext http, Workspace workspace, ViewStore store)
    {
        var view = await store.AddAsync(await http.JsonAsync<ViewRequest>(), http.Viewer(), http.Actor(), http.RequestAborted);
        http.Response.Headers.Location = $"/api/v1/views/{view.Id}";
        await AnswerAsync(http, 201, view, workspace, store);
    }

    private static async Task Change(HttpContext http, string id, Workspace workspace, ViewStore store)
    {
        var viewId = Id(id);
        using var body = await http.JsonAsync();
        var view = await store.ChangeAsync(viewId, before => ViewRequest.Changed(before, body.RootElement), http.IfMatch(), http.Viewer(), http.Actor(), http.RequestAborted);
        await AnswerAsync(http, 200, view, workspace, store);
    }

    private static async Task Remove(HttpContext http, string id, ViewStore store)
    {
        await store.RemoveAsync(Id(id), http.IfMatch(), http.Viewer(), http.Actor(), http.RequestAborted);
        http.Response.StatusCode = 204;
    }

    private static async Task AnswerAsync(HttpContext http, int status, SavedView view, Workspace workspace, ViewStore store)
    {
        var owner = await store.OwnerAsync(view, http.RequestAborted);
        http.Response.Headers.ETag = $"\"{view.Version}\"";
        await http.AnswerAsync(status, writer => ViewJson.Write(writer, new(view, owner), workspace, http.Viewer()));
    }
}
