using System.Data.Common;
using Npgsql;
using NpgsqlTypes;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Postgres;

/// <summary>
/// A writing transaction. Several rows travel as one array per column and are unfolded by the server: one statement text and one plan
/// whatever their number. A single row, which most changes are, travels as it is.
/// </summary>
internal sealed class PostgresWriteTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction, Dialect dialect) : WriteTransaction(dialect)
{
    public override DbConnection Connection => connection;

    public override DbTransaction Transaction => transaction;

    public override async Task InsertAsync(Table table, IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand { Connection = connection, Transaction = transaction };
        command.CommandText = Insert(table, rows, command.Parameters);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public override async Task<List<T>> InsertAsync<T>(
        IEnumerable<(Table Table, IReadOnlyList<object?[]> Rows)> tables, Statement question, Func<DbDataReader, T> read, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var (table, rows) in tables)
        {
            var insert = new NpgsqlBatchCommand();
            insert.CommandText = Insert(table, rows, insert.Parameters);
            batch.BatchCommands.Add(insert);
        }

        batch.BatchCommands.Add(question.Into(new NpgsqlBatchCommand()));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        return await Storage.Statement.ReadAsync(reader, read, cancel);
    }

    public override async Task<int> UpdateAsync(string table, IReadOnlyList<Column> columns, IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        IReadOnlyList<Column> all = [new("id", Stored.Id), new("version", Stored.Integer), .. columns];
        await using var command = new NpgsqlCommand { Connection = connection, Transaction = transaction };
        if (rows is [var row])
        {
            command.CommandText = $"UPDATE {table} SET {string.Join(", ", columns.Select((c, i) => $"{Quoted(c.Name)} = ${i + 3}"))} WHERE id = $1 AND version = $2";
            AddRow(command.Parameters, all, row);
        }
        else
        {
            var set = string.Join(", ", columns.Select((c, i) => $"{Quoted(c.Name)} = v.c{i}"));
            var names = string.Join(", ", columns.Select((_, i) => $"c{i}").Prepend("at_version").Prepend("id"));
            command.CommandText = $"UPDATE {table} t SET {set} FROM unnest({Unnested(all)}) AS v({names}) WHERE t.id = v.id AND t.version = v.at_version";
            AddColumns(command.Parameters, all, rows);
        }

        return await command.ExecuteNonQueryAsync(cancel);
    }

    // Not cancelled half-way: a commit whose answer is not awaited may have happened.
    public override async Task CommitAsync(CancellationToken cancel)
    {
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (NpgsqlException error) when (error is not PostgresException)
        {
            // The server has not refused; it has not answered.
            throw new OutcomeUnknownException(error);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private string Insert(Table table, IReadOnlyList<object?[]> rows, NpgsqlParameterCollection parameters)
    {
        var into = $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns.Select(c => Quoted(c.Name)))})";
        if (rows is [var row])
        {
            AddRow(parameters, table.Columns, row);
            return $"{into} VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"${i + 1}"))})";
        }

        AddColumns(parameters, table.Columns, rows);
        return $"{into} SELECT * FROM unnest({Unnested(table.Columns)})";
    }

    private static string Quoted(string column) => $"\"{column}\"";

    private static string Unnested(IReadOnlyList<Column> columns) =>
        string.Join(", ", columns.Select((c, i) => $"${i + 1}{(c.Stored.Kind == StorageKind.Json ? "::text[]::jsonb[]" : "")}"));

    private void AddRow(NpgsqlParameterCollection parameters, IReadOnlyList<Column> columns, object?[] row)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            parameters.Add((NpgsqlParameter)Dialect.Parameter(i + 1, columns[i].Stored, row[i]));
        }
    }

    private static void AddColumns(NpgsqlParameterCollection parameters, IReadOnlyList<Column> columns, IReadOnlyList<object?[]> rows)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            parameters.Add(Parameter(columns[i].Stored, rows, i));
        }
    }

    private static NpgsqlParameter Parameter(Stored stored, IReadOnlyList<object?[]> rows, int column)
    {
        var values = new object?[rows.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = rows[i][column];
        }

        var type = stored.Kind == StorageKind.Json ? NpgsqlDbType.Text : PostgresValues.TypeOf(stored);
        return new() { NpgsqlDbType = NpgsqlDbType.Array | type, Value = PostgresValues.Array(stored, values) };
    }
}
