using Microsoft.OpenApi;
using Rapport.Platform.Imports.Presets;
using Rapport.Platform.Jobs;
using Rapport.Platform.Records.Runs;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Imports;

/// <summary>The JSON of imports, for the description of the API.</summary>
internal static class ImportSchemas
{
    public static OpenApiSchema Import => Schemas.Object(
        ("id", Schemas.Value(JsonSchemaType.String, "uuid")),
        ("object", Schemas.OrNull(Text)),
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
        ("createdAlong", Number),
        ("rowsPerSecond", Schemas.OrNull(Schemas.Value(JsonSchemaType.Number))),
        ("secondsLeft", Schemas.OrNull(Number)),
        ("errors", Text),
        ("undo", Schemas.OrNull(Undo)),
        ("undoUntil", Schemas.OrNull(Time)));

    public static OpenApiSchema Undo => Schemas.Object(
        ("status", new OpenApiSchema { Type = JsonSchemaType.String, Enum = [JobStatus.Queued, JobStatus.Running, JobStatus.Done, JobStatus.Failed, JobStatus.Cancelled] }),
        ("at", Time),
        ("endedAt", Schemas.OrNull(Time)),
        ("by", Schemas.Object(("id", Id), ("name", Schemas.OrNull(Text)))),
        ("deleted", Number),
        ("reverted", Number),
        ("kept", Number),
        ("error", Schemas.OrNull(Text)));

    /// <summary>What of an undone import stays.</summary>
    public static OpenApiSchema Kept => Schemas.Object(
        ("items", Schemas.List(Schemas.Object(
            ("object", Text), ("id", Schemas.OrNull(Id)), ("name", Schemas.OrNull(Text)),
            ("kind", new OpenApiSchema { Type = JsonSchemaType.String, Enum = [WrittenRecord.Created, WrittenRecord.Updated] }), ("code", Text), ("reason", Text)))),
        ("next", Schemas.OrNull(Text)));

    public static OpenApiSchema Examples
    {
        get
        {
            var record = new (string, IOpenApiSchema)[] { ("line", Number), ("id", Schemas.OrNull(Id)), ("name", Schemas.OrNull(Text)) };
            var changes = Schemas.List(new OpenApiSchema { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema> { ["field"] = Text }, Required = new HashSet<string> { "field", "from", "to" } });
            return Schemas.Object(
                ("created", Schemas.List(Schemas.Object(record))),
                ("updated", Schemas.List(Schemas.Object([.. record, ("changes", changes)]))),
                ("unchanged", Schemas.List(Schemas.Object(record))),
                ("skipped", Schemas.List(Schemas.Object(("line", Number), ("reason", Schemas.OrNull(Text))))),
                ("failed", Schemas.List(Schemas.Object(("line", Number), ("reasons", Schemas.List(Text))))));
        }
    }

    public static OpenApiSchema Preview => Schemas.Object(
    [
        ("id", Schemas.Value(JsonSchemaType.String, "uuid")),
        .. FileOrigin.Members,
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
        ("lookups", Schemas.List(Schemas.Object(
            ("column", Text), ("field", Text), ("object", Text), ("found", Number), ("several", Number), ("inFiles", Number), ("missing", Number),
            ("values", Schemas.List(Schemas.Object(("value", Text), ("count", Number)))), ("complete", Flag)))),
        ("errors", Schemas.List(Schemas.Object())),
    ]);

    public static OpenApiSchema Upload => With(Schemas.Object(("file", Schemas.Value(JsonSchemaType.String, "binary"))), Text);

    public static OpenApiSchema Correction => With(new() { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema>() }, Schemas.Object());

    /// <summary>What may be said of an import or left out.</summary>
    private static OpenApiSchema With(OpenApiSchema schema, OpenApiSchema mapping)
    {
        foreach (var (name, value) in new[] { ("object", Text), ("mapping", mapping), ("mode", Text), ("match", Text), ("dryRun", Flag) })
        {
            schema.Properties![name] = value;
        }

        return schema;
    }

    private static OpenApiSchema Id => Schemas.Value(JsonSchemaType.String, "uuid");

    private static OpenApiSchema Time => Schemas.Value(JsonSchemaType.String, "date-time");

    private static OpenApiSchema Text => Schemas.Value(JsonSchemaType.String);

    private static OpenApiSchema Flag => Schemas.Value(JsonSchemaType.Boolean);

    private static OpenApiSchema Number => Schemas.Value(JsonSchemaType.Integer, "int64");
}
