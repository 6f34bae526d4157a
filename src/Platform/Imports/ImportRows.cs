using System.Text.Json;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Imports.Rows;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Imports;

/// <summary>A row that did not go in.</summary>
internal sealed record FailedRow(long Number, long Line, string?[] Cells, IReadOnlyList<RowReason> Reasons);

/// <summary>Keeps single rows of an import: those that failed and those that wait.</summary>
internal static class ImportRows
{
    public static Task AddFailedAsync(WriteTransaction transaction, Guid import, IReadOnlyCollection<(TableRow Row, IReadOnlyList<RowReason> Reasons)> failed, CancellationToken cancel) =>
        failed.Count == 0 ? Task.CompletedTask : transaction.InsertAsync(ImportTables.Errors,
            [.. failed.Select(f => (object?[])[import, f.Row.Number, f.Row.Line, Cells(f.Row), JsonSerializer.Serialize(f.Reasons)])], cancel);

    public static Task AddWaitingAsync(WriteTransaction transaction, Guid import, IReadOnlyCollection<TableRow> waiting, CancellationToken cancel) =>
        waiting.Count == 0 ? Task.CompletedTask : transaction.InsertAsync(ImportTables.Pending,
            [.. waiting.Select(r => (object?[])[import, r.Number, r.Line, Cells(r)])], cancel);

    public static async Task RemoveWaitingAsync(WriteTransaction transaction, Guid import, IReadOnlyCollection<long> numbers, CancellationToken cancel)
    {
        if (numbers.Count > 0)
        {
            var statement = transaction.Statement();
            var list = statement.List(Stored.Integer, numbers.Cast<object>());
            statement.Append($"DELETE FROM {ImportTables.Pending.Name} WHERE import_id = {statement.Value(Stored.Id, import)} AND {statement.Dialect.In("number", list, Stored.Integer)}");
            await transaction.ExecuteAsync(statement, cancel);
        }
    }

    /// <summary>Forgets the rows that wait and, for an import that begins anew, those that failed.</summary>
    public static async Task ClearAsync(WriteTransaction transaction, Guid import, bool failed, CancellationToken cancel)
    {
        foreach (var table in failed ? new[] { ImportTables.Pending, ImportTables.Errors } : [ImportTables.Pending])
        {
            var statement = transaction.Statement();
            statement.Append($"DELETE FROM {table.Name} WHERE import_id = {statement.Value(Stored.Id, import)}");
            await transaction.ExecuteAsync(statement, cancel);
        }
    }

    /// <summary>The next rows that wait, in the order of the file.</summary>
    public static Task<List<TableRow>> WaitingAsync(Database database, Guid import, long after, int limit, CancellationToken cancel) =>
        PageAsync(database, ImportTables.Pending, "cells", import, after, limit,
            values => new TableRow((long)values[0], (long)values[1], Cells(values[2]), null), cancel);

    public static Task<List<FailedRow>> FailedAsync(Database database, Guid import, long after, int limit, CancellationToken cancel) =>
        PageAsync(database, ImportTables.Errors, "cells, reasons", import, after, limit,
            values => new FailedRow((long)values[0], (long)values[1], Cells(values[2]), JsonSerializer.Deserialize<RowReason[]>((string)values[3])!), cancel);

    private static Task<List<T>> PageAsync<T>(Database database, Table table, string columns, Guid import, long after, int limit, Func<object[], T> read, CancellationToken cancel)
    {
        var dialect = database.Dialect;
        var statement = new Statement(dialect);
        statement.Append($"SELECT number, line, {columns} FROM {table.Name} WHERE import_id = {statement.Value(Stored.Id, import)} AND number > {statement.Value(Stored.Integer, after)} ORDER BY number LIMIT {limit}");
        return database.QueryAsync(statement, reader => read([.. Enumerable.Range(0, reader.FieldCount).Select(i => dialect.Read(reader, i, i < 2 ? Stored.Integer : Stored.Json)!)]), cancel);
    }

    private static string Cells(TableRow row) => JsonSerializer.Serialize(row.Cells.Select(c => c is null ? null : KeptText.Of(c)));

    private static string?[] Cells(object json) => JsonSerializer.Deserialize<string?[]>((string)json)!;
}
