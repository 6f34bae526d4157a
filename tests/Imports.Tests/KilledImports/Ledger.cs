using System.Globalization;
using Rapport.Platform.Postgres;
using Rapport.Platform.Sqlite;
using Rapport.Platform.Storage;
using Rapport.Testing;

namespace Rapport.Imports.Tests.KilledImports;

/// <summary>What the database itself says about records, beside the API.</summary>
internal static class Ledger
{
    public static Database Open(TestDatabase kind, string connectionString) =>
        kind == TestDatabase.Postgres ? new PostgresDatabase(connectionString) : new SqliteDatabase(connectionString);

    /// <summary>Records of an object whose history does not begin with exactly one creation, or that the search of events would miss or see twice.</summary>
    public static Task<long> WithoutOneBeginningAsync(Database database, string objectName) => CountAsync(database, $"""
        SELECT count(*) FROM {objectName} t
        WHERE (SELECT count(*) FROM history h WHERE h.record_id = t.id AND h.kind = 'created') <> 1
        OR (SELECT count(*) FROM history h WHERE h.record_id = t.id) <> t.version
        OR (SELECT count(*) FROM outbox o WHERE o.record_id = t.id) <> t.version
        """);

    /// <summary>History of records that are not there.</summary>
    public static Task<long> WithoutRecordAsync(Database database, string objectName) =>
        CountAsync(database, $"SELECT count(*) FROM history h WHERE h.object = '{objectName}' AND NOT EXISTS (SELECT 1 FROM {objectName} t WHERE t.id = h.record_id)");

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
