using System.Data.Common;
using System.Net.Sockets;
using System.Text.Json;
using Npgsql;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Postgres;

/// <summary>A workspace in one PostgreSQL database, for teams that outgrow a file and for several servers.</summary>
public sealed class PostgresDatabase : Database
{
    /// <summary>Any number that no other program is likely to lock by.</summary>
    private const long HoldKey = 0x5261_7070_6f72_74;

    private readonly NpgsqlDataSource source;
    private readonly string host;
    private string version = "";

    /// <param name="connectionString"><c>Host=…</c>.</param>
    /// <exception cref="UnusableException">It cannot be read.</exception>
    public PostgresDatabase(string connectionString)
    {
        var builder = Read(connectionString);
        if (builder.MaxAutoPrepare == 0)
        {
            builder.MaxAutoPrepare = 200;
        }

        if (!builder.ShouldSerialize("Maximum Pool Size"))
        {
            // PostgreSQL takes 100 connections unless told otherwise; two servers and a person with psql fit in.
            builder.MaxPoolSize = 45;
        }

        // Nothing of ours outlives its use on a connection: locks are freed by who took them, settings and temporary tables there are
        // none. Resetting it each time cost more than most statements.
        builder.NoResetOnClose = true;
        // PostgreSQL sends 8 KB at a time; a page of a list is read in one go rather than in three.
        if (!builder.ShouldSerialize("Read Buffer Size"))
        {
            builder.ReadBufferSize = 32_768;
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
        await using var taken = new AdvisoryLock(holder, HoldKey + 1);
        try
        {
            await Migrator.RunAsync(this, typeof(PostgresDatabase).Assembly, cancel);
        }
        catch (PostgresException error)
        {
            throw Unusable(error);
        }
    }

    public override async Task CheckVersionAsync(CancellationToken cancel)
    {
        await CheckServerAsync(cancel);
        await Migrator.CheckAsync(this, typeof(PostgresDatabase).Assembly, cancel);
    }

    public override async Task WaitForWritersAsync(CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var first = new NpgsqlCommand("SELECT pg_current_xact_id()::text::bigint", connection);
        var here = (long)(await first.ExecuteScalarAsync(cancel))!;
        await using var oldest = new NpgsqlCommand("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint", connection);
        while ((long)(await oldest.ExecuteScalarAsync(cancel))! <= here)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancel);
        }
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
        return await PostgresHold.TakeAsync(source, HoldKey, exclusive, cancel);
    }

    public override async Task<bool> IsHeldAloneAsync(CancellationToken cancel)
    {
        // The server drops the lock of a process that died as soon as it sees the connection closed. An advisory lock's key of 64 bits
        // stands in pg_locks in two halves, with 1 as objsubid.
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand($"""
            SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            AND classid = {HoldKey >> 32} AND objid = {HoldKey & 0xFFFF_FFFF} AND objsubid = 1
            """, connection);
        return (long)(await command.ExecuteScalarAsync(cancel))! == 1;
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

    public override ValueTask DisposeAsync() => source.DisposeAsync();

    private static NpgsqlConnectionStringBuilder Read(string connectionString)
    {
        try
        {
            return new(connectionString) { ApplicationName = "Rapport" };
        }
        catch (ArgumentException error)
        {
            throw new UnusableException(($"Rapport__Database 无法读取：{error.Message}", $"Rapport__Database cannot be read: {error.Message}"));
        }
    }

    private async Task CheckServerAsync(CancellationToken cancel)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancel);
            version = connection.PostgreSqlVersion.ToString();
            await using var command = new NpgsqlCommand("SHOW server_encoding", connection);
            var encoding = (string)(await command.ExecuteScalarAsync(cancel))!;
            if (ServerCheck.Refusal(connection.PostgreSqlVersion, encoding, host) is { } refusal)
            {
                throw refusal;
            }
        }
        catch (Exception error) when (error is NpgsqlException or SocketException or TimeoutException)
        {
            throw Unusable(error);
        }
    }

    private UnusableException Unusable(Exception error)
    {
        var reason = error is PostgresException postgres ? postgres.MessageText : error.InnerException?.Message ?? error.Message;
        return new(($"无法使用 PostgreSQL {host}：{reason}", $"PostgreSQL at {host} cannot be used: {reason}"));
    }
}
