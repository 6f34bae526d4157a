using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rapport.Platform.Records;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Access.HandOvers;

/// <summary><c>/users/{id}/holdings</c>, <c>…/deactivate</c>, <c>…/activate</c>, <c>…/hand-overs</c> and <c>/hand-overs/{id}</c>, all for administrators.</summary>
internal static class DeactivationEndpoints
{
    private const int Newest = 50;
    private const int ShownFailures = 100;

    public static void Map(IEndpointRouteBuilder api)
    {
        var users = api.MapGroup("/users/{id}").Needs(Permission.Administrator).WithoutParameters();
        users.MapGet("/holdings", Holdings)
            .Describe(("用户名下有多少记录", "How many records a user owns"), answer: _ => Schemas.Object(("items", Schemas.List(HandOverJson.HoldingSchema))));
        users.MapPost("/deactivate", Deactivate).Describe(
            ("停用用户，并把记录交接给同事", "Deactivate a user and hand the records over"),
            s => s.Of<DeactivateRequest>(),
            s => Schemas.Object(("user", s.Record(UserObject.Name)), ("handOver", Schemas.OrNull(HandOverJson.Schema))));
        users.MapPost("/activate", Activate)
            .Describe(("恢复用户；记录不会转回", "Bring a user back; the records stay where they are"), answer: s => s.Record(UserObject.Name));
        users.MapGet("/hand-overs", List)
            .Describe(("用户的交接记录", "What a user has handed over"), answer: _ => Schemas.Object(("items", Schemas.List(HandOverJson.Schema))));
        api.MapGroup("/hand-overs").Needs(Permission.Administrator).WithoutParameters().MapGet("/{id}", One)
            .Describe(("交接的进度与结果", "How far a hand-over is"), answer: _ =>
            {
                var schema = HandOverJson.Schema;
                schema.Properties!["failures"] = HandOverJson.FailuresSchema;
                return schema;
            });
    }

    private static async Task Holdings(HttpContext http, string id, Holdings holdings, Workspace workspace)
    {
        var user = await UserAsync(http, id, workspace);
        var owned = await holdings.CountAsync(workspace, http.Viewer(), user, http.RequestAborted);
        await http.AnswerAsync(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            owned.ForEach(h => HandOverJson.Write(writer, h));
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static async Task Deactivate(HttpContext http, string id, Deactivation deactivation, Workspace workspace)
    {
        var user = RecordEndpoints.Id(id);
        var request = await http.JsonAsync<DeactivateRequest>();
        var (left, handOver) = await deactivation.RunAsync(http.Writing(), user, request, http.RequestAborted);
        await http.AnswerAsync(200, async writer =>
        {
            writer.WriteStartObject();
            writer.WritePropertyName("user");
            await http.WriteAsync(writer, left);
            writer.WritePropertyName("handOver");
            if (handOver is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                HandOverJson.Write(writer, handOver, null, workspace.Catalog, http.Language());
            }

            writer.WriteEndObject();
        });
    }

    private static async Task Activate(HttpContext http, string id, RecordWriter writer)
    {
        var userId = RecordEndpoints.Id(id);
        var user = await writer.RunAsync(http.Writing(), session =>
            session.ApplyAsync(UserObject.Name, new Change(ChangeKind.Update, userId).Set("active", true), http.RequestAborted), http.RequestAborted);
        await http.AnswerAsync(200, user);
    }

    private static async Task List(HttpContext http, string id, Workspace workspace)
    {
        var user = await UserAsync(http, id, workspace);
        var handOvers = await HandOverStore.FindAsync(workspace.Database, "user_id", user, Newest, http.RequestAborted);
        await http.AnswerAsync(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            handOvers.ForEach(h => HandOverJson.Write(writer, h, null, workspace.Catalog, http.Language()));
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static async Task One(HttpContext http, string id, Workspace workspace)
    {
        var found = await HandOverStore.FindAsync(workspace.Database, "id", RecordEndpoints.Id(id), 1, http.RequestAborted);
        var handOver = found is [var one] ? one : throw Records.Errors.NotFound().Exception();
        var failures = await HandOverStore.FailuresAsync(workspace.Database, handOver.Id, ShownFailures, http.RequestAborted);
        await http.AnswerAsync(200, writer => HandOverJson.Write(writer, handOver, failures, workspace.Catalog, http.Language()));
    }

    /// <summary>The user an address names.</summary>
    private static async Task<Guid> UserAsync(HttpContext http, string id, Workspace workspace) =>
        await People.ExistsAsync(workspace, RecordEndpoints.Id(id), http.RequestAborted) ? RecordEndpoints.Id(id) : throw Records.Errors.NotFound().Exception();
}
