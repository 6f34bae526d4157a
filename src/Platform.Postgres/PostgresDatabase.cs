using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using System.Text.Json;
using Npgsql;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Postgres;

/// <summary>A workspace in one PostgreSQL database, for teams that outgrow a file and for several servers.</summary>
public sealed class PostgresDatabase : Database
{
    /// <summary>The oldest major version that has what Rapport uses and still gets repairs.</summary>
    private const int OldestMajor = 14;

    /// <summary>Any number that no other program is likely to lock by.</summary>
    private const long HoldKey = 0x5261_7070_6f72_74;

    private const string Utf8 = "UTF8";

    private readonly NpgsqlDataSource source;
    private readonly string host;
    private string version = "";

    /// <param name="connectionString"><c>Host=…</c>.</param>
    public PostgresDatabase(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "Rapport" };
        if (builder.MaxAutoPrepare == 0)
        {
            builder.MaxAutoPrepare = 200;
        }

        host = $"{builder.Host}:{builder.Port}/{builder.Database}";
        source = NpgsqlDataSource.Create(builder);
    }

    public override Dialect Dialect { get; } = new PostgresDialect();

    public override string Description => $"PostgreSQL {version}";

    public override BatchPace JobPace { get; } = new(1_000, TimeSpan.FromMilliseconds(500));

    public override async Task<DbConnection> OpenAsync(CancellationToken cancel) => await source.OpenConnectionAsync(cancel);

    public override async Task<WriteTransaction> BeginWriteAsync(CancellationToken cancel)
    {
        var connection = await source.OpenConnectionAsync(cancel);
        try
        {
            return new PostgresWriteTransaction(connection, await connection.BeginTransactionAsync(cancel), Dialect);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override async Task MigrateAsync(CancellationToken cancel)
    {
        await CheckServerAsync(cancel);
        await using var holder = await source.OpenConnectionAsync(cancel);
        await using var take = new NpgsqlCommand($"SELECT pg_advisory_lock({HoldKey + 1})", holder);
        await take.ExecuteNonQueryAsync(cancel);
        await Migrator.RunAsync(this, typeof(PostgresDatabase).Assembly, cancel);
        await using var free = new NpgsqlCommand($"SELECT pg_advisory_unlock({HoldKey + 1})", holder);
        await free.ExecuteNonQueryAsync(cancel);
    }

    public override async Task CheckVersionAsync(CancellationToken cancel)
    {
        await CheckServerAsync(cancel);
        await Migrator.CheckAsync(this, typeof(PostgresDatabase).Assembly, cancel);
    }

    public override async Task<long?> EstimateAsync(Statement statement, CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        await using var command = statement.On(connection);
        command.CommandText = "EXPLAIN (FORMAT JSON) " + command.CommandText;
        using var plan = JsonDocument.Parse((string)(await command.ExecuteScalarAsync(cancel))!);
        return (long)plan.RootElement[0].GetProperty("Plan").GetProperty("Plan Rows").GetDouble();
    }

    public override async Task IndexAsync(CustomIndex index, bool drop, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var alone = await AloneAsync(connection, cancel);
        var expression = Dialect.InCustom(index.Table, index.Key, index.Stored);
        // Dropped first: a build that was interrupted leaves an invalid index behind.
        await using (var command = new NpgsqlCommand($"DROP INDEX CONCURRENTLY IF EXISTS {index.Name}", connection) { CommandTimeout = 0 })
        {
            await command.ExecuteNonQueryAsync(cancel);
        }

        if (!drop)
        {
            await using var command = new NpgsqlCommand($"CREATE {(index.Unique ? "UNIQUE " : "")}INDEX CONCURRENTLY {index.Name} ON {index.Table} (({expression}){(index.Unique ? "" : ", id")}) WHERE deleted_at IS NULL", connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    public override async Task<IAsyncDisposable?> HoldAsync(bool exclusive, CancellationToken cancel)
    {
        await CheckServerAsync(cancel);
        var connection = await source.OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand($"SELECT pg_try_advisory_lock{(exclusive ? "" : "_shared")}({HoldKey})", connection);
        if ((bool)(await command.ExecuteScalarAsync(cancel))!)
        {
            return connection;
        }

        await connection.DisposeAsync();
        return null;
    }

    /// <summary>
    /// Lets one index be built at a time, whichever server builds it: two concurrent builds on a table deadlock. Asked for again and again,
    /// because a statement that waits for the lock is itself something the other build waits for.
    /// </summary>
    private static async Task<IAsyncDisposable> AloneAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var take = new NpgsqlCommand($"SELECT pg_try_advisory_lock({HoldKey + 2})", connection);
        while (!(bool)(await take.ExecuteScalarAsync(cancel))!)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancel);
        }

        return new AdvisoryLock(connection, HoldKey + 2);
    }

    /// <summary>Frees a lock that would otherwise stay with the pooled connection.</summary>
    private sealed class AdvisoryLock(NpgsqlConnection connection, long key) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using var free = new NpgsqlCommand($"SELECT pg_advisory_unlock({key})", connection);
            await free.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    public override ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task CheckServerAsync(CancellationToken cancel)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancel);
            version = connection.PostgreSqlVersion.ToString();
            await using var command = new NpgsqlCommand("SHOW server_encoding", connection);
            var encoding = (string)(await command.ExecuteScalarAsync(cancel))!;
            if (connection.PostgreSqlVersion.Major < OldestMajor)
            {
                throw new UnusableException(($"PostgreSQL {version} 太旧，至少需要 {OldestMajor}。", string.Create(CultureInfo.InvariantCulture, $"PostgreSQL {version} is too old; {OldestMajor} at least is needed.")));
            }

            if (encoding != Utf8)
            {
                throw new UnusableException(($"数据库 {host} 的编码是 {encoding}，需要 UTF8。", $"The database {host} is in {encoding}; it must be in UTF8."));
            }
        }
        catch (Exception error) when (error is NpgsqlException or SocketException or TimeoutException)
        {
            var reason = error is PostgresException postgres ? postgres.MessageText : error.InnerException?.Message ?? error.Message;
            throw new UnusableException(($"无法使用 PostgreSQL {host}：{reason}", $"PostgreSQL at {host} cannot be used: {reason}"));
        }
    }
}
