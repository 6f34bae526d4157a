using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rapport.Platform;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Queries;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Insights.Home;

/// <summary><c>GET /insights/home</c>: what there is to do now, for oneself or for one's team.</summary>
internal static class HomeEndpoint
{
    private static readonly (string Name, Labels Means)[] Parameters =
        [("scope", ("看谁的：mine 自己的，team 自己团队及下级团队的，all 有权查看的全部；不填则随角色。", "Whose: mine, team (one's own and those below) or all that one may see; by the role unless said otherwise."))];

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/insights/home", HandleAsync).Needs(Permission.SignedIn).TakesOwn(Parameters)
            .Describe(("工作台", "What there is to do now"), answer: s => s.Of<HomeAnswer>());

    private static async Task HandleAsync(HttpContext http, Workspace workspace)
    {
        var questions = new Questions(workspace, http.Viewer());
        var scopes = Scopes(questions);
        var asked = http.Request.Query["scope"] is [{ Length: > 0 } text, ..] ? text : null;
        if (asked is not null && !scopes.Contains(asked))
        {
            throw Errors.Scope(asked, scopes).Exception();
        }

        var answer = await new HomeReader(questions, asked ?? scopes[^1], scopes, http.RequestAborted).ReadAsync();
        await http.AnswerAsync(200, writer => JsonSerializer.Serialize(writer, answer, Call.Json));
    }

    /// <summary>What somebody may ask for, the widest last, which is what the role is for.</summary>
    private static IReadOnlyList<string> Scopes(Questions questions) => questions.Reach(Deals.Object) switch
    {
        Reach.All when questions.Viewer.Circle.Members.Length > 1 => ["mine", "team", "all"],
        Reach.All => ["mine", "all"],
        Reach.Team or Reach.TeamAndBelow => ["mine", "team"],
        _ => ["mine"],
    };
}
