using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Rapport.Bench.Figures;
using Rapport.Bench.Load;
using Xunit;

namespace Rapport.Bench.Tests.Figures;

/// <summary>What bare SQL answers, with the first set of its values.</summary>
internal static class BareRows
{
    /// <returns>The rows of each statement.</returns>
    public static async Task<List<List<object[]>>> AskAsync(Stage stage, BareSql bare)
    {
        var answers = new List<List<object[]>>();
        await using var connection = await stage.Database.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var sql in bare.Text(stage.Keep).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var name in BareSql.Names(sql))
            {
                command.Parameters.Add(Parameter(name, bare.Values[0][name], connection));
            }

            await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            var rows = new List<object[]>();
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            {
                var row = new object[reader.FieldCount];
                reader.GetValues(row);
                rows.Add(row);
            }

            answers.Add(rows);
        }

        return answers;
    }

    public static Guid Id(object value) => value is byte[] bytes ? new(bytes, bigEndian: true) : (Guid)value;

    private static DbParameter Parameter(string name, object value, DbConnection connection) => connection is SqliteConnection
        ? new SqliteParameter(":" + name, BareSql.ForSqlite(value))
        : new NpgsqlParameter(name, value is IEnumerable<Guid> ids ? ids.ToArray() : value);
}
