using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using Rapport.Platform.Postgres;
using Rapport.Platform.Sqlite;
using Rapport.Platform.Storage;

namespace Rapport.Bench.Worlds;

/// <summary>
/// Where worlds are kept and copied: files of a folder, or databases of a PostgreSQL server, all of them named <c>rapport_bench_…</c>. A run measures on a copy, so that what is
/// kept stays as it was made.
/// </summary>
internal sealed class Keep
{
    private readonly string? folder;
    private readonly NpgsqlConnectionStringBuilder? server;

    /// <param name="database"><c>Host=…</c>, any database of the server; null for SQLite.</param>
    /// <param name="folder">Where SQLite's files are kept.</param>
    public Keep(string? database, DirectoryInfo folder)
    {
        if (database is null)
        {
            folder.Create();
            this.folder = folder.FullName;
        }
        else
        {
            server = new(database);
        }
    }

    /// <summary>The file ending of the bare SQL for this database.</summary>
    public string Dialect => server is null ? "sqlite" : "postgres";

    public NpgsqlConnectionStringBuilder? Server => server;

    /// <summary>The connection string of a world or a copy.</summary>
    public string Connection(string name) => server is null
        ? $"Data Source={File(name)}"
        : new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = Named(name) }.ConnectionString;

    /// <summary>The name of a world's database.</summary>
    public static string World(double scale) => string.Create(CultureInfo.InvariantCulture, $"x{scale}").Replace('.', '_');

    public Database Open(string name) => server is null ? new SqliteDatabase(Connection(name)) : new PostgresDatabase(Connection(name));

    public async Task<bool> HasAsync(string name, CancellationToken cancel) => server is null
        ? System.IO.File.Exists(File(name))
        : await OnServerAsync(async command =>
        {
            command.CommandText = $"SELECT 1 FROM pg_database WHERE datname = '{Named(name)}'";
            return await command.ExecuteScalarAsync(cancel) is not null;
        }, cancel);

    /// <summary>Makes an empty database; one of that name is dropped.</summary>
    public async Task MakeAsync(string name, CancellationToken cancel)
    {
        await DropAsync(name, cancel);
        if (server is not null)
        {
            await RunAsync($"CREATE DATABASE {Named(name)} TEMPLATE template0 ENCODING 'UTF8'", cancel);
        }
    }

    /// <summary>Copies a world that nobody is connected to.</summary>
    public async Task CopyAsync(string from, string to, CancellationToken cancel)
    {
        await DropAsync(to, cancel);
        if (server is null)
        {
            System.IO.File.Copy(File(from), File(to));
            return;
        }

        NpgsqlConnection.ClearAllPools();
        // A large database is copied as files; through the log, which is the default since 15, it takes several times as long.
        var byFile = await OnServerAsync(command => Task.FromResult(command.Connection!.PostgreSqlVersion.Major >= 15), cancel);
        await RunAsync($"CREATE DATABASE {Named(to)} TEMPLATE {Named(from)}{(byFile ? " STRATEGY file_copy" : "")}", cancel);
    }

    public async Task DropAsync(string name, CancellationToken cancel)
    {
        if (server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await RunAsync($"DROP DATABASE IF EXISTS {Named(name)} WITH (FORCE)", cancel);
            return;
        }

        SqliteConnection.ClearAllPools();
        foreach (var part in new[] { "", "-wal", "-shm", ".lock" })
        {
            System.IO.File.Delete(File(name) + part);
        }
    }

    private static string Named(string name) => "rapport_bench_" + name;

    private string File(string name) => Path.Combine(folder!, Named(name) + ".db");

    private Task<int> RunAsync(string sql, CancellationToken cancel) => OnServerAsync(async command =>
    {
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        return await command.ExecuteNonQueryAsync(cancel);
    }, cancel);

    private async Task<T> OnServerAsync<T>(Func<NpgsqlCommand, Task<T>> work, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(server!.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        return await work(command);
    }
}
