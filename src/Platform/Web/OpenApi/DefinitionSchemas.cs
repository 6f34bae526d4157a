using Microsoft.OpenApi;
using static Rapport.Platform.Web.OpenApi.Schemas;

namespace Rapport.Platform.Web.OpenApi;

/// <summary>The schemas of definitions themselves: an object, its fields, a text in both languages.</summary>
internal static class DefinitionSchemas
{
    public const string Definition = "ObjectDefinition";
    public const string Field = "FieldDefinition";
    private const string Label = "Label";

    /// <summary>How a view shows its records.</summary>
    public static OpenApiSchema ViewLayout => new() { Type = JsonSchemaType.String, Enum = ["table", "board"] };

    public static void Add(Schemas schemas)
    {
        var text = Value(JsonSchemaType.String);
        var flag = Value(JsonSchemaType.Boolean);
        var textOrNull = Value(JsonSchemaType.String | JsonSchemaType.Null);
        var label = schemas.Named(Label);
        schemas.Add(Label, Object(("zh-CN", text), ("en", text)));
        var field = Object(
            ("name", text), ("type", text), ("label", label), ("required", flag), ("readOnly", flag), ("masked", flag), ("unique", flag),
            ("searchable", flag), ("filterable", flag), ("sortable", flag), ("custom", flag));
        field.Properties!["help"] = label;
        field.Properties["reference"] = text;
        field.Properties["maxLength"] = Value(JsonSchemaType.Integer);
        field.Properties["open"] = flag;
        field.Properties["options"] = List(Object(("value", text), ("label", label), ("colour", textOrNull), ("retired", flag)));
        schemas.Add(Field, field);
        schemas.Add(Definition, Object(
            ("name", text), ("path", text), ("label", label), ("plural", label), ("title", text), ("defaultSort", text),
            ("fields", List(schemas.Named(Field))),
            ("highlights", List(text)),
            ("groups", List(Object(("name", text), ("label", label), ("fields", List(text))))),
            ("board", OrNull(Object(("column", text), ("sum", textOrNull)))),
            ("views", List(Object(("name", text), ("label", label), ("columns", List(text)), ("filter", textOrNull), ("sort", text), ("layout", ViewLayout)))),
            ("abilities", Object(("owned", flag), ("deletable", flag), ("importable", flag), ("customFields", flag), ("timeline", flag))),
            ("teamRoles", List(Object(("value", text), ("label", label)))),
            ("may", Object(("read", flag), ("create", flag), ("change", flag), ("delete", flag), ("transfer", flag), ("export", flag), ("import", flag)))));
    }
}
