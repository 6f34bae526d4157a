using System.Data.Common;
using Rapport.Platform.Storage;
using Rapport.Testing;

namespace Rapport.Api.Tests.Schema;

/// <summary>A column as a catalogue has it; <paramref name="Key"/> is its place in the primary key, 0 outside.</summary>
internal sealed record CatalogueColumn(string Name, string Type, bool Nullable, long Key);

/// <summary>What a database says of its own tables and indexes.</summary>
internal static class Catalogue
{
    private const string PostgresColumns = """
        SELECT c.relname, a.attname,
            format_type(a.atttypid, a.atttypmod) || CASE WHEN l.collname = 'C' THEN ' COLLATE "C"' ELSE '' END,
            NOT a.attnotnull, coalesce(array_position(k.indkey::int2[], a.attnum) + 1, 0)::bigint
        FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        LEFT JOIN pg_collation l ON l.oid = a.attcollation
        LEFT JOIN pg_index k ON k.indrelid = c.oid AND k.indisprimary
        WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname, a.attnum
        """;

    /// <summary>The number of a row is never null although no catalogue says so.</summary>
    private const string SqliteColumns = """
        SELECT t.name, c.name, c.type, NOT (c."notnull" OR (c.type = 'INTEGER' AND c.pk > 0)), c.pk
        FROM sqlite_master t JOIN pragma_table_info(t.name) c
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY t.name, c.cid
        """;

    private const string PostgresIndexes = """
        SELECT i.relname, CASE WHEN k.indisunique THEN 'unique ' ELSE '' END || t.relname || ' (' ||
            (SELECT string_agg(pg_get_indexdef(k.indexrelid, n, false), ', ' ORDER BY n) FROM generate_series(1, k.indnkeyatts) n) || ')' ||
            CASE WHEN k.indpred IS NULL THEN '' ELSE ' partial' END
        FROM pg_index k JOIN pg_class i ON i.oid = k.indexrelid JOIN pg_class t ON t.oid = k.indrelid
        WHERE t.relnamespace = 'public'::regnamespace AND NOT k.indisprimary AND i.relname NOT LIKE '%\_hash\_key'
        """;

    private const string SqliteIndexes = """
        SELECT i.name, CASE WHEN i."unique" THEN 'unique ' ELSE '' END || t.name || ' (' ||
            (SELECT group_concat(coalesce(c.name, 'expression'), ', ') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno) c) || ')' ||
            CASE WHEN i.partial THEN ' partial' ELSE '' END
        FROM sqlite_master t JOIN pragma_index_list(t.name) i WHERE t.type = 'table' AND i.origin = 'c'
        """;

    public static async Task<ILookup<string, CatalogueColumn>> ColumnsAsync(TestServer server)
    {
        var rows = await QueryAsync(server, server.Kind == TestDatabase.Postgres ? PostgresColumns : SqliteColumns,
            r => (Table: r.GetString(0), Column: new CatalogueColumn(r.GetString(1), Standard(r.GetString(2)), Convert.ToBoolean(r.GetValue(3), null), r.GetInt64(4))));
        return rows.ToLookup(r => r.Table, r => r.Column);
    }

    /// <summary>One line per index: its name, whether it is unique, its table and columns, and whether it knows some of the rows only, such as the living records.</summary>
    public static async Task<List<string>> IndexesAsync(TestServer server)
    {
        var rows = await QueryAsync(server, server.Kind == TestDatabase.Postgres ? PostgresIndexes : SqliteIndexes, r => $"{r.GetString(0)}: {r.GetString(1)}");
        return [.. rows.Select(r => r.Replace("\"", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The indexes of administrators' fields whose names begin so, once jobs have built that many.</summary>
    public static async Task<List<string>> CustomIndexesAsync(TestServer server, string beginning, int count)
    {
        List<string> found = [];
        for (var attempt = 0; attempt < 300; attempt++)
        {
            found = [.. (await IndexesAsync(server)).Where(i => i.StartsWith(beginning, StringComparison.Ordinal))];
            if (found.Count >= count)
            {
                break;
            }

            await Task.Delay(100);
        }

        return found;
    }

    /// <summary>Runs a statement on a server's database, past the application.</summary>
    public static async Task ExecuteAsync(TestServer server, string sql)
    {
        await using var connection = await server.Database.OpenAsync(CancellationToken.None);
        await using var command = new Statement(server.Database.Dialect).Append(sql).On(connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <param name="pooled">False for statements that change their connection's settings.</param>
    public static async Task<List<T>> QueryAsync<T>(TestServer server, string sql, Func<DbDataReader, T> read, bool pooled = true)
    {
        await using var connection = pooled ? await server.Database.OpenAsync(CancellationToken.None) : await PostgresServer.ConnectAloneAsync(server.ConnectionString);
        await using var command = new Statement(server.Database.Dialect).Append(sql).On(connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static string Standard(string type) => type.Replace("timestamp(3) with time zone", "timestamptz(3)", StringComparison.Ordinal);
}
