using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Exports;

/// <summary><c>GET /{objects}/export</c>: a list as a file. <c>GET /exports/{id}</c>: its receipt.</summary>
internal static class ExportEndpoints
{
    /// <summary>The header that names the receipt, sent before the file.</summary>
    public const string IdHeader = "Export-Id";

    public const string Csv = "text/csv";

    /// <summary>A reader holds a connection of the database for as long as it takes to send; one that takes almost nothing is cut off.</summary>
    private static readonly MinDataRate Slowest = new(bytesPerSecond: 8_000, gracePeriod: TimeSpan.FromSeconds(20));

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGroup("/{objects}").Needs(Permission.SignedIn).MapGet("/export", Export);
        api.MapGroup("/exports").Needs(Permission.SignedIn).WithoutParameters().MapGet("/{id}", Find)
            .Describe(("导出的凭证：条数与校验值", "The receipt of an export: count and hash"), answer: _ => Schema);
    }

    private static OpenApiSchema Schema
    {
        get
        {
            var (id, at) = (Schemas.Value(JsonSchemaType.String, "uuid"), Schemas.Value(JsonSchemaType.String, "date-time"));
            return Schemas.Object(
                ("id", id), ("object", Schemas.Value(JsonSchemaType.String)), ("userId", id), ("rows", Schemas.Value(JsonSchemaType.Integer)), ("complete", Schemas.Value(JsonSchemaType.Boolean)),
                ("sha256", Schemas.Value(JsonSchemaType.String | JsonSchemaType.Null)), ("startedAt", at), ("endedAt", at));
        }
    }

    private static async Task Export(HttpContext http, string objects, Workspace workspace, ExportDesk desk)
    {
        var query = http.Request.Query;
        query.Allow("select", "filter", "sort", "view", "format");
        if (query.Text("format") is not (null or "csv"))
        {
            throw Errors.Format().Exception();
        }

        var definition = RecordEndpoints.Definition(workspace, objects);
        var context = desk.Context(http.Viewer(), definition);
        var export = new ExportQuery(new(query.Text("select"), query.Text("filter"), query.Text("sort"), query.Recycled()), context);
        var (id, language) = (Guid.CreateVersion7(workspace.Now), http.Language());
        http.Response.ContentType = $"{Csv}; charset=utf-8";
        http.Response.Headers[IdHeader] = id.ToString("D");
        http.Response.Headers.ContentDisposition = Attachment($"{definition.Plural.In(language)}-{workspace.Company.Day(workspace.Now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.csv");
        http.Features.Get<IHttpMinResponseDataRateFeature>()?.MinDataRate = Slowest;
        await desk.SendAsync(id, export, context, language, http.Actor(), http.Response.Body, http.RequestAborted);
    }

    private static async Task Find(HttpContext http, string id, ExportDesk desk)
    {
        var receipt = await desk.FindAsync(Guid.TryParseExact(id, "D", out var guid) ? guid : throw Errors.NotFound().Exception(), http.Viewer(), http.RequestAborted);
        await http.AnswerAsync(200, receipt.Write);
    }

    private static string Attachment(string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        return disposition.ToString();
    }
}
