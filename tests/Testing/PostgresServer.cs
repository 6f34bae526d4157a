using System.Data.Common;
using Npgsql;
using Rapport.Platform.Postgres;

namespace Rapport.Testing;

/// <summary>
/// The PostgreSQL server for tests, named by <c>RAPPORT_TEST_POSTGRES</c>. Databases are copied from one that was migrated once in this
/// process, which takes a tenth of the time.
/// </summary>
public static class PostgresServer
{
    private static readonly string ConnectionString = Environment.GetEnvironmentVariable("RAPPORT_TEST_POSTGRES") ?? "";
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    /// <summary>Why tests on PostgreSQL are skipped; null where there is a server.</summary>
    public static string? WhyMissing => ConnectionString.Length == 0 ? "no PostgreSQL: set RAPPORT_TEST_POSTGRES" : null;

    /// <summary>Skips the running test, visibly, where there is no server.</summary>
    public static void Need() => Xunit.Assert.SkipWhen(WhyMissing is not null, WhyMissing ?? "");

    /// <summary>Makes a migrated, empty database and returns its connection string.</summary>
    public static async Task<string> CreateAsync() => await CopyAsync(await Template.Value);

    /// <summary>Copies a database to which nobody is connected, and returns the copy's connection string.</summary>
    public static async Task<string> CopyAsync(string connectionString)
    {
        var name = NewName();
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {NameOf(connectionString)}");
        return ConnectionTo(name);
    }

    /// <summary>Opens a connection of its own, to be closed and not kept.</summary>
    public static async Task<DbConnection> ConnectAloneAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        await connection.OpenAsync();
        return connection;
    }

    public static Task DropAsync(string connectionString) => ExecuteAsync($"DROP DATABASE IF EXISTS {NameOf(connectionString)} WITH (FORCE)");

    /// <summary>Drops a database that others are copied from until this process ends.</summary>
    public static void DropAtExit(string connectionString) => AppDomain.CurrentDomain.ProcessExit += (_, _) => DropAsync(connectionString).Wait();

    private static async Task<string> MakeTemplateAsync()
    {
        var name = NewName();
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'");
        // Nobody may be connected to a template, so its pool is closed before it is used.
        await using (var database = new PostgresDatabase(ConnectionTo(name)))
        {
            await database.MigrateAsync(CancellationToken.None);
        }

        DropAtExit(ConnectionTo(name));
        return ConnectionTo(name);
    }

    private static string? NameOf(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Database;

    private static string NewName() => $"rapport_test_{Guid.NewGuid():N}";

    private static string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(ConnectionString) { Database = database, MaxPoolSize = 40 }.ToString();

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = await ConnectAloneAsync(ConnectionString);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
