using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Rapport.Platform.Sqlite;

/// <summary>Opens connections to the file as Rapport needs them.</summary>
internal sealed class SqliteConnections(string connectionString)
{
    /// <summary>The SQL function that tells the calendar day of an instant in a time zone.</summary>
    public const string LocalDay = "local_day";

    private readonly string text = new SqliteConnectionStringBuilder(connectionString) { Pooling = true, ForeignKeys = false, DefaultTimeout = 30 }.ToString();

    public async Task<SqliteConnection> OpenAsync(CancellationToken cancel)
    {
        var connection = new SqliteConnection(text);
        try
        {
            await connection.OpenAsync(cancel);
            await using var pragma = connection.CreateCommand();
            // FULL: what was acknowledged survives a power cut. The cache is per connection, in KiB when negative.
            pragma.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; PRAGMA cache_size=-16000; PRAGMA temp_store=MEMORY";
            await pragma.ExecuteNonQueryAsync(cancel);
            connection.CreateFunction<long?, string, string?>(LocalDay, Day, isDeterministic: true);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static string? Day(long? milliseconds, string zone) => milliseconds is { } at
        ? TimeZoneInfo.ConvertTimeFromUtc(DateTime.UnixEpoch.AddMilliseconds(at), TimeZoneInfo.FindSystemTimeZoneById(zone)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : null;
}
