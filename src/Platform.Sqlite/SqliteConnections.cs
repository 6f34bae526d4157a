using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Rapport.Platform.Sqlite;

/// <summary>
/// Connections to the file as Rapport needs them. Those that were given back are kept open: setting one up and preparing its statements
/// anew took longer than most lists.
/// </summary>
internal sealed class SqliteConnections(string connectionString)
{
    /// <summary>The SQL function that tells the calendar day of an instant in a time zone.</summary>
    public const string LocalDay = "local_day";

    /// <summary>Each may hold 16 MB of pages. Statements run on the caller's thread, so more than a few at a time only take turns.</summary>
    private static readonly int MostKept = Math.Clamp(Environment.ProcessorCount * 2, 8, 16);

    private readonly string text = new SqliteConnectionStringBuilder(connectionString) { Pooling = false, ForeignKeys = false, DefaultTimeout = 30 }.ToString();
    private readonly ConcurrentStack<KeptConnection> kept = [];
    private volatile bool closed;

    public async Task<SqliteConnection> OpenAsync(CancellationToken cancel)
    {
        if (kept.TryPop(out var ready))
        {
            ready.Take();
            return ready;
        }

        var connection = new KeptConnection(text, this);
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
            connection.End();
            throw;
        }
    }

    /// <summary>Takes a connection back.</summary>
    /// <returns>Whether it is kept; otherwise it is to be closed.</returns>
    public bool Keep(KeptConnection connection)
    {
        if (closed || kept.Count >= MostKept)
        {
            return false;
        }

        kept.Push(connection);
        if (closed)
        {
            // Closed while this one was on its way back.
            Close();
        }

        return true;
    }

    /// <summary>Closes the connections that are kept, and from now on those that are given back.</summary>
    public void Close()
    {
        closed = true;
        while (kept.TryPop(out var connection))
        {
            connection.End();
        }
    }

    private static string? Day(long? milliseconds, string zone) => milliseconds is { } at
        ? TimeZoneInfo.ConvertTimeFromUtc(DateTime.UnixEpoch.AddMilliseconds(at), TimeZoneInfo.FindSystemTimeZoneById(zone)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : null;
}
