using System.Diagnostics;
using Npgsql;
using Rapport.Testing;
using Xunit;

namespace Rapport.Faults.Tests.Postgres;

/// <summary>A PostgreSQL server of a test class's own, which it may stop, start and starve.</summary>
public sealed class OwnPostgres : IAsyncDisposable
{
    private readonly string folder;
    private string? connectionString;

    public OwnPostgres()
        : this(Directory.CreateTempSubdirectory("rapport-postgres-").FullName)
    {
    }

    private OwnPostgres(string folder) => this.folder = folder;

    /// <summary>One whose data lie in that folder.</summary>
    public static OwnPostgres In(string folder) => new(folder);

    /// <summary>Makes and starts it when the first test asks, and gives it a new database.</summary>
    /// <returns>The database's connection string.</returns>
    public async Task<string> DatabaseAsync()
    {
        if (connectionString is null)
        {
            Assert.SkipWhen((await RunAsync("available")).ExitCode != 0, "no PostgreSQL is installed");
            connectionString = (await RunAsync("start", folder)).Output.Trim();
            // What it has acknowledged must survive its own death here.
            await ScalarAsync("ALTER SYSTEM SET synchronous_commit = on");
            await ScalarAsync("SELECT pg_reload_conf()");
        }

        var name = $"rapport_{Guid.NewGuid():N}";
        await ScalarAsync($"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'");
        return new NpgsqlConnectionStringBuilder(connectionString) { Database = name }.ToString();
    }

    /// <summary>Stops it: <c>fast</c> tells its clients, <c>immediate</c> dies as in a crash.</summary>
    public Task StopAsync(string how) => RunAsync("stop", folder, how);

    public Task StartAsync() => RunAsync("start", folder);

    /// <summary>Cuts the connections to a database; those in the middle of a transaction only, where told so.</summary>
    public Task<long> CutAsync(string database, bool inTransaction) => NumberAsync($"""
        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
        WHERE datname = '{new NpgsqlConnectionStringBuilder(database).Database}' AND pid <> pg_backend_pid() {(inTransaction ? "AND xact_start IS NOT NULL" : "")}
        """);

    /// <summary>The connections to a database that are in a transaction and do nothing.</summary>
    public Task<long> LeftOpenAsync(string database) => NumberAsync($"""
        SELECT count(*) FROM pg_stat_activity WHERE datname = '{new NpgsqlConnectionStringBuilder(database).Database}' AND state LIKE 'idle in transaction%'
        """);

    public async ValueTask DisposeAsync()
    {
        await RunAsync("stop", folder);
        Directory.Delete(folder, recursive: true);
    }

    private async Task<long> NumberAsync(string sql) => (long)(await ScalarAsync(sql))!;

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = await PostgresServer.ConnectAloneAsync(connectionString!);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts stand above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var script = Process.Start(new ProcessStartInfo(Path.Combine(Root(), "tests", "postgres.sh"), arguments) { RedirectStandardOutput = true })!;
        var output = await script.StandardOutput.ReadLineAsync() ?? "";
        await script.WaitForExitAsync();
        return (script.ExitCode, output);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Rapport.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the source tree.");
        }

        return folder.FullName;
    }
}
