using Rapport.Platform.Storage;

namespace Rapport.Platform.Imports;

/// <summary>The tables of imports; the migrations must agree.</summary>
internal static class ImportTables
{
    public static readonly Table Imports = new("imports",
    [
        new("id", Stored.Id, false),
        new("job_id", Stored.Id),
        new("object", Stored.Text, false),
        new("file_name", Stored.Text, false),
        new("file_hash", Stored.Text, false),
        new("format", Stored.Json, false),
        new("profile", Stored.Json, false),
        new("mapping", Stored.Json, false),
        new("mode", Stored.Text, false),
        new("match_fields", Stored.Text, false),
        new("dry_run", Stored.Boolean, false),
        new("status", Stored.Text, false),
        new("created", Stored.Integer, false),
        new("updated", Stored.Integer, false),
        new("unchanged", Stored.Integer, false),
        new("skipped", Stored.Integer, false),
        new("failed", Stored.Integer, false),
        new("position", Stored.Integer, false),
        new("created_at", Stored.Timestamp, false),
        new("created_by", Stored.Id, false),
        new("started_at", Stored.Timestamp),
        new("ended_at", Stored.Timestamp),
        new("error", Stored.Text),
        new("run_id", Stored.Id),
        new("along", Stored.Integer, false),
        new("examples", Stored.Json),
    ]);

    /// <summary>Rows that did not go in, with their reasons.</summary>
    public static readonly Table Errors = new("import_errors",
    [
        new("import_id", Stored.Id, false),
        new("number", Stored.Integer, false),
        new("line", Stored.Integer, false),
        new("cells", Stored.Json, false),
        new("reasons", Stored.Json, false),
    ]);

    /// <summary>Rows whose look-up on the import's own object found nothing yet: a later row may bring what they wait for.</summary>
    public static readonly Table Pending = new("import_pending",
    [
        new("import_id", Stored.Id, false),
        new("number", Stored.Integer, false),
        new("line", Stored.Integer, false),
        new("cells", Stored.Json, false),
    ]);
}
