using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Access.Sharing.Rules;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Access.Preview;

/// <summary>A change to try: exactly one of the four.</summary>
/// <param name="User">A user in another role or team.</param>
/// <param name="Team">A team below another one.</param>
/// <param name="Role">A role as <c>PATCH /roles/{name}</c> would change it.</param>
/// <param name="Rule">A rule as <c>POST</c>, <c>PATCH</c> or <c>DELETE /share-rules</c> would.</param>
internal sealed record PreviewRequest(PreviewedUser? User = null, PreviewedTeam? Team = null, RoleRequest? Role = null, PreviewedRule? Rule = null);

/// <param name="Id">The user.</param>
/// <param name="Role">The new role's name; null for the one there is.</param>
/// <param name="TeamId">The new team.</param>
/// <param name="NoTeam">Whether the user leaves the team for none.</param>
internal sealed record PreviewedUser(Guid Id, string? Role = null, Guid? TeamId = null, bool NoTeam = false);

/// <param name="Id">The team.</param>
/// <param name="ParentId">The team it would be below; null for none.</param>
internal sealed record PreviewedTeam(Guid Id, Guid? ParentId = null);

/// <param name="Id">The rule that is changed or removed; null for a new one.</param>
/// <param name="Remove">Whether it is removed.</param>
/// <param name="Change">What it would be.</param>
internal sealed record PreviewedRule(Guid? Id = null, bool Remove = false, ShareRuleRequest? Change = null);

/// <summary><c>POST /access/preview</c>: how many records a change of rights would open or close to how many people, before it is made.</summary>
internal static class PreviewEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGroup("/access").WithoutParameters().MapPost("/preview", Handle).Needs(Permission.Administrator).OnlyReads()
        .Describe(("试算：一项权限变更会向谁开放或关闭多少记录", "What a change of rights would open and close, and to whom"), s => s.Of<PreviewRequest>(), _ => Schema);

    private static OpenApiSchema Schema
    {
        get
        {
            var (number, text) = (Schemas.Value(JsonSchemaType.Integer), Schemas.Value(JsonSchemaType.String));
            var user = Schemas.Object(("id", Schemas.Value(JsonSchemaType.String, "uuid")), ("name", text));
            return Schemas.Object(
                ("people", number), ("peopleCounted", number), ("opened", number), ("closed", number),
                ("objects", Schemas.List(Schemas.Object(("object", text), ("opened", number), ("openedTo", number), ("closed", number), ("closedTo", number)))),
                ("users", Schemas.List(Schemas.Object(("user", user), ("object", text), ("opened", number), ("closed", number)))));
        }
    }

    private static async Task Handle(HttpContext http, RoleStore roles, ShareRules rules, OrganisationReader reader, AccessPreview preview)
    {
        var request = await http.JsonAsync<PreviewRequest>();
        if (new object?[] { request.User, request.Team, request.Role, request.Rule }.Count(c => c is not null) != 1)
        {
            throw PreviewErrors.OneChange().Exception();
        }

        var now = await reader.ReadAsync(http.RequestAborted);
        var result = request.Rule is { } rule
            ? await OfRuleAsync(http, rule, now, rules, preview)
            : await preview.OfAsync(now, await AfterAsync(request, now, roles, http.RequestAborted), http.RequestAborted);
        await http.AnswerAsync(200, writer => Write(writer, result));
    }

    private static async Task<Organisation> AfterAsync(PreviewRequest request, Organisation now, RoleStore roles, CancellationToken cancel)
    {
        if (request.User is { } user)
        {
            var person = now.People.GetValueOrDefault(user.Id) ?? throw PreviewErrors.NoUser().OfMember();
            var role = user.Role ?? person.Role;
            var team = user.NoTeam ? null : user.TeamId ?? person.TeamId;
            return !now.Roles.ContainsKey(role) ? throw PreviewErrors.NoRole().OfMember()
                : team is { } to && !now.Parents.ContainsKey(to) ? throw PreviewErrors.NoTeam("user.teamId").OfMember()
                : now.With(person with { Role = role, TeamId = team });
        }

        if (request.Team is { } moved)
        {
            return !now.Parents.ContainsKey(moved.Id) ? throw PreviewErrors.NoTeam("team.id").OfMember()
                : moved.ParentId is { } parent && (!now.Parents.ContainsKey(parent) || now.Above(parent).Contains(moved.Id)) ? throw PreviewErrors.NoTeam("team.parentId").OfMember()
                : now.With(moved.Id, moved.ParentId);
        }

        var changed = await roles.FindAsync(request.Role!.Name ?? "", cancel);
        return now.With(roles.Checked(changed, request.Role));
    }

    private static async Task<Preview> OfRuleAsync(HttpContext http, PreviewedRule rule, Organisation now, ShareRules rules, AccessPreview preview)
    {
        if ((rule.Remove && (rule.Id is null || rule.Change is not null)) || (!rule.Remove && rule.Change is null))
        {
            throw PreviewErrors.OneChange().Exception();
        }

        var before = rule.Id is { } id ? await rules.FindAsync(id, http.RequestAborted) : null;
        var after = rule.Remove ? null : await rules.CheckedAsync(rule.Change!, before, http.Viewer(), http.RequestAborted);
        return await preview.OfAsync(now, before, after, http.RequestAborted);
    }

    private static void Write(Utf8JsonWriter writer, Preview preview)
    {
        writer.WriteStartObject();
        writer.WriteNumber("people", preview.People);
        writer.WriteNumber("peopleCounted", preview.Counted);
        writer.WriteNumber("opened", preview.Effects.Sum(e => e.Opened));
        writer.WriteNumber("closed", preview.Effects.Sum(e => e.Closed));
        writer.WriteStartArray("objects");
        foreach (var group in preview.Effects.GroupBy(e => e.Object))
        {
            writer.WriteStartObject();
            writer.WriteString("object", group.Key);
            writer.WriteNumber("opened", group.Sum(e => e.Opened));
            writer.WriteNumber("openedTo", group.Count(e => e.Opened > 0));
            writer.WriteNumber("closed", group.Sum(e => e.Closed));
            writer.WriteNumber("closedTo", group.Count(e => e.Closed > 0));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("users");
        foreach (var effect in preview.Effects)
        {
            writer.WriteStartObject();
            writer.WriteStartObject("user");
            writer.WriteString("id", effect.UserId);
            writer.WriteString("name", effect.Name);
            writer.WriteEndObject();
            writer.WriteString("object", effect.Object);
            writer.WriteNumber("opened", effect.Opened);
            writer.WriteNumber("closed", effect.Closed);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
