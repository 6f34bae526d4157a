using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Imports.Presets;
using Rapport.Platform.Jobs;
using Rapport.Platform.Records.Runs;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Imports;

/// <summary>The JSON of imports, for the description of the API.</summary>
internal static class ImportSchemas
{
    public static OpenApiSchema Import => Also(
        Schemas.Object(
            ("id", Id),
            ("object", Schemas.OrNull(Text)),
            ("fileName", Text),
            ("status", OneOf(Imports.Import.Ready, JobStatus.Queued, JobStatus.Running, JobStatus.Done, JobStatus.Failed, JobStatus.Cancelled)),
            ("mode", Mode),
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
            ("createdAt", Time),
            ("createdBy", Id),
            ("startedAt", Schemas.OrNull(Time)),
            ("endedAt", Schemas.OrNull(Time)),
            ("undo", Schemas.OrNull(Undo)),
            ("undoUntil", Schemas.OrNull(Time)),
            ("ambiguities", Questions)),
        ("error", Schemas.Object(("code", Text), ("message", Text))));

    public static OpenApiSchema Undo => Schemas.Object(
        ("status", OneOf(JobStatus.Queued, JobStatus.Running, JobStatus.Done, JobStatus.Failed, JobStatus.Cancelled)),
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
            ("kind", OneOf(WrittenRecord.Created, WrittenRecord.Updated)), ("code", Text), ("reason", Text)))),
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
        ("id", Id),
        .. FileOrigin.Members,
        ("notes", Schemas.List(Schemas.Object(("code", Text), ("count", Number), ("message", Text)))),
        ("kind", OneOf([.. Enum.GetNames<TableKind>().Select(k => k.ToLowerInvariant())])),
        ("encoding", Schemas.OrNull(Text)),
        ("delimiter", Schemas.OrNull(Text)),
        ("sheet", Schemas.OrNull(Text)),
        ("header", Flag),
        ("total", Number),
        ("problemRows", Number),
        ("columns", Schemas.List(Also(
            Schemas.Object(("name", Text), ("type", OneOf([.. Enum.GetNames<ColumnKind>().Select(k => char.ToLowerInvariant(k[0]) + k[1..])])), ("filled", Number), ("order", Schemas.OrNull(Order)), ("ambiguous", Flag), ("samples", Schemas.List(Text))),
            ("values", Counted)))),
        ("rows", Schemas.List(Schemas.Object(("line", Number), ("cells", Schemas.List(Schemas.OrNull(Text))), ("problem", Schemas.OrNull(Text))))),
        ("mapping", Schemas.Object()),
        ("mode", Mode),
        ("match", Text),
        ("ambiguities", Questions),
        ("lookups", Schemas.List(Schemas.Object(
            ("column", Text), ("field", Text), ("object", Text), ("found", Number), ("several", Number), ("inFiles", Number), ("missing", Number),
            ("values", Counted), ("complete", Flag)))),
        ("errors", Schemas.List(Schemas.Object(("field", Schemas.OrNull(Text)), ("code", Text), ("message", Text)))),
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

    /// <summary>The members of a schema, and some that may be missing.</summary>
    private static OpenApiSchema Also(OpenApiSchema schema, params (string Name, IOpenApiSchema Schema)[] members)
    {
        foreach (var (name, member) in members)
        {
            schema.Properties![name] = member;
        }

        return schema;
    }

    private static OpenApiSchema OneOf(params string[] values) => new() { Type = JsonSchemaType.String, Enum = [.. values.Select(v => (JsonNode)v)] };

    private static OpenApiSchema Mode => OneOf([.. Enum.GetValues<ImportMode>().Select(ImportJson.Name)]);

    private static OpenApiSchema Order => OneOf([.. Enum.GetNames<DateOrder>().Select(o => o.ToLowerInvariant())]);

    private static OpenApiSchema Counted => Schemas.List(Schemas.Object(("value", Text), ("count", Number)));

    private static OpenApiSchema Questions => Schemas.List(Schemas.Object(
        ("columns", Schemas.List(Text)), ("example", Text), ("readings", Schemas.List(Schemas.Object(("order", Order), ("date", Schemas.OrNull(Schemas.Value(JsonSchemaType.String, "date"))))))));

    private static OpenApiSchema Id => Schemas.Value(JsonSchemaType.String, "uuid");

    private static OpenApiSchema Time => Schemas.Value(JsonSchemaType.String, "date-time");

    private static OpenApiSchema Text => Schemas.Value(JsonSchemaType.String);

    private static OpenApiSchema Flag => Schemas.Value(JsonSchemaType.Boolean);

    private static OpenApiSchema Number => Schemas.Value(JsonSchemaType.Integer, "int64");
}
