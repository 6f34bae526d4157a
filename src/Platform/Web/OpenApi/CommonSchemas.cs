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
        schemas.Add(History, Object(("items", List(Object(
            ("at", at), ("by", by), ("through", text), ("kind", Kinds), ("version", number),
            ("changes", List(Object(("field", text), ("from", new OpenApiSchema()), ("to", new OpenApiSchema())))))))));
        schemas.Add(Timeline, Object(("items", List(Object(
            ("at", at),
            ("kind", Explained(("created、updated、deleted、restored，或相关记录的类型（call、visit、task_done 等）。", "created, updated, deleted, restored, or the kind of a record that points here (call, visit, task_done …)."), JsonSchemaType.String)),
            ("id", id),
            ("title", Explained(("相关记录的标题；修改时为改动的字段。", "The title of the record; of a change, the names of the fields."), JsonSchemaType.String | JsonSchemaType.Null)),
            ("by", by)))), ("next", nullableText)));
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
