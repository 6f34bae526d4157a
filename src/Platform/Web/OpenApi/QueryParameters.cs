using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Rapport.Platform.Access.Audit;
using Rapport.Platform.Queries;

namespace Rapport.Platform.Web.OpenApi;

/// <summary>The parameters that operations share, by the name of their component.</summary>
internal static class QueryParameters
{
    /// <summary>The <c>limit</c> of an aggregate, which allows more than that of a list.</summary>
    public const string GroupLimit = "groupLimit";

    public static Dictionary<string, IOpenApiParameter> All => new()
    {
        ["select"] = Query("select", Text, ("要返回的字段，逗号分隔；可沿关联取两步，例如 id,name,account.name。", "The fields to answer, comma-separated; through references two steps deep, such as id,name,account.name.")),
        ["filter"] = Query("filter", Text, ("筛选条件（OData 的子集），例如 stage eq 'won' and amount ge 10000。", "The condition, a subset of OData, such as stage eq 'won' and amount ge 10000.")),
        ["sort"] = Query("sort", Text, ("排序字段，逗号分隔，- 表示降序，例如 -amount,name。", "The order, comma-separated, - for descending, such as -amount,name.")),
        ["limit"] = Query("limit", UpTo(ListQuery.MaxLimit), ("每页条数，默认 50。", "Items on a page; 50 unless said otherwise.")),
        ["cursor"] = Query("cursor", Text, ("上一页返回的 next。", "What the page before answered as next.")),
        ["count"] = Query("count", OneOf("exact", "true", "estimate", "false"), ("是否返回 total。", "Whether to answer total.")),
        ["view"] = Query("view", OneOf("recycle-bin"), ("列出回收站里的记录。", "List the records in the recycle bin.")),
        ["format"] = Query("format", OneOf("csv"), ("文件格式，目前只有 csv。", "The kind of file; csv is the only one.")),
        ["with"] = Query("with", Text, ("与它一起导入的其他导入的编号，逗号分隔：关联查找时把这些文件将带来的记录也算上。", "The ids of the imports that go in with it, comma-separated: their records count for look-ups.")),
        ["mine"] = Query("mine", OneOf("true", "false"), ("true 表示只列出您自己的；不是管理员的，总是如此。", "true for your own alone; unless you are an administrator, it is always so.")),
        ["object"] = Query("object", Text, ("只列出这个对象的，例如 opportunity。", "Only those of this object, such as opportunity.")),
        ["user"] = Query("user", new() { Type = JsonSchemaType.String, Format = "uuid" }, ("问的是谁；默认是您自己。", "Whom it is asked of; yourself unless said otherwise.")),
        ["groupBy"] = Query("groupBy", Text, ("分组字段，逗号分隔，日期可带周期，例如 stage,closedDate:month。", "The groups, comma-separated, dates with a period, such as stage,closedDate:month.")),
        ["measures"] = Query("measures", Text, ("指标，逗号分隔，例如 count,sum(amount)。", "The measures, comma-separated, such as count,sum(amount).")),
        [GroupLimit] = Query("limit", UpTo(AggregateQuery.MaxGroups), ("最多多少组。", "Groups at most.")),
        ["atomic"] = Query("atomic", OneOf("true", "false"), ("true 表示要么全部成功，要么全部不做。", "true for all or nothing.")),
        ["action"] = Query("action", OneOf([.. AuditActions.All.Select(a => a.Name)]), ("操作。", "What was done.")),
        ["userId"] = Query("userId", Uuid, ("操作人。", "Who did it.")),
        ["subjectId"] = Query("subjectId", Uuid, ("涉及的用户、团队、角色或记录。", "The user, team, role or record it is about.")),
        ["from"] = Query("from", Text, ("从此时起，含：2026-11-21 或 2026-11-21T09:30:00Z。", "From then on, included: 2026-11-21 or 2026-11-21T09:30:00Z.")),
        ["to"] = Query("to", Text, ("到此时止，不含。", "Up to then, not included.")),
        ["If-Match"] = Header("If-Match", ("只有版本仍是它时才修改，带引号，例如 \"3\"。", "Change only while this is the version, in quotes, such as \"3\".")),
        ["Idempotency-Key"] = Header("Idempotency-Key", ("24 小时内用同样的键重试，不会重复创建。", "Repeating the request with the same key within 24 hours creates nothing twice.")),
    };

    public static OpenApiParameter Path(string name) => new()
    {
        Name = name,
        In = ParameterLocation.Path,
        Required = true,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = name is "id" or "principalId" ? "uuid" : null },
    };

    /// <summary>A parameter of one endpoint alone.</summary>
    public static OpenApiParameter Plain(string name, Labels description) => Query(name, Text, description);

    private static OpenApiSchema Text => new() { Type = JsonSchemaType.String };

    private static OpenApiSchema Uuid => new() { Type = JsonSchemaType.String, Format = "uuid" };

    private static OpenApiParameter Query(string name, OpenApiSchema schema, Labels description) =>
        new() { Name = name, In = ParameterLocation.Query, Description = OpenApi.Text.Both(description), Schema = schema };

    private static OpenApiParameter Header(string name, Labels description) =>
        new() { Name = name, In = ParameterLocation.Header, Description = OpenApi.Text.Both(description), Schema = Text };

    private static OpenApiSchema UpTo(int max) =>
        new() { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = max.ToString(CultureInfo.InvariantCulture) };

    private static OpenApiSchema OneOf(params string[] values) => new() { Type = JsonSchemaType.String, Enum = [.. values.Select(v => (JsonNode)v)] };
}
