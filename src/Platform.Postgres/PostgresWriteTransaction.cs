using System.Data.Common;
using Npgsql;
using NpgsqlTypes;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Postgres;

/// <summary>
/// A writing transaction. Rows travel as one array per column and are unfolded by the server: one statement text and one plan whatever
/// the number of rows.
/// </summary>
internal sealed class PostgresWriteTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction, Dialect dialect) : WriteTransaction(dialect)
{
    public override DbConnection Connection => connection;

    public override DbTransaction Transaction => transaction;

    public override async Task InsertAsync(Table table, IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        var names = string.Join(", ", table.Columns.Select(c => Quoted(c.Name)));
        await using var command = new NpgsqlCommand($"INSERT INTO {table.Name} ({names}) SELECT * FROM unnest({Unnested(table.Columns)})", connection, transaction);
        AddColumns(command, table.Columns, rows);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public override async Task<int> UpdateAsync(string table, IReadOnlyList<Column> columns, IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        IReadOnlyList<Column> all = [new("id", Stored.Id), new("version", Stored.Integer), .. columns];
        var set = string.Join(", ", columns.Select((c, i) => $"{Quoted(c.Name)} = v.c{i}"));
        var names = string.Join(", ", columns.Select((_, i) => $"c{i}").Prepend("at_version").Prepend("id"));
        await using var command = new NpgsqlCommand($"UPDATE {table} t SET {set} FROM unnest({Unnested(all)}) AS v({names}) WHERE t.id = v.id AND t.version = v.at_version", connection, transaction);
        AddColumns(command, all, rows);
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

    private static string Quoted(string column) => $"\"{column}\"";

    private static string Unnested(IReadOnlyList<Column> columns) =>
        string.Join(", ", columns.Select((c, i) => $"${i + 1}{(c.Stored.Kind == StorageKind.Json ? "::text[]::jsonb[]" : "")}"));

    private static void AddColumns(NpgsqlCommand command, IReadOnlyList<Column> columns, IReadOnlyList<object?[]> rows)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            command.Parameters.Add(Parameter(columns[i].Stored, rows, i));
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
