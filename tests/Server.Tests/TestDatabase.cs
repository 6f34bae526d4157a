using Npgsql;
using Xunit;

namespace Rapport.Server.Tests;

/// <summary>Settings of a workspace on one of the two databases; a database made for the test is dropped afterwards.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? name;

    private TestDatabase(Dictionary<string, string> values, string? name) => (Values, this.name) = (values, name);

    public Dictionary<string, string> Values { get; }

    private static string? Server => Environment.GetEnvironmentVariable("RAPPORT_TEST_POSTGRES");

    /// <summary>The connection string of a database on the server that tests are given; skips the test where there is none.</summary>
    public static string Postgres(string database)
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Server), "RAPPORT_TEST_POSTGRES names no PostgreSQL server");
        return new NpgsqlConnectionStringBuilder(Server) { Database = database, Pooling = false }.ConnectionString;
    }

    public static async Task<TestDatabase> SettingsAsync(string database, Workplace place)
    {
        var settings = place.Settings;
        if (database == "sqlite")
        {
            return new(settings, null);
        }

        var name = "server_" + Guid.NewGuid().ToString("N");
        await ExecuteAsync("postgres", $"CREATE DATABASE {name}");
        settings["Rapport__Database"] = new NpgsqlConnectionStringBuilder(Postgres(name)) { Pooling = true }.ConnectionString;
        return new(settings, name);
    }

    public static async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(Postgres(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (name is not null)
        {
            await ExecuteAsync("postgres", $"DROP DATABASE {name} WITH (FORCE)");
        }
    }
}
