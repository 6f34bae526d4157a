using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Rapport.Platform.Web;
using Rapport.Platform.Web.Limits;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Access.SignIn;

/// <summary>The first run.</summary>
internal static class SetUpEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var setup = api.MapGroup("/setup").Needs(Permission.Public).WithoutParameters();
        setup.MapGet("/", Ask).Describe(("是否需要首次设置", "Whether the first run is due"), answer: _ => AskSchema);
        setup.MapPost("/", SetUp).Limited().Describe(("首次设置：公司和管理员", "The first run: the company and its administrator"), s => s.Of<SetUpRequest>(), _ => MetaEndpoints.MeSchema);
    }

    private static OpenApiSchema AskSchema =>
        Schemas.Object(("needed", Schemas.Value(JsonSchemaType.Boolean)), ("codeNeeded", Schemas.Value(JsonSchemaType.Boolean)));

    private static async Task Ask(HttpContext http, FirstRun first)
    {
        var needed = await first.IsDueAsync(http.RequestAborted);
        await http.AnswerAsync(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("needed", needed);
            writer.WriteBoolean("codeNeeded", needed && first.NeedsCode);
            writer.WriteEndObject();
        });
    }

    private static async Task SetUp(HttpContext http, SetUpDesk desk, Workspace workspace, Viewers viewers)
    {
        var user = await desk.SetUpAsync(http, await http.JsonAsync<SetUpRequest>(), http.RequestAborted);
        await SessionEndpoints.AnswerMeAsync(http, user, workspace, viewers);
    }
}
