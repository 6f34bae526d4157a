using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Access.Rights;

/// <summary>The roles: everybody may read what a role may do; administrators make their own.</summary>
internal static class RoleEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var roles = api.MapGroup("/roles").WithoutParameters();
        roles.MapGet("/", List).Needs(Permission.SignedIn).Describe(("所有角色及其权限", "All roles and what they may do"), answer: _ => Schemas.Object(("items", Schemas.List(Schema))));
        roles.MapGet("/{name}", One).Needs(Permission.SignedIn).Describe(("一个角色及其权限", "One role and what it may do"), answer: _ => Schema);
        roles.MapPost("/", Create).Needs(Permission.Administrator).Describe(("新建角色", "Make a role"), s => s.Of<RoleRequest>(), _ => Schema, 201);
        roles.MapPatch("/{name}", Change).Needs(Permission.Administrator).Describe(("修改角色", "Change a role"), s => s.Of<RoleRequest>(), _ => Schema);
        roles.MapDelete("/{name}", Delete).Needs(Permission.Administrator).Describe(("删除角色", "Remove a role"), status: 204);
    }

    private static OpenApiSchema Schema
    {
        get
        {
            var (text, flag) = (Schemas.Value(JsonSchemaType.String), Schemas.Value(JsonSchemaType.Boolean));
            var rights = Schemas.Object(("read", text), ("create", flag), ("change", text), ("delete", text), ("transfer", text), ("export", text), ("import", flag),
                ("fields", new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = text }));
            return Schemas.Object(
                ("id", Schemas.Value(JsonSchemaType.String, "uuid")),
                ("name", text),
                ("label", Schemas.Object(("zh-CN", text), ("en", text))),
                ("shipped", flag),
                ("administers", flag),
                ("objects", new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = rights }));
        }
    }

    private static async Task List(HttpContext http, Workspace workspace, RoleStore store)
    {
        var roles = await store.ListAsync(http.RequestAborted);
        await http.AnswerAsync(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var role in roles)
            {
                RoleJson.Write(writer, role, workspace.Catalog.All, http.Viewer());
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static async Task One(HttpContext http, string name, Workspace workspace, RoleStore store) =>
        await AnswerAsync(http, 200, await store.FindAsync(name, http.RequestAborted), workspace);

    private static async Task Create(HttpContext http, Workspace workspace, RoleStore store)
    {
        var role = await store.CreateAsync(await http.JsonAsync<RoleRequest>(), http.Actor(), http.RequestAborted);
        http.Response.Headers.Location = $"/api/v1/roles/{role.Name}";
        await AnswerAsync(http, 201, role, workspace);
    }

    private static async Task Change(HttpContext http, string name, Workspace workspace, RoleStore store) =>
        await AnswerAsync(http, 200, await store.ChangeAsync(name, await http.JsonAsync<RoleRequest>(), http.Actor(), http.RequestAborted), workspace);

    private static async Task Delete(HttpContext http, string name, RoleStore store)
    {
        await store.DeleteAsync(name, http.Actor(), http.RequestAborted);
        http.Response.StatusCode = 204;
    }

    private static Task AnswerAsync(HttpContext http, int status, Role role, Workspace workspace) =>
        http.AnswerAsync(status, (Utf8JsonWriter writer) => RoleJson.Write(writer, role, workspace.Catalog.All, http.Viewer()));
}
