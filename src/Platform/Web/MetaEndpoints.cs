using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Web;

/// <summary>Tells who is asking, and what objects there are.</summary>
internal static class MetaEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var meta = api.MapGroup("").Needs(Permission.SignedIn).WithoutParameters();
        meta.MapGet("/me", Me).Describe(("当前用户", "Who is asking"), answer: _ => MeSchema);
        meta.MapGet("/objects", List)
            .Describe(("所有对象及其字段", "All objects and their fields"), answer: s => Schemas.Object(("items", Schemas.List(s.Named(DefinitionSchemas.Definition)))));
        meta.MapGet("/objects/{name}", One)
            .Describe(("一个对象及其字段", "One object and its fields"), answer: s => s.Named(DefinitionSchemas.Definition));
    }

    internal static OpenApiSchema MeSchema
    {
        get
        {
            var text = Schemas.Value(JsonSchemaType.String);
            return Schemas.Object(
                ("id", Schemas.Value(JsonSchemaType.String, "uuid")),
                ("name", text),
                ("email", Schemas.Value(JsonSchemaType.String | JsonSchemaType.Null)),
                ("role", text),
                ("teamId", Schemas.Value(JsonSchemaType.String | JsonSchemaType.Null, "uuid")),
                ("language", text),
                ("timeZone", text),
                ("may", Schemas.Object(("administer", Schemas.Value(JsonSchemaType.Boolean)))),
                ("company", Schemas.Object(("name", text), ("language", text), ("timeZone", text), ("currency", text))));
        }
    }

    /// <summary>Answers who the caller is.</summary>
    internal static Task Me(HttpContext http, Workspace workspace)
    {
        var viewer = http.Viewer();
        return http.AnswerAsync(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", viewer.UserId);
            writer.WriteString("name", viewer.Name);
            writer.WriteString("email", viewer.Email);
            writer.WriteString("role", viewer.Role.Name);
            writer.WritePropertyName("teamId");
            JsonSerializer.Serialize(writer, viewer.TeamId);
            writer.WriteString("language", viewer.Language.Tag());
            writer.WriteString("timeZone", viewer.TimeZone ?? workspace.Company.TimeZone.Id);
            writer.WriteStartObject("may");
            writer.WriteBoolean("administer", viewer.IsAdministrator);
            writer.WriteEndObject();
            writer.WriteStartObject("company");
            writer.WriteString("name", workspace.Company.Name);
            writer.WriteString("language", workspace.Company.Language.Tag());
            writer.WriteString("timeZone", workspace.Company.TimeZone.Id);
            writer.WriteString("currency", workspace.Company.Currency);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }

    private static async Task List(HttpContext http, Workspace workspace, RecordOptions options)
    {
        var stored = await options.LoadAsync(workspace.Catalog, http.RequestAborted);
        await http.AnswerAsync(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var definition in workspace.Catalog.All)
            {
                ObjectJson.Write(writer, new(workspace, http.Viewer(), definition), stored);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static async Task One(HttpContext http, string name, Workspace workspace, RecordOptions options)
    {
        var definition = workspace.Catalog.Find(name) ?? throw Records.Errors.ObjectNotFound().Exception();
        var stored = await options.LoadAsync(workspace.Catalog, http.RequestAborted);
        await http.AnswerAsync(200, writer => ObjectJson.Write(writer, new(workspace, http.Viewer(), definition), stored));
    }
}
