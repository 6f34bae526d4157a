using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rapport.Platform;
using Rapport.Platform.Queries;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Insights.Overview;

/// <summary><c>GET /insights/overview</c>: how business is going, of all that the viewer may see.</summary>
internal static class OverviewEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/insights/overview", HandleAsync).Needs(Permission.SignedIn).TakesOwn(OverviewRequest.Parameters)
            .Describe(("经营概览", "How business is going"), answer: s => s.Of<OverviewAnswer>()).AlsoAnswers(403);

    private static async Task HandleAsync(HttpContext http, Workspace workspace)
    {
        var questions = new Questions(workspace, http.Viewer());
        var answer = await OverviewReader.ReadAsync(questions, OverviewRequest.From(http.Request.Query), http.RequestAborted);
        await http.AnswerAsync(200, writer => JsonSerializer.Serialize(writer, answer, Call.Json));
    }
}
