using System.Data.Common;

namespace Rapport.Platform.Storage;

/// <summary>A transaction that may write. Inserts and updates are set-wise; nothing is visible to others before <see cref="CommitAsync"/>.</summary>
public abstract class WriteTransaction(Dialect dialect) : IAsyncDisposable
{
    public Dialect Dialect { get; } = dialect;

    public abstract DbConnection Connection { get; }

    public abstract DbTransaction Transaction { get; }

    /// <summary>Inserts rows whose values stand in the order of the table's columns.</summary>
    public abstract Task InsertAsync(Table table, IReadOnlyList<object?[]> rows, CancellationToken cancel);

    /// <summary>Inserts into several tables and then asks what sees these rows: in one go where the database is asked over a network.</summary>
    public virtual async Task<List<T>> InsertAsync<T>(IEnumerable<(Table Table, IReadOnlyList<object?[]> Rows)> tables, Statement question, Func<DbDataReader, T> read, CancellationToken cancel)
    {
        foreach (var (table, rows) in tables)
        {
            await InsertAsync(table, rows, cancel);
        }

        return await QueryAsync(question, read, cancel);
    }

    /// <summary>
    /// Updates rows by id. Each row is: id, the version it must have, then the values of <paramref name="columns"/> in order.
    /// </summary>
    /// <returns>How many rows were there at the wanted version.</returns>
    public abstract Task<int> UpdateAsync(string table, IReadOnlyList<Column> columns, IReadOnlyList<object?[]> rows, CancellationToken cancel);

    public abstract Task CommitAsync(CancellationToken cancel);

    public abstract ValueTask DisposeAsync();

    /// <summary>Runs a statement and says how many rows it touched.</summary>
    public async Task<int> ExecuteAsync(Statement statement, CancellationToken cancel)
    {
        await using var command = statement.On(Connection, Transaction);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Runs a statement and reads each row.</summary>
    public Task<List<T>> QueryAsync<T>(Statement statement, Func<DbDataReader, T> read, CancellationToken cancel) =>
        statement.QueryAsync(Connection, Transaction, read, cancel);

    public Statement Statement() => new(Dialect);
}
