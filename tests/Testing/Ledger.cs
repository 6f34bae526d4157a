using System.Globalization;
using Rapport.Platform.Postgres;
using Rapport.Platform.Sqlite;
using Rapport.Platform.Storage;

namespace Rapport.Testing;

/// <summary>What the database itself says about records, beside the API.</summary>
public static class Ledger
{
    public static Database Open(TestDatabase kind, string connectionString) =>
        kind == TestDatabase.Postgres ? new PostgresDatabase(connectionString) : new SqliteDatabase(connectionString);

    /// <summary>Records whose history does not begin with one creation, or whose changes are not each told once in history and events.</summary>
    public static Task<long> WithoutOneBeginningAsync(Database database, string table) => CountAsync(database, $"""
        SELECT count(*) FROM {table} t
        LEFT JOIN (SELECT record_id, count(*) AS n, sum(CASE kind WHEN 'created' THEN 1 ELSE 0 END) AS beginnings FROM history GROUP BY record_id) h ON h.record_id = t.id
        LEFT JOIN (SELECT record_id, count(*) AS n FROM outbox GROUP BY record_id) o ON o.record_id = t.id
        WHERE coalesce(h.beginnings, 0) <> 1 OR h.n <> t.version OR coalesce(o.n, 0) <> t.version
        """);

    /// <summary>History of records that are not there.</summary>
    public static Task<long> WithoutRecordAsync(Database database, string table, string objectName) =>
        CountAsync(database, $"SELECT count(*) FROM history h WHERE h.object = '{objectName}' AND NOT EXISTS (SELECT 1 FROM {table} t WHERE t.id = h.record_id)");

    /// <summary>Creations answered for their key whose record is not there; every key of the workspace is one of this table's.</summary>
    public static Task<long> AnsweredWithoutRecordAsync(Database database, string table) =>
        CountAsync(database, $"SELECT count(*) FROM idempotency i WHERE NOT EXISTS (SELECT 1 FROM {table} t WHERE t.id = i.record_id)");

    /// <summary>Rows that an import has left waiting.</summary>
    public static Task<long> WaitingAsync(Database database) => CountAsync(database, "SELECT count(*) FROM import_pending");

    private static async Task<long> CountAsync(Database database, string sql)
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts stand above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
