using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Rapport.Platform.Access;
using Rapport.Platform.Fields.DateTime;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Web;

/// <summary>A user's own API tokens: made, listed, revoked.</summary>
internal static class TokenEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var tokens = api.MapGroup("/tokens").Needs(Permission.SignedIn).WithoutParameters();
        tokens.MapGet("/", List).Describe(("我的令牌", "My tokens"), answer: _ => Schemas.Object(("items", Schemas.List(Token("createdAt", "date-time")))));
        tokens.MapPost("/", Add).Describe(("生成令牌；只显示这一次", "Make a token; it is shown this once"), body: s => s.Of<TokenRequest>(), answer: _ => Token("token", null), status: 201);
        tokens.MapDelete("/{id}", Revoke).Describe(("停用令牌", "Revoke a token"), status: 204);
    }

    private sealed record TokenRequest(string? Name = null);

    private static OpenApiSchema Token(string also, string? format) => Schemas.Object(
        ("id", Schemas.Value(JsonSchemaType.String, "uuid")),
        ("name", Schemas.Value(JsonSchemaType.String)),
        (also, Schemas.Value(JsonSchemaType.String, format)));

    private static async Task List(HttpContext http, Tokens tokens)
    {
        var mine = await tokens.ListAsync(http.Viewer().UserId, http.RequestAborted);
        await http.AnswerAsync(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var (id, name, createdAt) in mine)
            {
                writer.WriteStartObject();
                writer.WriteString("id", id);
                writer.WriteString("name", name);
                writer.WriteString("createdAt", DateTimeType.Format(createdAt));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static async Task Add(HttpContext http, Tokens tokens)
    {
        var name = Tokens.Name((await http.JsonAsync<TokenRequest>()).Name);
        var (id, token) = await tokens.AddAsync(http.Viewer().UserId, name, http.Actor(), http.RequestAborted);
        await http.AnswerAsync(201, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteString("name", name);
            writer.WriteString("token", token);
            writer.WriteEndObject();
        });
    }

    private static async Task Revoke(HttpContext http, string id, Tokens tokens)
    {
        var viewer = http.Viewer();
        if (!await tokens.RevokeAsync(RecordEndpoints.Id(id), viewer.IsAdministrator ? null : viewer.UserId, http.Actor(), http.RequestAborted))
        {
            throw Records.Errors.NotFound().Exception();
        }

        http.Response.StatusCode = 204;
    }
}
