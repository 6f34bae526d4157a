using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Rapport.Platform.Access;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;
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
            writer.WriteString("language", Tag(viewer.Language));
            writer.WriteString("timeZone", viewer.TimeZone ?? workspace.Company.TimeZone.Id);
            writer.WriteStartObject("may");
            writer.WriteBoolean("administer", viewer.IsAdministrator);
            writer.WriteEndObject();
            writer.WriteStartObject("company");
            writer.WriteString("name", workspace.Company.Name);
            writer.WriteString("language", Tag(workspace.Company.Language));
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
                Write(writer, definition, http.Viewer(), stored);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static async Task One(HttpContext http, string name, Workspace workspace, RecordOptions options)
    {
        var definition = workspace.Catalog.Find(name) ?? throw Records.Errors.ObjectNotFound().Exception();
        var stored = await options.LoadAsync(workspace.Catalog, http.RequestAborted);
        await http.AnswerAsync(200, writer => Write(writer, definition, http.Viewer(), stored));
    }

    private static string Tag(Language language) => language == Language.Zh ? "zh-CN" : "en";

    private static void Write(Utf8JsonWriter writer, ObjectDefinition definition, Viewer viewer, ILookup<string, Option> stored)
    {
        writer.WriteStartObject();
        writer.WriteString("name", definition.Name);
        writer.WriteString("path", definition.Path);
        writer.WriteLabels("label", definition.Label);
        writer.WriteLabels("plural", definition.Plural);
        writer.WriteString("title", definition.Title.Path);
        writer.WriteString("defaultSort", definition.DefaultSort);
        writer.WriteStartArray("fields");
        foreach (var field in definition.Fields.Where(f => viewer.Access(definition, f) != FieldAccess.Hidden))
        {
            FieldJson.Write(writer, field, field.OptionsFrom is { } from ? [.. stored[from]] : field.Options, viewer.Access(definition, field));
        }

        writer.WriteEndArray();
        writer.WriteStartObject("abilities");
        writer.WriteBoolean("owned", definition.Owned);
        writer.WriteBoolean("deletable", definition.Deletable);
        writer.WriteBoolean("importable", definition.Importable);
        writer.WriteBoolean("customFields", true);
        writer.WriteEndObject();
        writer.WriteStartArray("teamRoles");
        foreach (var role in definition.TeamRoles)
        {
            writer.WriteStartObject();
            writer.WriteString("value", role.Value);
            writer.WriteLabels("label", role.Label);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("may");
        var rights = viewer.Role.On(definition);
        writer.WriteBoolean("read", rights.Read != Reach.None);
        writer.WriteBoolean("create", rights.Create);
        writer.WriteBoolean("change", rights.Change != Reach.None);
        writer.WriteBoolean("delete", rights.Delete != Reach.None && definition.Deletable);
        writer.WriteBoolean("transfer", rights.Transfer != Reach.None && definition.Owned);
        writer.WriteBoolean("export", rights.Export != Reach.None);
        writer.WriteBoolean("import", rights.Import && definition.Importable);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
