using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Sqlite;

/// <summary>A writing transaction behind the gate; rows go in one by one through a prepared statement, which is SQLite's fastest way.</summary>
internal sealed class SqliteWriteTransaction(SqliteConnection connection, SqliteTransaction transaction, WriteGate gate, Dialect dialect) : WriteTransaction(dialect)
{
    private readonly Dictionary<string, SqliteCommand> prepared = [];
    private bool disposed;

    public override DbConnection Connection => connection;

    public override DbTransaction Transaction => transaction;

    public override Task InsertAsync(Table table, IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        var columns = table.Columns;
        var sql = $"INSERT INTO {table.Name} ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"${i + 1}"))})";
        var command = Prepared(sql, columns.Count);
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            for (var i = 0; i < columns.Count; i++)
            {
                command.Parameters[i].Value = Value(columns[i].Stored, row[i]);
            }

            command.ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }

    public override Task<int> UpdateAsync(string table, IReadOnlyList<Column> columns, IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        var sql = new StringBuilder($"UPDATE {table} SET ").AppendJoin(", ", columns.Select((c, i) => $"\"{c.Name}\" = ${i + 3}")).Append(" WHERE id = $1 AND version = $2");
        var command = Prepared(sql.ToString(), columns.Count + 2);
        var written = 0;
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            command.Parameters[0].Value = Value(Stored.Id, row[0]);
            command.Parameters[1].Value = Value(Stored.Integer, row[1]);
            for (var i = 0; i < columns.Count; i++)
            {
                command.Parameters[i + 2].Value = Value(columns[i].Stored, row[i + 2]);
            }

            written += command.ExecuteNonQuery();
        }

        return Task.FromResult(written);
    }

    public override async Task CommitAsync(CancellationToken cancel) => await transaction.CommitAsync(CancellationToken.None);

    public override async ValueTask DisposeAsync()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        try
        {
            foreach (var command in prepared.Values)
            {
                await command.DisposeAsync();
            }

            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
        finally
        {
            gate.Exit();
        }
    }

    private static object Value(Stored stored, object? value) => value is null ? DBNull.Value : SqliteValues.ToDatabase(stored, value);

    private SqliteCommand Prepared(string sql, int parameters)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = (SqliteCommand)Dialect.Command(connection, sql);
            command.Transaction = transaction;
            for (var i = 1; i <= parameters; i++)
            {
                command.Parameters.Add(new SqliteParameter($"${i}", DBNull.Value));
            }

            prepared[sql] = command;
        }

        return command;
    }
}
