using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Demo;

/// <summary>The demo company: <c>/demo</c>, for administrators.</summary>
internal static class DemoEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/demo", (HttpContext http, DemoDesk desk) => StateAsync(http, desk, 200)).Needs(Permission.Administrator).TakesOwn()
            .Describe(("演示公司的状态", "How the demo company stands"), answer: s => s.Of<DemoAnswer>());
        api.MapPost("/demo", async (HttpContext http, DemoDesk desk) =>
        {
            await desk.FillAsync(http.Viewer().UserId, null, null, http.RequestAborted);
            await StateAsync(http, desk, 202);
        }).Needs(Permission.Administrator).TakesOwn().Describe(("在空的工作区里加入演示公司", "Add the demo company to an empty workspace"), answer: s => s.Of<DemoAnswer>(), status: 202);
        api.MapDelete("/demo", async (HttpContext http, DemoDesk desk) =>
        {
            await desk.RemoveAsync(http.Viewer(), http.RequestAborted);
            await StateAsync(http, desk, 202);
        }).Needs(Permission.Administrator).TakesOwn().Describe(("移除演示公司", "Remove the demo company"), answer: s => s.Of<DemoAnswer>(), status: 202);
        api.MapGet("/demo/obstacles", async (HttpContext http, DemoDesk desk) =>
            await AnswerAsync(http, 200, await desk.ObstaclesAsync(http.Viewer(), http.Language(), http.RequestAborted))).Needs(Permission.Administrator).TakesOwn()
            .Describe(("引用了演示数据、因而使它不能移除的记录", "Records that point at demo data and so keep it from being removed"), answer: s => s.Of<ObstaclesAnswer>());
    }

    private static async Task StateAsync(HttpContext http, DemoDesk desk, int status) => await AnswerAsync(http, status, await desk.StateAsync(http.Language(), http.RequestAborted));

    private static Task AnswerAsync<T>(HttpContext http, int status, T answer) => http.AnswerAsync(status, writer => JsonSerializer.Serialize(writer, answer, Call.Json));
}
