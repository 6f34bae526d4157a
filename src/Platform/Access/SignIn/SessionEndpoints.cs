using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Rapport.Platform.Fields.DateTime;
using Rapport.Platform.Web;
using Rapport.Platform.Web.Limits;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Access.SignIn;

/// <summary>Signing in and out, and where one is signed in.</summary>
internal static class SessionEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var one = api.MapGroup("/session").Needs(Permission.Public).WithoutParameters();
        one.MapPost("/", SignIn).Limited().Describe(("登录", "Sign in"), s => s.Of<SessionRequest>(), _ => MetaEndpoints.MeSchema).AlsoAnswers(401);
        one.MapDelete("/", SignOut).Describe(("退出登录", "Sign out"), status: 204);
        var mine = api.MapGroup("/sessions").Needs(Permission.SignedIn).WithoutParameters();
        mine.MapGet("/", List).Describe(("我在哪里登录", "Where I am signed in"), answer: _ => Schemas.Object(("items", Schemas.List(SessionSchema))));
        mine.MapDelete("/", EndOthers).Describe(("退出其他所有设备", "Sign out everywhere else"), status: 204);
        mine.MapDelete("/{id}", End).Describe(("退出一台设备", "Sign out somewhere"), status: 204);
    }

    private static OpenApiSchema SessionSchema
    {
        get
        {
            var (text, at) = (Schemas.Value(JsonSchemaType.String), Schemas.Value(JsonSchemaType.String, "date-time"));
            return Schemas.Object(("id", Schemas.Value(JsonSchemaType.String, "uuid")), ("device", text), ("address", text), ("createdAt", at), ("seenAt", at), ("current", Schemas.Value(JsonSchemaType.Boolean)));
        }
    }

    private static async Task SignIn(HttpContext http, Workspace workspace, SignInDesk desk, Viewers viewers)
    {
        var user = await desk.SignInAsync(http, await http.JsonAsync<SessionRequest>(), http.RequestAborted);
        await AnswerMeAsync(http, user, workspace, viewers);
    }

    /// <summary>Answers as <c>GET /me</c> does to somebody who has just come in.</summary>
    internal static async Task AnswerMeAsync(HttpContext http, Guid user, Workspace workspace, Viewers viewers)
    {
        http.Viewer(await viewers.FindAsync(user, http.RequestAborted) ?? throw Errors.Failed().Exception());
        await MetaEndpoints.Me(http, workspace);
    }

    private static async Task SignOut(HttpContext http, Sessions sessions)
    {
        await sessions.CloseAsync(http, http.RequestAborted);
        http.Response.StatusCode = 204;
    }

    private static async Task List(HttpContext http, Sessions sessions)
    {
        var mine = await sessions.ListAsync(http.Viewer().UserId, http.RequestAborted);
        var current = SignInCookies.Session.Read(http) is { } cookie ? Tokens.Hash(cookie) : null;
        await http.AnswerAsync(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var session in mine)
            {
                writer.WriteStartObject();
                writer.WriteString("id", session.Id);
                writer.WriteString("device", DeviceName.Of(session.UserAgent));
                writer.WriteString("address", session.Address);
                writer.WriteString("createdAt", DateTimeType.Format(session.CreatedAt));
                writer.WriteString("seenAt", DateTimeType.Format(session.SeenAt));
                writer.WriteBoolean("current", session.Hash == current);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static async Task End(HttpContext http, string id, Sessions sessions)
    {
        if (!await sessions.RevokeAsync(RecordEndpoints.Id(id), http.Viewer().UserId, http.Actor(), http.RequestAborted))
        {
            throw Records.Errors.NotFound().Exception();
        }

        http.Response.StatusCode = 204;
    }

    private static async Task EndOthers(HttpContext http, Sessions sessions)
    {
        await sessions.RevokeOthersAsync(http.Viewer().UserId, SignInCookies.Session.Read(http), http.Actor(), http.RequestAborted);
        http.Response.StatusCode = 204;
    }
}
