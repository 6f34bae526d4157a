using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Rapport.Platform.Access;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Imports.Saved;

/// <summary>Mappings that people keep: <c>/import-mappings</c>. Everybody who is signed in keeps own ones; those of administrators are everybody's.</summary>
internal static class SavedMappingEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var mappings = api.MapGroup("/import-mappings").Needs(Permission.SignedIn);
        mappings.MapGet("/", List).Takes("object").Describe(("我能用的导入方案：自己的和管理员的", "The mappings I can use: mine and those of administrators"), answer: _ => Schemas.Object(("items", Schemas.List(Mapping)))).AlsoAnswers(404);
        mappings.MapPost("/", Add).Takes().Describe(("保存导入方案", "Keep a mapping for the next file"), _ => Body("name", "object", "mapping"), _ => Mapping, 201);
        mappings.MapPatch("/{id}", Change).Takes().Describe(("修改导入方案", "Change a saved mapping"), _ => Body(), _ => Mapping).AlsoAnswers(412);
        mappings.MapDelete("/{id}", Remove).Takes().Describe(("删除导入方案", "Remove a saved mapping"), status: 204).AlsoAnswers(412);
    }

    private static OpenApiSchema Mapping => Schemas.Object(
        ("id", Schemas.Value(JsonSchemaType.String, "uuid")),
        ("version", Schemas.Value(JsonSchemaType.Integer, "int64")),
        ("object", Text),
        ("name", Text),
        ("mapping", Schemas.Object()),
        ("mode", Text),
        ("match", Text),
        ("shared", Schemas.Value(JsonSchemaType.Boolean)),
        ("ownerId", Schemas.Value(JsonSchemaType.String, "uuid")),
        ("mayChange", Schemas.Value(JsonSchemaType.Boolean)));

    private static OpenApiSchema Text => Schemas.Value(JsonSchemaType.String);

    private static OpenApiSchema Body(params string[] required) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema> { ["name"] = Text, ["object"] = Text, ["mapping"] = Schemas.Object(), ["mode"] = Text, ["match"] = Text },
        Required = required.ToHashSet(),
    };

    private static async Task List(HttpContext http, Workspace workspace, SavedMappings mappings)
    {
        var asked = http.Request.Query.Text("object");
        var definition = asked is null ? null : workspace.Catalog.Find(asked) ?? throw Records.Errors.ObjectNotFound().Exception();
        var found = await mappings.ListAsync(definition?.Name, http.Viewer(), http.RequestAborted);
        await http.AnswerAsync(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var mapping in found)
            {
                Write(writer, mapping, http.Viewer());
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static async Task Add(HttpContext http, SavedMappings mappings)
    {
        using var body = await http.JsonAsync();
        var saved = await mappings.AddAsync(SavedMappingRequest.Of(body.RootElement), http.Viewer(), http.RequestAborted);
        http.Response.Headers.Location = $"/api/v1/import-mappings/{saved.Id}";
        await AnswerAsync(http, 201, saved);
    }

    private static async Task Change(HttpContext http, string id, SavedMappings mappings)
    {
        var mapping = Id(id);
        using var body = await http.JsonAsync();
        await AnswerAsync(http, 200, await mappings.ChangeAsync(mapping, SavedMappingRequest.Of(body.RootElement), http.IfMatch(), http.Viewer(), http.RequestAborted));
    }

    private static async Task Remove(HttpContext http, string id, SavedMappings mappings)
    {
        await mappings.RemoveAsync(Id(id), http.IfMatch(), http.Viewer(), http.RequestAborted);
        http.Response.StatusCode = 204;
    }

    private static Guid Id(string id) => Guid.TryParseExact(id, "D", out var guid) ? guid : throw Errors.NotFound().Exception();

    private static Task AnswerAsync(HttpContext http, int status, SavedMapping saved)
    {
        http.Response.Headers.ETag = $"\"{saved.Version}\"";
        return http.AnswerAsync(status, writer => Write(writer, saved, http.Viewer()));
    }

    private static void Write(Utf8JsonWriter writer, SavedMapping saved, Viewer viewer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", saved.Id);
        writer.WriteNumber("version", saved.Version);
        writer.WriteString("object", saved.Object);
        writer.WriteString("name", saved.Name);
        writer.WritePropertyName("mapping");
        writer.WriteRawValue(saved.Mapping);
        writer.WriteString("mode", ImportJson.Name(saved.Mode));
        writer.WriteString("match", string.Join(',', saved.Match));
        writer.WriteBoolean("shared", saved.Shared);
        writer.WriteString("ownerId", saved.OwnerId);
        writer.WriteBoolean("mayChange", saved.IsChangedBy(viewer));
        writer.WriteEndObject();
    }
}
