using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Platform;
using Rapport.Platform.Storage;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Schema;

public sealed class SchemaTests(Servers servers) : IClassFixture<Servers>
{
    /// <summary>The primary keys of the engine's own tables; a record's is its id.</summary>
    private static readonly Dictionary<string, string[]> Keys = new()
    {
        ["company"] = ["id"],
        ["credentials"] = ["user_id"],
        ["tokens"] = ["id"],
        ["custom_fields"] = ["object", "name"],
        ["field_options"] = ["object", "field", "value"],
        ["history"] = ["record_id", "version"],
        ["outbox"] = [],
        ["idempotency"] = ["user_id", "key"],
        ["migrations"] = ["number"],
        ["jobs"] = ["id"],
        ["imports"] = ["id"],
        ["run_undos"] = ["run_id"],
        ["run_kept"] = ["run_id", "record_id", "version"],
        ["import_errors"] = ["import_id", "number"],
        ["import_pending"] = ["import_id", "number"],
        ["import_mappings"] = ["id"],
        ["sessions"] = ["id"],
        ["devices"] = ["id"],
        ["sign_in_failures"] = ["subject"],
        ["totp"] = ["user_id"],
        ["recovery_codes"] = ["user_id", "hash"],
        ["passkeys"] = ["id"],
        ["invitations"] = ["id"],
        ["setup_codes"] = ["hash"],
        ["roles"] = ["id"],
        ["access"] = ["record_id", "principal_id", "source_id"],
        ["share_rules"] = ["id"],
        ["absences"] = ["id"],
        ["hand_overs"] = ["id"],
        ["views"] = ["id"],
        ["exports"] = ["id"],
        ["hand_over_failures"] = ["hand_over_id", "record_id"],
        ["audit_pending"] = [],
        ["audit"] = ["n"],
        ["audit_head"] = ["id"],
    };

    /// <summary>Columns that the database fills by itself, so that the code never writes them: the order of the outbox and of the audit log.</summary>
    private static readonly string[] FilledByTheDatabase = ["outbox.seq", "outbox.xid", "audit_pending.seq"];

    [Theory, OnBothDatabases]
    public async Task A_migrated_database_has_the_tables_that_the_code_expects(TestDatabase database)
    {
        var server = await servers.On(database);

        var differences = SchemaDifferences.Of(Expected(server), await WrittenAsync(server), server.Database.Dialect).ToList();

        differences.ShouldBeEmpty($"Missing from the migrations of {database}:\n{string.Join("\n", differences)}");
    }

    [Theory, OnBothDatabases]
    public async Task A_migrated_database_has_the_indexes_that_are_written_down(TestDatabase database)
    {
        var server = await servers.On(database);
        var written = (await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Schema", "indexes.txt"), TestContext.Current.CancellationToken)).Where(l => l.Length > 0);

        string.Join("\n", await Catalogue.IndexesAsync(server)).ShouldBe(string.Join("\n", written.Order(StringComparer.Ordinal)));
    }

    [Theory, OnBothDatabases]
    public async Task A_column_a_type_and_a_table_that_differ_are_told_as_DDL(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var text = server.Database.Dialect.TypeName(Stored.Text);
        foreach (var sql in new[] { "ALTER TABLE accounts DROP COLUMN city", "ALTER TABLE accounts ADD COLUMN town TEXT", "DROP TABLE credentials", "CREATE TABLE strange (x INTEGER)" })
        {
            await Catalogue.ExecuteAsync(server, sql);
        }

        var differences = SchemaDifferences.Of(Expected(server), await WrittenAsync(server), server.Database.Dialect).ToList();

        differences.ShouldBe(
        [
            $"ALTER TABLE accounts ADD COLUMN city {text};",
            "ALTER TABLE accounts DROP COLUMN town;",
            $"CREATE TABLE credentials (user_id {server.Database.Dialect.TypeName(Stored.Id)} NOT NULL, password_hash {text} NOT NULL, PRIMARY KEY (user_id));",
            "DROP TABLE strange;",
        ], ignoreOrder: true);
    }

    /// <summary>The tables of the objects, from their definitions, and the engine's own, which stand beside the code that uses them.</summary>
    private static List<(Table Table, string[] Key)> Expected(TestServer server)
    {
        var records = server.Services.GetRequiredService<Workspace>().Catalog.All.Select(o => (o.Table.Table, new[] { "id" }));
        var engine = AppDomain.CurrentDomain.GetAssemblies().Where(a => a.GetName().Name is { } name && name.StartsWith("Rapport.", StringComparison.Ordinal) && !name.EndsWith(".Tests", StringComparison.Ordinal))
            .SelectMany(a => a.GetTypes())
            .Where(t => !t.ContainsGenericParameters)
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(Table))
            .Select(f => (Table)f.GetValue(null)!)
            .Select(t => (t, Keys.TryGetValue(t.Name, out var key) ? key : throw new InvalidOperationException($"{t.Name}: state its primary key in {nameof(Keys)}.")));
        return [.. records, .. engine];
    }

    private static async Task<ILookup<string, CatalogueColumn>> WrittenAsync(TestServer server) =>
        (await Catalogue.ColumnsAsync(server))
            .SelectMany(t => t, (t, column) => (Table: t.Key, Column: column))
            .Where(c => !FilledByTheDatabase.Contains($"{c.Table}.{c.Column.Name}"))
            .ToLookup(c => c.Table, c => c.Column);
}
