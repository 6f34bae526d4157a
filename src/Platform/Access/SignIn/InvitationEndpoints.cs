using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Rapport.Platform.Fields.DateTime;
using Rapport.Platform.Web;
using Rapport.Platform.Web.Limits;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Access.SignIn;

/// <summary>Administrators make links by which colleagues choose a password; the colleagues use them.</summary>
internal static class InvitationEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var users = api.MapGroup("/users/{id}").Needs(Permission.Administrator).WithoutParameters();
        users.MapPost("/invite", (HttpContext http, string id, Invitations invitations, SignInSettings settings) => Make(http, id, InvitationKind.Invitation, invitations, settings))
            .Describe(("邀请同事：生成一次性链接", "Invite a colleague by a single-use link"), answer: _ => LinkSchema, status: 201);
        users.MapPost("/reset-password", (HttpContext http, string id, Invitations invitations, SignInSettings settings) => Make(http, id, InvitationKind.Reset, invitations, settings))
            .Describe(("重置密码：生成一次性链接", "Reset a password by a single-use link"), answer: _ => LinkSchema, status: 201);
        var invited = api.MapGroup("/invitations").Needs(Permission.Public).Limited().WithoutParameters().AlsoAnswers(401, 404);
        invited.MapPost("/look", Look).Describe(("查看邀请", "Whom an invitation is for"), s => s.Of<LookRequest>(), _ => LookSchema);
        invited.MapPost("/accept", Accept).Describe(("接受邀请，设置密码并登录", "Accept an invitation: choose a password and come in"), s => s.Of<AcceptRequest>(), _ => MetaEndpoints.MeSchema);
    }

    private static OpenApiSchema LinkSchema =>
        Schemas.Object(("url", Schemas.Value(JsonSchemaType.String, "uri")), ("expiresAt", Schemas.Value(JsonSchemaType.String, "date-time")));

    private static OpenApiSchema LookSchema
    {
        get
        {
            var (text, maybe) = (Schemas.Value(JsonSchemaType.String), Schemas.Value(JsonSchemaType.String | JsonSchemaType.Null));
            return Schemas.Object(("kind", text), ("company", text), ("name", text), ("email", maybe), ("language", maybe), ("needsEmail", Schemas.Value(JsonSchemaType.Boolean)), ("expiresAt", Schemas.Value(JsonSchemaType.String, "date-time")));
        }
    }

    private static async Task Make(HttpContext http, string id, InvitationKind kind, Invitations invitations, SignInSettings settings)
    {
        var user = RecordEndpoints.Id(id);
        var (code, expiresAt) = await invitations.MakeAsync(user, kind, http.Actor(), http.RequestAborted);
        await http.AnswerAsync(201, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("url", Invitations.Link(settings.PublicUrl ?? $"{http.Request.Scheme}://{http.Request.Host}", code));
            writer.WriteString("expiresAt", DateTimeType.Format(expiresAt));
            writer.WriteEndObject();
        });
    }

    private static async Task Look(HttpContext http, Workspace workspace, Invitations invitations)
    {
        var invitation = await invitations.FindAsync((await http.JsonAsync<LookRequest>()).Code, http.RequestAborted);
        await http.AnswerAsync(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("kind", invitation.Kind);
            writer.WriteString("company", workspace.Company.Name);
            writer.WriteString("name", invitation.Name);
            writer.WriteString("email", invitation.Email);
            writer.WriteString("language", invitation.Language);
            writer.WriteBoolean("needsEmail", invitation.Email is null);
            writer.WriteString("expiresAt", DateTimeType.Format(invitation.ExpiresAt));
            writer.WriteEndObject();
        });
    }

    private static async Task Accept(HttpContext http, InvitationDesk desk, Workspace workspace, Viewers viewers)
    {
        var user = await desk.AcceptAsync(http, await http.JsonAsync<AcceptRequest>(), http.RequestAborted);
        await SessionEndpoints.AnswerMeAsync(http, user, workspace, viewers);
    }
}
