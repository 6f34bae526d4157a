using System.Data.Common;
using System.Net.Sockets;

namespace Rapport.Platform.Storage;

/// <summary>One workspace's database. Everything that reads or writes asks it for a connection or a transaction.</summary>
public abstract class Database : IAsyncDisposable
{
    public abstract Dialect Dialect { get; }

    /// <summary>What the database is, for people: <c>SQLite 3.50.4</c>, <c>PostgreSQL 15.18</c>.</summary>
    public abstract string Description { get; }

    /// <summary>How many rows a job should write in one transaction before it lets others in.</summary>
    public abstract BatchPace JobPace { get; }

    /// <summary>Opens a connection for reading; dispose it to give it back.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken cancel);

    /// <summary>Runs a statement outside any transaction and reads each row.</summary>
    public async Task<List<T>> QueryAsync<T>(Statement statement, Func<DbDataReader, T> read, CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        return await statement.QueryAsync(connection, null, read, cancel);
    }

    /// <summary>Begins a writing transaction. On SQLite this waits, fairly, for the one write gate of the file.</summary>
    public abstract Task<WriteTransaction> BeginWriteAsync(CancellationToken cancel);

    /// <summary>Notes what nobody depends on, such as when a token was last used: where nothing can be stored, reads go on without it.</summary>
    public async Task NoteAsync(Action<Statement> write, CancellationToken cancel)
    {
        try
        {
            await using var transaction = await BeginWriteAsync(cancel);
            var statement = transaction.Statement();
            write(statement);
            await transaction.ExecuteAsync(statement, cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbException error) when (Dialect.IsUnwritable(error))
        {
            // The request that needs to write something says so.
        }
    }

    /// <summary>Waits until every transaction that had begun to write when it was called has ended.</summary>
    public abstract Task WaitForWritersAsync(CancellationToken cancel);

    /// <summary>Brings the schema to this version. Fails with one clear line when the database is too old, too new or not ours.</summary>
    public abstract Task MigrateAsync(CancellationToken cancel);

    /// <summary>Fails with one clear line unless the schema is at this version.</summary>
    public abstract Task CheckVersionAsync(CancellationToken cancel);

    /// <summary>The planner's guess of how many rows a statement returns; null where the database cannot say.</summary>
    public abstract Task<long?> EstimateAsync(Statement statement, CancellationToken cancel);

    /// <summary>Creates or drops the expression index of an administrator's field, without stopping writers.</summary>
    public abstract Task IndexAsync(CustomIndex index, bool drop, CancellationToken cancel);

    /// <summary>
    /// Holds the workspace for this process until disposed; null when another process holds it. Several servers may share a PostgreSQL
    /// database; a verb that must be alone asks for it exclusively. A file has one holder either way.
    /// </summary>
    public abstract Task<IAsyncDisposable?> HoldAsync(bool exclusive, CancellationToken cancel);

    /// <summary>Whether no other process holds the workspace. Only whoever holds it may ask.</summary>
    public abstract Task<bool> IsHeldAloneAsync(CancellationToken cancel);

    public abstract ValueTask DisposeAsync();

    /// <summary>True where something failed because the database cannot be used at the moment: trying again later helps.</summary>
    public bool IsAway(Exception error) =>
        error is SocketException or TimeoutException or UnusableException || (error is DbException failed && (failed.IsTransient || Dialect.IsUnavailable(failed) || Dialect.IsUnwritable(failed)));

    /// <summary>True where something failed because nothing can be stored at the moment: a disk is full, read-only or broken.</summary>
    public bool IsUnwritable(Exception error) => StorageException.Is(error) || (error is DbException failed && Dialect.IsUnwritable(failed));
}

/// <summary>The expression index of one administrator's field.</summary>
/// <param name="Name">The index's name, from the object's and the field's.</param>
/// <param name="Table">The object's table.</param>
/// <param name="Key">The key inside the JSON column.</param>
/// <param name="Stored">The physical shape of the value.</param>
/// <param name="Unique">Whether two living records may not share a value.</param>
public sealed record CustomIndex(string Name, string Table, string Key, Stored Stored, bool Unique);

/// <summary>How a job paces its writes.</summary>
/// <param name="MaxRows">Rows in one transaction at most.</param>
/// <param name="HoldFor">Time one transaction should hold the database at most.</param>
public sealed record BatchPace(int MaxRows, TimeSpan HoldFor);

/// <summary>A setting or a database that cannot be used; the message is one line for a person, in both languages.</summary>
public sealed class UnusableException(Labels text) : Exception(text.En)
{
    public Labels Text { get; } = text;
}
