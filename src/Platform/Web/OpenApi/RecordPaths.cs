using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Exports;

namespace Rapport.Platform.Web.OpenApi;

/// <summary>The addresses every object has, one by one for each object.</summary>
internal sealed class RecordPaths(Operations operations, OpenApiPaths paths)
{
    public void Add(ObjectDefinition definition)
    {
        var (label, plural) = (definition.Label, definition.Plural);
        var name = Schemas.Pascal(definition.Name);
        var many = Schemas.Pascal(definition.Path);
        var schemas = operations.Schemas;
        var root = $"/api/v1/{definition.Path}";
        var (record, history, timeline) = (schemas.Record(definition.Name), schemas.Named(CommonSchemas.History), schemas.Named(CommonSchemas.Timeline));
        OpenApiOperation Make(string id, Labels summary, int status, IOpenApiSchema? answer, params int[] problems) =>
            operations.Make(id, definition.Path, summary, status, answer, [401, .. problems]);

        Set(root, HttpMethod.Get, Make($"list{many}", ($"列出{plural.Zh}", $"List {Lower(plural)}"), 200, schemas.Named(name + "List"), 400, 403), "select", "filter", "sort", "limit", "cursor", "count", "view");
        Set(root, HttpMethod.Post, Make($"create{name}", ($"新建{label.Zh}", $"New {Lower(label)}"), 201, record, 400, 403, 409, 413, 415, 422), schemas.Named(name + "Create"), "Idempotency-Key");
        Set($"{root}/aggregate", HttpMethod.Get, Make($"aggregate{many}", ($"汇总{plural.Zh}", $"Aggregate {Lower(plural)}"), 200, schemas.Named(CommonSchemas.Groups), 400, 403), "groupBy", "measures", "filter", "sort", QueryParameters.GroupLimit);
        Set($"{root}/export", HttpMethod.Get, File(Make($"export{many}", ($"导出{plural.Zh}（CSV），凭证见 Export-Id", $"Export {Lower(plural)} as CSV; Export-Id names the receipt"), 200, null, 400, 403)), "select", "filter", "sort", "view", "format");
        Set($"{root}/batch", HttpMethod.Post, Make($"batch{many}", ($"批量写入{plural.Zh}", $"Write up to {BatchEndpoint.Max} {Lower(plural)}"), 200, schemas.Named(CommonSchemas.BatchAnswer), 400, 403, 409, 413, 415), Batch(name), "atomic");

        var one = $"{root}/{{id}}";
        Set(one, HttpMethod.Get, Make($"get{name}", ($"读取{label.Zh}", $"One {Lower(label)}"), 200, record, 400, 404), "id", "select");
        Set(one, HttpMethod.Patch, Make($"update{name}", ($"修改{label.Zh}", $"Change one {Lower(label)}"), 200, record, 400, 403, 404, 409, 412, 413, 415, 422), schemas.Named(name + "Update"), "id", "If-Match");
        Set($"{one}/history", HttpMethod.Get, Make($"get{name}History", ($"{label.Zh}的修改历史", $"The history of one {Lower(label)}"), 200, history, 400, 404), "id", "limit", "cursor");
        Set($"{one}/timeline", HttpMethod.Get, Make($"get{name}Timeline", ($"{label.Zh}的动态", $"The timeline of one {Lower(label)}"), 200, timeline, 400, 404), "id", "limit", "cursor");
        Set($"{one}/access", HttpMethod.Get, Make($"get{name}Access", ($"某人为何能或不能看到、修改这条{label.Zh}", $"Why somebody can or cannot see or change one {Lower(label)}"), 200, schemas.Named(CommonSchemas.Access), 400, 404), "id", "user");
        if (definition.Owned)
        {
            AddSharing(definition, name, one, Make);
        }

        if (definition.Deletable)
        {
            Set(one, HttpMethod.Delete, Make($"delete{name}", ($"删除{label.Zh}（进回收站）", $"Delete one {Lower(label)}, to the recycle bin"), 204, null, 400, 403, 404, 412), "id", "If-Match");
            Set($"{one}/restore", HttpMethod.Post, Make($"restore{name}", ($"从回收站恢复{label.Zh}", $"Bring one {Lower(label)} back from the recycle bin"), 200, record, 400, 403, 404, 409), "id");
        }
    }

    private void AddSharing(ObjectDefinition definition, string name, string one, Func<string, Labels, int, IOpenApiSchema?, int[], OpenApiOperation> make)
    {
        var (zh, en) = (definition.Label.Zh, Lower(definition.Label));
        IOpenApiSchema Named(string schema) => operations.Schemas.Named(schema);
        Set($"{one}/shares", HttpMethod.Get, make($"get{name}Shares", ($"{zh}共享给了谁", $"With whom one {en} is shared"), 200, Named(CommonSchemas.Shares), [400, 404]), "id");
        Set($"{one}/shares", HttpMethod.Post, make($"share{name}", ($"共享{zh}", $"Share one {en}"), 201, Named(CommonSchemas.Share), [400, 403, 404, 413, 415, 422]), operations.Schemas.Of<Access.Sharing.ShareRequest>(), "id");
        Set($"{one}/shares/{{principalId}}", HttpMethod.Delete, make($"unshare{name}", ("取消共享", "End a share"), 204, null, [400, 403, 404]), "id", "principalId");
        if (definition.TeamRoles.Count > 0)
        {
            Set($"{one}/members", HttpMethod.Get, make($"get{name}Members", ($"{zh}的团队成员", $"The team of one {en}"), 200, Named(CommonSchemas.Members), [400, 404]), "id");
            Set($"{one}/members", HttpMethod.Post, make($"join{name}", ("添加或修改团队成员", "Add or change a member"), 201, Named(CommonSchemas.Member), [400, 403, 404, 413, 415, 422]), operations.Schemas.Of<Access.Sharing.MemberRequest>(), "id");
            Set($"{one}/members/{{principalId}}", HttpMethod.Delete, make($"leave{name}", ("移除团队成员", "Remove a member"), 204, null, [400, 403, 404]), "id", "principalId");
        }
    }

    private static OpenApiOperation File(OpenApiOperation operation)
    {
        ((OpenApiResponse)operation.Responses!["200"]).Content = Operations.Content(Schemas.Value(JsonSchemaType.String), ExportEndpoints.Csv);
        return operation;
    }

    private static string Lower(Labels label) => label.En.ToLowerInvariant();

    private OpenApiSchema Batch(string name)
    {
        var schemas = operations.Schemas;
        var item = Schemas.Object(("op", new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["create", "update", "delete", "restore"] }));
        item.Properties!["id"] = Schemas.Value(JsonSchemaType.String, "uuid");
        item.Properties["version"] = Schemas.Value(JsonSchemaType.Integer);
        item.Properties["data"] = new OpenApiSchema { AnyOf = [schemas.Named(name + "Create"), schemas.Named(name + "Update")] };
        item.AdditionalPropertiesAllowed = false;
        return new() { Type = JsonSchemaType.Array, Items = item, MinItems = 1, MaxItems = BatchEndpoint.Max };
    }

    private void Set(string path, HttpMethod method, OpenApiOperation operation, IOpenApiSchema body, params string[] parameters)
    {
        operation.RequestBody = Operations.Body(body);
        Set(path, method, operation, parameters);
    }

    private void Set(string path, HttpMethod method, OpenApiOperation operation, params string[] parameters)
    {
        foreach (var parameter in parameters)
        {
            operation.Parameters!.Add(parameter is "id" or "principalId" ? QueryParameters.Path(parameter) : operations.Parameter(parameter));
        }

        paths.Put(path, method, operation);
    }
}
