using Microsoft.Data.Sqlite;
using Rapport.Platform.Sqlite;

namespace Rapport.Bench.Load;

/// <summary>Runs bare SQL on an SQLite file through its driver: a connection for each client with the statements prepared once, every value read.</summary>
internal static class SqliteLoop
{
    /// <returns>Times per second, all clients together.</returns>
    public static double Run(SqliteDatabase database, string sql, BareSql bare, int clients, TimeSpan duration)
    {
        var statements = sql.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var writes = statements[0].StartsWith("BEGIN", StringComparison.OrdinalIgnoreCase);
        // A file has one writer; those who wait at a lock in this process lose less time than those who ask the file again and again.
        var gate = new Lock();
        return Clients.Run(clients, duration, client =>
        {
            var connection = (SqliteConnection)database.OpenAsync(CancellationToken.None).GetAwaiter().GetResult();
            List<(SqliteCommand Command, string[] Names)> prepared = [.. statements.Select(text =>
            {
                var command = connection.CreateCommand();
                command.CommandText = text;
                string[] names = [.. BareSql.Names(text)];
                Array.ForEach(names, n => command.Parameters.AddWithValue(":" + n, Value(bare.Values[0], n)));
                command.Prepare();
                return (command, names);
            })];
            List<List<object[]>> values = [.. bare.Values.Select(set => prepared.Select(p => p.Names.Select(n => Value(set, n)).ToArray()).ToList())];
            void All(long n)
            {
                var set = values[(int)(((n * clients) + client) % values.Count)];
                var made = writes ? BareSql.ForSqlite(Guid.CreateVersion7()) : DBNull.Value;
                for (var i = 0; i < prepared.Count; i++)
                {
                    Execute(prepared[i].Command, set[i], made);
                }
            }

            return (n =>
            {
                if (!writes)
                {
                    All(n);
                    return;
                }

                lock (gate)
                {
                    All(n);
                }
            }, connection);
        }).Rate;
    }

    private static object Value(IReadOnlyDictionary<string, object> set, string name) => name == BareSql.Made ? DBNull.Value : BareSql.ForSqlite(set[name]);

    private static void Execute(SqliteCommand command, object[] values, object made)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] is DBNull ? made : values[i];
        }

        using var reader = command.ExecuteReader();
        var row = new object[reader.FieldCount];
        while (reader.Read())
        {
            reader.GetValues(row);
        }
    }
}
