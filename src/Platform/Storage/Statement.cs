using System.Data.Common;
using System.Diagnostics;
using System.Text;

namespace Rapport.Platform.Storage;

/// <summary>
/// One SQL statement under construction. Text comes from definitions and code only; every value goes through <see cref="Value"/>
/// or <see cref="List"/> and becomes a parameter.
/// </summary>
public sealed class Statement(Dialect dialect)
{
    /// <summary>Tells diagnostics the text of every statement about to run, its values left out; free of cost while nobody listens.</summary>
    private static readonly DiagnosticListener Diagnostics = new("Rapport.Statements");

    private readonly StringBuilder text = new(512);
    private readonly List<DbParameter> parameters = [];

    public Dialect Dialect { get; } = dialect;

    public string Text => text.ToString();

    public IReadOnlyList<DbParameter> Parameters => parameters;

    public Statement Append(string sql)
    {
        text.Append(sql);
        return this;
    }

    /// <summary>Makes a parameter and returns its name.</summary>
    public string Value(Stored stored, object? value)
    {
        parameters.Add(Dialect.Parameter(parameters.Count + 1, stored, value));
        return $"${parameters.Count}";
    }

    /// <summary>Makes an array parameter and returns its name.</summary>
    public string List(Stored stored, IEnumerable<object> values)
    {
        parameters.Add(Dialect.ArrayParameter(parameters.Count + 1, stored, values));
        return $"${parameters.Count}";
    }

    /// <summary>
    /// True where the expression is one of the ids. One id is compared as it is: PostgreSQL makes a plan for each execution anew where
    /// it is given an array, which takes longer than finding one record.
    /// </summary>
    public string Among(string expression, IEnumerable<Guid> ids)
    {
        List<Guid> all = [.. ids];
        return all is [var one] ? $"{expression} = {Value(Stored.Id, one)}" : Dialect.In(expression, List(Stored.Id, all.Cast<object>()), Stored.Id);
    }

    /// <summary>The statement as a command on a connection.</summary>
    public DbCommand On(DbConnection connection, DbTransaction? transaction = null)
    {
        var command = Dialect.Command(connection, Told());
        command.Transaction = transaction;
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>The statement as one of several that travel together.</summary>
    public T Into<T>(T command)
        where T : DbBatchCommand
    {
        command.CommandText = Told();
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>Reads each row of an answer.</summary>
    public static async Task<List<T>> ReadAsync<T>(DbDataReader reader, Func<DbDataReader, T> read, CancellationToken cancel)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Runs the statement and reads each row.</summary>
    internal async Task<List<T>> QueryAsync<T>(DbConnection connection, DbTransaction? transaction, Func<DbDataReader, T> read, CancellationToken cancel)
    {
        await using var command = On(connection, transaction);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await ReadAsync(reader, read, cancel);
    }

    private string Told()
    {
        var sql = Text;
        if (Diagnostics.IsEnabled("Statement"))
        {
            Diagnostics.Write("Statement", sql);
        }

        return sql;
    }
}
