using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Rapport.Platform.Queries;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Jobs;

/// <summary><c>GET /jobs</c>: the long work of everybody for administrators, for others their own.</summary>
internal static class JobEndpoints
{
    private const int DefaultLimit = 50;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/jobs", List).Needs(Permission.SignedIn).Takes("mine", "limit", "cursor")
        .Describe(("后台任务，最新的在前", "Long work, newest first"), answer: _ => Page);

    private static OpenApiSchema Page
    {
        get
        {
            var (text, textOrNull) = (Schemas.Value(JsonSchemaType.String), Schemas.Value(JsonSchemaType.String | JsonSchemaType.Null));
            var (id, count) = (Schemas.Value(JsonSchemaType.String, "uuid"), Schemas.Value(JsonSchemaType.Integer | JsonSchemaType.Null));
            return Schemas.Object(
                ("items", Schemas.List(Schemas.Object(
                    ("id", id), ("kind", text), ("label", Schemas.Object(("zh-CN", text), ("en", text))), ("about", textOrNull), ("import", Schemas.OrNull(id)),
                    ("status", new OpenApiSchema { Type = JsonSchemaType.String, Enum = [JobStatus.Queued, JobStatus.Running, JobStatus.Done, JobStatus.Failed, JobStatus.Cancelled] }),
                    ("progress", Schemas.Object(("done", count), ("total", count))),
                    ("createdAt", Schemas.Value(JsonSchemaType.String, "date-time")), ("endedAt", Schemas.Value(JsonSchemaType.String | JsonSchemaType.Null, "date-time")),
                    ("by", Schemas.OrNull(Schemas.Object(("id", id), ("name", text)))), ("error", textOrNull)))),
                ("next", textOrNull));
        }
    }

    private static Task List(HttpContext http, JobList jobs)
    {
        var (query, viewer) = (http.Request.Query, http.Viewer());
        var mine = query.Text("mine") switch
        {
            null or "false" => !viewer.IsAdministrator,
            "true" => true,
            _ => throw Errors.Mine().Exception(),
        };
        return http.AnswerAsync(200, writer => jobs.WriteAsync(
            writer, mine ? viewer.UserId : null, query.Limit(ListQuery.MaxLimit) ?? DefaultLimit, query.Text("cursor"), http.Language(), http.RequestAborted));
    }
}
