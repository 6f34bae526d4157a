using System.Text.Json;
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
        tokens.MapGet("/", List).Describe(("我的令牌", "My tokens"), answer: _ => Schemas.Object(("items", Schemas.List(Token(("createdAt", At), ("lastUsedAt", AtOrNull))))));
        tokens.MapPost("/", Add).Describe(("生成令牌；只显示这一次", "Make a token; it is shown this once"), body: s => s.Of<TokenRequest>(), answer: _ => Token(("token", Text)), status: 201);
        tokens.MapDelete("/{id}", Revoke).Describe(("停用令牌", "Revoke a token"), status: 204);
    }

    private static OpenApiSchema Text => Schemas.Value(JsonSchemaType.String);

    private static OpenApiSchema At => Schemas.Value(JsonSchemaType.String, "date-time");

    private static OpenApiSchema AtOrNull => Schemas.Value(JsonSchemaType.String | JsonSchemaType.Null, "date-time");

    private static OpenApiSchema Token(params ReadOnlySpan<(string, IOpenApiSchema)> also) =>
        Schemas.Object([("id", Schemas.Value(JsonSchemaType.String, "uuid")), ("name", Text), ("scopes", Schemas.List(Text)), ("expiresAt", AtOrNull), .. also]);

    private static async Task List(HttpContext http, Tokens tokens)
    {
        var mine = await tokens.ListAsync(http.Viewer().UserId, http.RequestAborted);
        await http.AnswerAsync(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var token in mine)
            {
                writer.WriteStartObject();
                Write(writer, token.Id, new(token.Name, token.Grant));
                writer.WriteString("createdAt", DateTimeType.Format(token.CreatedAt));
                writer.WriteString("lastUsedAt", token.LastUsedAt is { } used ? DateTimeType.Format(used) : null);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static async Task Add(HttpContext http, Tokens tokens, Workspace workspace)
    {
        var made = TokenDecision.Decide(await http.JsonAsync<TokenRequest>(), http.Grant(), workspace.Now);
        var (id, token) = await tokens.AddAsync(http.Viewer().UserId, made, http.Actor(), http.RequestAborted);
        await http.AnswerAsync(201, writer =>
        {
            writer.WriteStartObject();
            Write(writer, id, made);
            writer.WriteString("token", token);
            writer.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter writer, Guid id, NewToken token)
    {
        writer.WriteString("id", id);
        writer.WriteString("name", token.Name);
        writer.WriteStartArray("scopes");
        foreach (var scope in TokenScopeNames.Of(token.Grant.Scopes))
        {
            writer.WriteStringValue(scope);
        }

        writer.WriteEndArray();
        writer.WriteString("expiresAt", token.Grant.ExpiresAt is { } end ? DateTimeType.Format(end) : null);
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
