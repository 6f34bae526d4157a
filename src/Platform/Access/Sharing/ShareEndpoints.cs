using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rapport.Platform.Definitions;
using Rapport.Platform.Fields.DateTime;
using Rapport.Platform.Problems;
using Rapport.Platform.Web;

namespace Rapport.Platform.Access.Sharing;

/// <summary>A share as a request says it.</summary>
/// <param name="Level"><c>read</c> or <c>write</c>.</param>
/// <param name="UserId">With a user,</param>
/// <param name="TeamId">or a team and the teams below it,</param>
/// <param name="Role">or a role.</param>
internal sealed record ShareRequest(string Level, Guid? UserId = null, Guid? TeamId = null, string? Role = null);

/// <summary>A member of a record's team as a request says it.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Role">What the user does in the team: one of the object's options or a word of one's own.</param>
/// <param name="Level"><c>read</c> or <c>write</c>; write unless said otherwise.</param>
internal sealed record MemberRequest(Guid UserId, string? Role = null, string? Level = null);

/// <summary>Single records shared, and the teams of records: <c>/accounts/{id}/shares</c>, <c>/accounts/{id}/members</c>.</summary>
internal static class ShareEndpoints
{
    private const int MaxRole = 50;

    public static void Map(IEndpointRouteBuilder api)
    {
        var record = api.MapGroup("/{objects}/{id}").Needs(Permission.SignedIn).WithoutParameters();
        record.MapGet("/shares", (HttpContext http, string objects, string id, Workspace workspace, ShareDesk desk, Principals principals) => List(http, objects, id, Grant.Share, workspace, desk, principals));
        record.MapPost("/shares", Share);
        record.MapDelete("/shares/{principalId}", (HttpContext http, string objects, string id, string principalId, Workspace workspace, ShareDesk desk) => Revoke(http, objects, id, principalId, Grant.Share, workspace, desk));
        record.MapGet("/members", (HttpContext http, string objects, string id, Workspace workspace, ShareDesk desk, Principals principals) => List(http, objects, id, Grant.Member, workspace, desk, principals));
        record.MapPost("/members", Join);
        record.MapDelete("/members/{principalId}", (HttpContext http, string objects, string id, string principalId, Workspace workspace, ShareDesk desk) => Revoke(http, objects, id, principalId, Grant.Member, workspace, desk));
    }

    private static async Task List(HttpContext http, string objects, string id, Guid sourceId, Workspace workspace, ShareDesk desk, Principals principals)
    {
        var definition = Definition(workspace, objects, sourceId);
        var grants = (await desk.ListAsync(http.Viewer(), definition, RecordEndpoints.Id(id), http.RequestAborted)).Where(g => g.SourceId == sourceId).ToList();
        var names = await principals.NamesAsync(grants.Select(g => g.PrincipalId).Concat(grants.Select(g => g.By).OfType<Guid>()), http.RequestAborted);
        await http.AnswerAsync(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var grant in grants.Where(g => names.ContainsKey(g.PrincipalId)))
            {
                writer.WriteStartObject();
                names[grant.PrincipalId].Write(writer, http.Language());
                writer.WriteString("level", Grant.Word(grant.Level));
                if (sourceId == Grant.Member)
                {
                    writer.WriteString("role", grant.Role);
                }

                writer.WriteString("at", DateTimeType.Format(grant.At));
                writer.WritePropertyName("by");
                System.Text.Json.JsonSerializer.Serialize(writer, grant.By is { } by && names.TryGetValue(by, out var person) ? new { id = by, name = person.Name.Zh } : null);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static async Task Share(HttpContext http, string objects, string id, Workspace workspace, ShareDesk desk, Principals principals)
    {
        var definition = Definition(workspace, objects, Grant.Share);
        var request = await http.JsonAsync<ShareRequest>();
        var level = Level(request.Level);
        var principal = await principals.FindAsync(new(request.UserId, request.TeamId, request.Role), "userId", http.RequestAborted);
        await GrantAsync(http, definition, id, principal, Grant.Share, level, null, workspace, desk);
    }

    private static async Task Join(HttpContext http, string objects, string id, Workspace workspace, ShareDesk desk, Principals principals)
    {
        var definition = Definition(workspace, objects, Grant.Member);
        var request = await http.JsonAsync<MemberRequest>();
        var role = request.Role?.Trim() is { Length: > 0 } said ? said : null;
        if (role?.Length > MaxRole || role?.Any(char.IsControl) == true)
        {
            throw new RefusedException(ShareErrors.MemberRole(), [ShareErrors.MemberRole()]);
        }

        var principal = await principals.FindAsync(new(request.UserId), "userId", http.RequestAborted);
        await GrantAsync(http, definition, id, principal, Grant.Member, Level(request.Level ?? "write"), role, workspace, desk);
    }

    private static async Task GrantAsync(HttpContext http, ObjectDefinition definition, string id, Principal principal, Guid sourceId, long level, string? role, Workspace workspace, ShareDesk desk)
    {
        await desk.GrantAsync(http.Viewer(), definition, new(RecordEndpoints.Id(id), principal.Id, sourceId, level, role, workspace.Now, http.Viewer().UserId), http.Address(), http.RequestAborted);
        await http.AnswerAsync(201, writer =>
        {
            writer.WriteStartObject();
            principal.Write(writer, http.Language());
            writer.WriteString("level", Grant.Word(level));
            if (sourceId == Grant.Member)
            {
                writer.WriteString("role", role);
            }

            writer.WriteEndObject();
        });
    }

    private static async Task Revoke(HttpContext http, string objects, string id, string principalId, Guid sourceId, Workspace workspace, ShareDesk desk)
    {
        var definition = Definition(workspace, objects, sourceId);
        var principal = Guid.TryParseExact(principalId, "D", out var known) ? known : throw ShareErrors.NotFound().Exception();
        await desk.RevokeAsync(http.Viewer(), definition, RecordEndpoints.Id(id), principal, sourceId, http.Address(), http.RequestAborted);
        http.Response.StatusCode = 204;
    }

    private static ObjectDefinition Definition(Workspace workspace, string objects, Guid sourceId)
    {
        var definition = RecordEndpoints.Definition(workspace, objects);
        ShareDesk.NeedOwner(definition);
        return sourceId == Grant.Share || definition.TeamRoles.Count > 0 ? definition : throw ShareErrors.NoTeam(definition).Exception();
    }

    private static long Level(string word) => word switch
    {
        "read" => Grant.Read,
        "write" => Grant.Write,
        _ => throw new RefusedException(ShareErrors.Level(), [ShareErrors.Level()]),
    };
}
