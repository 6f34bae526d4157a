using Microsoft.OpenApi;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Imports;

/// <summary>The JSON of imports, for the description of the API.</summary>
internal static class ImportSchemas
{
    public static OpenApiSchema Import => Schemas.Object(
        ("id", Schemas.Value(JsonSchemaType.String, "uuid")),
        ("object", Text),
        ("fileName", Text),
        ("status", Text),
        ("mode", Text),
        ("match", Text),
        ("dryRun", Flag),
        ("total", Number),
        ("processed", Number),
        ("created", Number),
        ("updated", Number),
        ("unchanged", Number),
        ("skipped", Number),
        ("failed", Number),
        ("rowsPerSecond", Schemas.OrNull(Schemas.Value(JsonSchemaType.Number))),
        ("errors", Text));

    public static OpenApiSchema Preview => Schemas.Object(
        ("id", Schemas.Value(JsonSchemaType.String, "uuid")),
        ("kind", Text),
        ("encoding", Schemas.OrNull(Text)),
        ("delimiter", Schemas.OrNull(Text)),
        ("header", Flag),
        ("total", Number),
        ("problemRows", Number),
        ("columns", Schemas.List(Schemas.Object())),
        ("rows", Schemas.List(Schemas.Object())),
        ("ambiguities", Schemas.List(Schemas.Object())),
        ("mapping", Schemas.Object()),
        ("errors", Schemas.List(Schemas.Object())));

    public static OpenApiSchema Upload => With(Schemas.Object(("file", Schemas.Value(JsonSchemaType.String, "binary")), ("object", Text)), Text);

    public static OpenApiSchema Correction => With(new() { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema>() }, Schemas.Object());

    /// <summary>What may be said of an import or left out.</summary>
    private static OpenApiSchema With(OpenApiSchema schema, OpenApiSchema mapping)
    {
        foreach (var (name, value) in new[] { ("mapping", mapping), ("mode", Text), ("match", Text), ("dryRun", Flag) })
        {
            schema.Properties![name] = value;
        }

        return schema;
    }

    private static OpenApiSchema Text => Schemas.Value(JsonSchemaType.String);

    private static OpenApiSchema Flag => Schemas.Value(JsonSchemaType.Boolean);

    private static OpenApiSchema Number => Schemas.Value(JsonSchemaType.Integer, "int64");
}
