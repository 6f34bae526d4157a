using System.Data.Common;
using Npgsql;
using Rapport.Platform.Postgres;

namespace Rapport.Testing;

/// <summary>
/// The PostgreSQL server for tests, named by <c>RAPPORT_TEST_POSTGRES</c>. Each test server gets a database of its own, copied from one
/// that was migrated once in this process, which takes a tenth of the time.
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
    public static async Task<string> CreateAsync()
    {
        var name = NewName();
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {await Template.Value}");
        return ConnectionTo(name);
    }

    /// <summary>Opens a connection of its own, to be closed and not kept.</summary>
    public static async Task<DbConnection> ConnectAloneAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        await connection.OpenAsync();
        return connection;
    }

    public static Task DropAsync(string connectionString) =>
        ExecuteAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");

    private static async Task<string> MakeTemplateAsync()
    {
        var name = NewName();
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'");
        // Nobody may be connected to a template, so its pool is closed before it is used.
        await using (var database = new PostgresDatabase(ConnectionTo(name)))
        {
            await database.MigrateAsync(CancellationToken.None);
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)").Wait();
        return name;
    }

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
