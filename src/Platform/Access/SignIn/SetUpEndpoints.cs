using System.Text.Json;
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
        setup.MapGet("/", Ask).Describe(("是否需要首次设置，以及密码的最短长度", "Whether the first run is due, and how long a password has to be"), answer: _ => AskSchema);
        setup.MapPost("/", SetUp).Limited().Describe(("首次设置：公司和管理员", "The first run: the company and its administrator"), s => s.Of<SetUpRequest>(), _ => MetaEndpoints.MeSchema);
    }

    private static OpenApiSchema AskSchema
    {
        get
        {
            var (text, number, yes) = (Schemas.Value(JsonSchemaType.String), Schemas.Value(JsonSchemaType.Integer), Schemas.Value(JsonSchemaType.Boolean));
            return Schemas.Object(
                ("needed", yes),
                ("codeNeeded", yes),
                ("shortestPassword", number),
                ("company", Schemas.OrNull(Schemas.Object(("language", text), ("timeZone", text), ("currency", text), ("fiscalYearStart", number)))));
        }
    }

    private static async Task Ask(HttpContext http, FirstRun first, Workspace workspace, SignInSettings settings)
    {
        var needed = await first.IsDueAsync(http.RequestAborted);
        await http.AnswerAsync(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("needed", needed);
            writer.WriteBoolean("codeNeeded", needed && first.NeedsCode);
            writer.WriteNumber("shortestPassword", settings.ShortestPassword);
            writer.WritePropertyName("company");
            WriteDefaults(writer, needed ? workspace.Company : null);
            writer.WriteEndObject();
        });
    }

    /// <summary>What the server's settings say of the company, for the first run to begin with; nobody else's business afterwards.</summary>
    private static void WriteDefaults(Utf8JsonWriter writer, Company? company)
    {
        if (company is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("language", company.Language.Tag());
        writer.WriteString("timeZone", company.TimeZone.Id);
        writer.WriteString("currency", company.Currency);
        writer.WriteNumber("fiscalYearStart", company.FiscalYearStart);
        writer.WriteEndObject();
    }

    private static async Task SetUp(HttpContext http, SetUpDesk desk, Workspace workspace, Viewers viewers)
    {
        var user = await desk.SetUpAsync(http, await http.JsonAsync<SetUpRequest>(), http.RequestAborted);
        await SessionEndpoints.AnswerMeAsync(http, user, workspace, viewers);
    }
}
