using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Companies;

/// <summary>The company's settings: <c>/company</c>. Everybody sees them, administrators change them.</summary>
internal static class CompanyEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var company = api.MapGroup("/company").WithoutParameters();
        company.MapGet("/", (HttpContext http, Workspace workspace) => AnswerAsync(http, workspace.Company)).Needs(Permission.SignedIn).Describe(("公司设置", "The company's settings"), answer: _ => Schema);
        company.MapPatch("/", Change).Needs(Permission.Administrator).Describe(("修改公司设置", "Change the company's settings"), s => s.Of<CompanyChange>(), _ => Schema).AlsoAnswers(412);
    }

    private static OpenApiSchema Schema
    {
        get
        {
            var (text, number) = (Schemas.Value(JsonSchemaType.String), Schemas.Value(JsonSchemaType.Integer));
            return Schemas.Object(("version", number), ("name", text), ("language", text), ("timeZone", text), ("currency", text), ("fiscalYearStart", number));
        }
    }

    private static async Task Change(HttpContext http, CompanyDesk desk) =>
        await AnswerAsync(http, await desk.ChangeAsync(await http.JsonAsync<CompanyChange>(), http.IfMatch(), http.Actor(), http.RequestAborted));

    private static Task AnswerAsync(HttpContext http, Company company)
    {
        http.Response.Headers.ETag = $"\"{company.Version}\"";
        return http.AnswerAsync(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", company.Version);
            writer.WriteString("name", company.Name);
            writer.WriteString("language", company.Language.Tag());
            writer.WriteString("timeZone", company.TimeZone.Id);
            writer.WriteString("currency", company.Currency);
            writer.WriteNumber("fiscalYearStart", company.FiscalYearStart);
            writer.WriteEndObject();
        });
    }
}
