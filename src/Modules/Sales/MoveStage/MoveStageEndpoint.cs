using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rapport.Platform.Records;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;
using Rapport.Sales.Objects;

namespace Rapport.Sales.MoveStage;

/// <summary>
/// <c>POST /opportunities/{id}/move-stage {stage, …}</c>: the stage to move to, and any fields of the opportunity along with it, so that what
/// the stage requires can be given in the same breath. The rule is the one that a PATCH of <c>stage</c> meets.
/// </summary>
internal static class MoveStageEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/opportunities/{id:guid}/move-stage", HandleAsync).Needs(Permission.SignedIn)
            .Describe(("推进到另一阶段", "Move to another stage"), s => s.Changes(OpportunityObject.Name), s => s.Record(OpportunityObject.Name)).AlsoAnswers(412);

    private static async Task HandleAsync(Guid id, RecordWriter writer, HttpContext http)
    {
        http.Request.Query.Allow();
        using var body = await http.JsonAsync();
        var root = body.RootElement;
        if (root.ValueKind == JsonValueKind.Object && !(root.TryGetProperty("stage", out var stage) && stage.ValueKind != JsonValueKind.Null))
        {
            throw Errors.StageNeeded().OfMember();
        }

        var moved = await writer.RunAsync(
            http.Writing(),
            session => session.ApplyAsync(OpportunityObject.Name, new Change(ChangeKind.Update, id) { Body = root, ExpectedVersion = http.IfMatch() }, http.RequestAborted),
            http.RequestAborted);
        await http.AnswerAsync(200, moved);
    }
}
