using System.Data.Common;
using Microsoft.Data.Sqlite;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Sqlite;

/// <summary>A workspace in one SQLite file.</summary>
public sealed class SqliteDatabase : Database
{
    private readonly SqliteConnections connections;
    private readonly WriteGate gate = new();
    private readonly string path;

    /// <param name="connectionString"><c>Data Source=…</c>.</param>
    /// <exception cref="UnusableException">It cannot be read, or names no file.</exception>
    public SqliteDatabase(string connectionString)
    {
        try
        {
            connections = new(connectionString);
            path = new SqliteConnectionStringBuilder(connectionString).DataSource;
        }
        catch (ArgumentException error)
        {
            throw new UnusableException(($"Rapport__Database 无法读取：{error.Message}", $"Rapport__Database cannot be read: {error.Message}"));
        }

        // Every connection would have a memory of its own.
        if (path is "" or ":memory:")
        {
            throw new UnusableException(("Rapport__Database 的 Data Source 须是文件路径。", "The Data Source of Rapport__Database must be the path of a file."));
        }
    }

    public override Dialect Dialect { get; } = new SqliteDialect();

    public override string Description => $"SQLite {SQLitePCL.raw.sqlite3_libversion().utf8_to_string()}";

    // Others wait at the gate meanwhile, so a job lets go of it often.
    public override BatchPace JobPace { get; } = new(1_000, TimeSpan.FromMilliseconds(50));

    public override async Task<DbConnection> OpenAsync(CancellationToken cancel) => await connections.OpenAsync(cancel);

    public override async Task<WriteTransaction> BeginWriteAsync(CancellationToken cancel)
    {
        await gate.EnterAsync(cancel);
        SqliteConnection? connection = null;
        try
        {
            connection = await connections.OpenAsync(cancel);
            return new SqliteWriteTransaction(connection, connection.BeginTransaction(deferred: false), gate, Dialect);
        }
        catch
        {
            if (connection is not null)
            {
                await connection.DisposeAsync();
            }

            gate.Exit();
            throw;
        }
    }

    public override async Task MigrateAsync(CancellationToken cancel)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        try
        {
            Directory.CreateDirectory(folder);
            await Migrator.RunAsync(this, typeof(SqliteDatabase).Assembly, cancel);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SqliteException { SqliteErrorCode: 8 or 10 or 14 })
        {
            throw Unwritable();
        }
        catch (SqliteException error) when (error.SqliteErrorCode == 26)
        {
            throw new UnusableException(($"{path} 不是 SQLite 数据库。", $"{path} is not an SQLite database."));
        }
    }

    public override Task CheckVersionAsync(CancellationToken cancel) => Migrator.CheckAsync(this, typeof(SqliteDatabase).Assembly, cancel);

    /// <summary>One writes at a time: whose turn comes, all before have ended.</summary>
    public override async Task WaitForWritersAsync(CancellationToken cancel)
    {
        await using var turn = await BeginWriteAsync(cancel);
    }

    public override Task<long?> EstimateAsync(Statement statement, CancellationToken cancel) => CountAsync(statement, cancel);

    public override async Task IndexAsync(CustomIndex index, bool drop, CancellationToken cancel)
    {
        await using var transaction = await BeginWriteAsync(cancel);
        var expression = Dialect.InCustom(index.Table, index.Key, index.Stored).Replace(index.Table + ".", "", StringComparison.Ordinal);
        // Dropped first: the one that is there may be unique where the wanted one is not.
        await transaction.ExecuteAsync(transaction.Statement().Append($"DROP INDEX IF EXISTS {index.Name}"), cancel);
        if (!drop)
        {
            var sql = $"CREATE {(index.Unique ? "UNIQUE " : "")}INDEX {index.Name} ON {index.Table} ({expression}{(index.Unique ? "" : ", id")}) WHERE deleted_at IS NULL";
            await transaction.ExecuteAsync(transaction.Statement().Append(sql), cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    public override Task<IAsyncDisposable?> HoldAsync(bool exclusive, CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            // An exclusive handle on a file beside the database: freed by the system however the process ends.
            return Task.FromResult<IAsyncDisposable?>(new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.Asynchronous));
        }
        catch (IOException) when (File.Exists(path + ".lock"))
        {
            return Task.FromResult<IAsyncDisposable?>(null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unwritable();
        }
    }

    // The file beside the database has one holder at a time.
    public override Task<bool> IsHeldAloneAsync(CancellationToken cancel) => Task.FromResult(true);

    public override ValueTask DisposeAsync()
    {
        connections.Close();
        return ValueTask.CompletedTask;
    }

    private UnusableException Unwritable() =>
        new(($"无法写入数据文件 {path}：请检查文件夹的写权限与剩余空间。", $"The database file {path} cannot be written: check the folder's permissions and free space."));

    private async Task<long?> CountAsync(Statement statement, CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        await using var command = statement.On(connection);
        command.CommandText = $"SELECT count(*) FROM ({command.CommandText}) c";
        return (long?)await command.ExecuteScalarAsync(cancel);
    }
}
