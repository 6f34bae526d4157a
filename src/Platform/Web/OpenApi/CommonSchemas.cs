using Microsoft.OpenApi;
using static Rapport.Platform.Web.OpenApi.Schemas;

namespace Rapport.Platform.Web.OpenApi;

/// <summary>The schemas that do not depend on the definitions: problems, history, timelines, batches.</summary>
internal static class CommonSchemas
{
    public const string Problem = "Problem";
    public const string History = "History";
    public const string Timeline = "Timeline";
    public const string Groups = "Groups";
    public const string BatchAnswer = "BatchAnswer";
    public const string Share = "Share";
    public const string Shares = "Shares";
    public const string Member = "Member";
    public const string Members = "Members";
    public const string Access = "Access";
    public const string SavedView = "SavedView";

    /// <summary>With whom a view is shared.</summary>
    public static OpenApiSchema SharedWith => new() { Type = JsonSchemaType.String, Enum = ["none", "team", "everyone"] };

    public static void Add(Schemas schemas)
    {
        var text = Value(JsonSchemaType.String);
        var number = Value(JsonSchemaType.Integer);
        var id = Value(JsonSchemaType.String, "uuid");
        var at = Value(JsonSchemaType.String, "date-time");
        var nullableText = Value(JsonSchemaType.String | JsonSchemaType.Null);
        var by = OrNull(Object(("id", id), ("name", text)));
        var error = Object(("field", nullableText), ("code", text), ("message", text));

        schemas.Add(Problem, Open(new()
        {
            ["type"] = text,
            ["title"] = text,
            ["status"] = number,
            ["detail"] = text,
            ["code"] = Explained(("稳定的错误代码，供程序判断。", "The stable code, for programs."), JsonSchemaType.String),
            ["traceId"] = text,
            ["errors"] = List(error),
        }, "type", "title", "status", "detail", "code"));
        var change = Object(("field", text), ("from", new OpenApiSchema()), ("to", new OpenApiSchema()));
        change.Properties!["fromHidden"] = change.Properties["toHidden"] = Explained(("指向的记录您无权查看。", "It points at a record that you may not see."), JsonSchemaType.Boolean);
        schemas.Add(History, Object(("items", List(Object(
            ("at", at), ("by", by), ("through", text), ("kind", Kinds), ("version", number),
            ("changes", List(change))))), ("next", nullableText)));
        schemas.Add(Timeline, Object(("items", List(Object(
            ("at", at),
            ("kind", Explained(("created、updated、deleted、restored，或相关记录的类型（call、visit、task_done 等）。", "created, updated, deleted, restored, or the kind of a record that points here (call, visit, task_done …)."), JsonSchemaType.String)),
            ("id", id),
            ("title", Explained(("相关记录的标题；修改时为改动的字段。", "The title of the record; of a change, the names of the fields."), JsonSchemaType.String | JsonSchemaType.Null)),
            ("by", by)))), ("next", nullableText)));
        var principal = Object(("kind", new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["user", "team", "role"] }), ("id", id), ("name", text));
        var level = new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["read", "write"] };
        schemas.Add(Share, Object(("principal", principal), ("level", level)));
        schemas.Add(Shares, Object(("items", List(Object(("principal", principal), ("level", level), ("at", at), ("by", by))))));
        schemas.Add(Member, Object(("principal", principal), ("level", level), ("role", nullableText)));
        schemas.Add(Members, Object(("items", List(Object(("principal", principal), ("level", level), ("role", nullableText), ("at", at), ("by", by))))));
        var flag = Value(JsonSchemaType.Boolean);
        schemas.Add(Access, Object(
            ("user", Object(("id", id), ("name", text), ("role", text), ("active", flag))),
            ("may", Object(("read", flag), ("change", flag), ("delete", flag), ("transfer", flag), ("share", flag))),
            ("reasons", List(Object(("action", text), ("allowed", flag), ("code", text), ("text", text)))),
            ("fields", Object())));
        var column = Object(("field", text));
        column.Properties!["width"] = number;
        column.Properties["frozen"] = flag;
        schemas.Add(SavedView, Object(
            ("id", id), ("version", number), ("object", text), ("name", text), ("sharedWith", SharedWith),
            ("teamId", Value(JsonSchemaType.String | JsonSchemaType.Null, "uuid")), ("ownerId", id), ("owner", Object(("id", id), ("name", text))),
            ("columns", List(column)), ("filter", nullableText), ("sort", nullableText), ("layout", DefinitionSchemas.ViewLayout), ("position", number), ("mayChange", flag),
            ("usable", Explained(("false 表示它用到了已经没有或您看不到的字段，filter 和 sort 因此为空。", "false where it needs a field that is gone or that you may not see; filter and sort are null then."), JsonSchemaType.Boolean))));
        schemas.Add(Groups, Object(("groups", List(Open([])))));
        schemas.Add(BatchAnswer, Open(new()
        {
            ["items"] = List(Open(new() { ["status"] = number, ["id"] = id, ["version"] = number, ["code"] = text, ["detail"] = text, ["errors"] = List(error) }, "status")),
        }, "items"));
    }

    private static OpenApiSchema Kinds => new() { Type = JsonSchemaType.String, Enum = ["created", "updated", "deleted", "restored"] };

    private static OpenApiSchema Open(Dictionary<string, IOpenApiSchema> members, params string[] required) =>
        new() { Type = JsonSchemaType.Object, Properties = members, Required = required.ToHashSet() };

    private static OpenApiSchema Explained(Labels text, JsonSchemaType type) => new() { Type = type, Description = Text.Both(text) };
}
