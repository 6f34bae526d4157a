using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Definitions;
using Rapport.Platform.Problems;
using Rapport.Platform.Records;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Access.OwnSettings;

/// <summary><c>PATCH /me</c>: what everybody keeps about oneself. Role, team, manager, name and e-mail are the administrators' to keep.</summary>
internal static class OwnSettingsEndpoint
{
    private static readonly string[] Own = ["language", "timeZone", "workingHours", "phone", "title"];

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGroup("/me").Needs(Permission.SignedIn).WithoutParameters().MapPatch("/", HandleAsync)
            .Describe(("修改自己的设置", "Change one's own settings"), s => Body(s.Catalog[UserObject.Name]), s => s.Record(UserObject.Name)).AlsoAnswers(412);

    private static OpenApiSchema Body(ObjectDefinition user) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = Own.ToDictionary(name => name, name => (IOpenApiSchema)Schemas.OrNull(user[name].Type.Schema(user[name]))),
        AdditionalPropertiesAllowed = false,
    };

    private static async Task HandleAsync(HttpContext http, RecordWriter writer)
    {
        using var body = await http.JsonAsync();
        var viewer = http.Viewer();
        // The write path lets administrators alone write users; what is let through here is the caller's own.
        var writing = http.Writing() with { Viewer = viewer with { Role = ShippedRoles.Administrator } };
        var user = await writer.RunAsync(writing, session =>
        {
            Check(body.RootElement, viewer, session.Catalog[UserObject.Name]);
            return session.ApplyAsync(UserObject.Name, new Change(ChangeKind.Update, viewer.UserId) { Body = body.RootElement, ExpectedVersion = http.IfMatch() }, http.RequestAborted);
        }, http.RequestAborted);
        await http.AnswerAsync(200, user);
    }

    private static void Check(JsonElement body, Viewer viewer, ObjectDefinition user)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var others = body.EnumerateObject().Select(m => user.Find(m.Name)).OfType<FieldDefinition>()
            .Where(f => !Own.Contains(f.Path) || viewer.Access(user, f) != FieldAccess.Full);
        var refusals = others.Select(f => Records.Errors.FieldNotAllowed(f)).ToList();
        if (refusals.Count > 0)
        {
            throw new RefusedException(Records.Errors.Invalid(), refusals);
        }
    }
}
