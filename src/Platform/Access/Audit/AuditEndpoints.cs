using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Rapport.Platform.Fields.DateTime;
using Rapport.Platform.Storage;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Access.Audit;

/// <summary>The audit log for administrators, and each user's own sign-ins.</summary>
internal static class AuditEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/audit", List).Needs(Permission.Administrator).Takes("action", "userId", "subjectId", "from", "to", "limit", "cursor")
            .Describe(("审计日志，最新的在前", "The audit log, newest first"), answer: _ => Page);
        api.MapGet("/audit/head", Head).Needs(Permission.Administrator).Takes()
            .Describe(("审计链的链尾；请另行记下它的哈希", "The end of the audit chain, whose hash is worth noting elsewhere"), answer: _ => Schemas.Object(
                ("n", Schemas.Value(JsonSchemaType.Integer)),
                ("hash", Schemas.Value(JsonSchemaType.String)),
                ("at", Schemas.Value(JsonSchemaType.String | JsonSchemaType.Null, "date-time")),
                ("pending", Schemas.Value(JsonSchemaType.Integer))));
        api.MapGet("/me/sign-ins", SignIns).Needs(Permission.SignedIn).Takes("limit", "cursor")
            .Describe(("我的登录记录，包括失败的", "The sign-ins to my account, those that failed too"), answer: _ => Page);
    }

    private static OpenApiSchema Page
    {
        get
        {
            var text = Schemas.Value(JsonSchemaType.String);
            var textOrNull = Schemas.Value(JsonSchemaType.String | JsonSchemaType.Null);
            var named = Schemas.OrNull(Schemas.Object(("id", Schemas.Value(JsonSchemaType.String, "uuid")), ("name", textOrNull)));
            return Schemas.Object(
                ("items", Schemas.List(Schemas.Object(
                    ("n", Schemas.Value(JsonSchemaType.Integer)),
                    ("at", Schemas.Value(JsonSchemaType.String, "date-time")),
                    ("action", text),
                    ("label", Schemas.Object(("zh-CN", text), ("en", text))),
                    ("user", named),
                    ("subject", named),
                    ("object", textOrNull),
                    ("detail", Schemas.Value(JsonSchemaType.Object | JsonSchemaType.Null)),
                    ("address", textOrNull)))),
                ("next", textOrNull));
        }
    }

    private static Task List(HttpContext http, Workspace workspace) =>
        AnswerAsync(http, AuditRequest.Of(http.Request.Query, workspace.Company), workspace);

    private static Task SignIns(HttpContext http, Workspace workspace) =>
        AnswerAsync(http, AuditRequest.SignIns(http.Request.Query, http.Viewer().UserId), workspace);

    private static Task AnswerAsync(HttpContext http, AuditRequest request, Workspace workspace) =>
        http.AnswerAsync(200, writer => AuditQuery.WriteAsync(writer, request, workspace, http.RequestAborted));

    private static async Task Head(HttpContext http, Workspace workspace)
    {
        var dialect = workspace.Database.Dialect;
        var statement = new Statement(dialect).Append($"""
            SELECT h.n, h.hash, a.at, (SELECT count(*) FROM {AuditTables.Pending.Name})
            FROM {AuditTables.Head.Name} h LEFT JOIN {AuditTables.Chain.Name} a ON a.n = h.n
            """);
        var (n, hash, at, pending) = (await workspace.Database.QueryAsync(statement, r => (
            (long)dialect.Read(r, 0, Stored.Integer)!,
            (string)dialect.Read(r, 1, Stored.Text)!,
            (DateTime?)dialect.Read(r, 2, Stored.Timestamp),
            (long)dialect.Read(r, 3, Stored.Integer)!), http.RequestAborted)).Single();
        await http.AnswerAsync(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("n", n);
            writer.WriteString("hash", hash);
            writer.WriteString("at", at is { } sealedAt ? DateTimeType.Format(sealedAt) : null);
            writer.WriteNumber("pending", pending);
            writer.WriteEndObject();
        });
    }
}
