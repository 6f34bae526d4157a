using Microsoft.Extensions.DependencyInjection;
using Rapport.Api.Tests.Schema;
using Rapport.Platform;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;
using Rapport.Testing;

namespace Rapport.Api.Tests.Statements;

/// <summary>
/// A PostgreSQL whose tables hold enough rows, each column with values of its own, for its planner to choose between indexes. The rows
/// are made by the database itself, as only their number and variety matter.
/// </summary>
public sealed class FilledTables : Servers
{
    public const int Owners = 200;
    private const int Rows = 8_000;

    /// <summary>The types that have an index when an administrator asks for one.</summary>
    public static readonly string[] Indexed = ["text", "integer", "decimal", "date", "dateTime", "boolean", "choice", "phone", "reference"];

    protected override async Task<TestServer> PrepareAsync(TestServer server)
    {
        var api = await server.As("administrator");
        foreach (var type in Indexed)
        {
            await api.Field("account", $"by{type}Id", type, new { filterable = true, reference = type == "reference" ? "user" : null, options = type == "choice" ? new[] { new { value = "a" } } : null });
        }

        await Catalogue.CustomIndexesAsync(server, "custom_account_by", Indexed.Length);
        var salesperson = await server.As("salesperson");
        foreach (var definition in server.Services.GetRequiredService<Workspace>().Catalog.All)
        {
            var columns = definition.Table.Table.Columns;
            var values = columns.Select(c => Value(c, definition, salesperson.UserId));
            await Catalogue.ExecuteAsync(server, $"INSERT INTO {definition.Table.Name} ({string.Join(", ", columns.Select(c => c.Name))}) SELECT {string.Join(", ", values)} FROM generate_series(1, {Rows}) n");
        }

        // Of every object somebody owns forty records and has a share in fifty others; each of many others has some shares, too.
        var sharing = string.Join(" UNION ALL ", server.Services.GetRequiredService<Workspace>().Catalog.All.Where(d => d.Owned).Select((d, i) => $"""
            SELECT t.id, CASE t.n % 160 WHEN 1 THEN '{salesperson.UserId}'::uuid ELSE {Id("t.n % 1000 + 5000")} END, '{d.Name}', {Id($"{i + 1}")}
            FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM {d.Table.Name}) t
            """));
        await Catalogue.ExecuteAsync(server, $"INSERT INTO access (record_id, principal_id, object, source_id, level, created_at) SELECT s.*, 1, now() FROM ({sharing}) s");
        await Catalogue.ExecuteAsync(server, "ANALYZE");
        return server;
    }

    private static string Value(Column column, ObjectDefinition definition, string owner) => column.Name switch
    {
        "deleted_at" or "deleted_by" => "NULL",
        "owner_id" => $"CASE n % {Owners} WHEN 0 THEN '{owner}'::uuid ELSE {Id($"n % {Owners}")} END",
        "custom" => Custom(definition),
        _ => column.Stored.Kind switch
        {
            StorageKind.Id => column.Name == "id" ? Id("n + 1000000") : Id("n % 1000"),
            StorageKind.Text => $"'v' || n",
            StorageKind.Timestamp => "'2024-01-01'::timestamptz + n * interval '1 minute'",
            StorageKind.Date => "'1950-01-01'::date + n",
            StorageKind.Boolean => "n % 2 = 0",
            StorageKind.Json => "NULL",
            _ => "n",
        },
    };

    private static string Custom(ObjectDefinition definition)
    {
        var members = definition.Fields.Where(f => f.Custom).Select(f => $"'{(f.Type.HasKey ? f.KeyColumn : f.Column)}', {CustomValue(f.Stored.Kind)}");
        return $"jsonb_build_object({string.Join(", ", members)})";
    }

    private static string CustomValue(StorageKind kind) => kind switch
    {
        StorageKind.Text => "'v' || n",
        StorageKind.Date => "('1950-01-01'::date + n)::text",
        StorageKind.Boolean => "n % 100 = 0",
        StorageKind.Id => "lpad(to_hex(n % 1000), 32, '0')",
        _ => "n",
    };

    private static string Id(string number) => $"lpad(to_hex({number}), 32, '0')::uuid";
}
