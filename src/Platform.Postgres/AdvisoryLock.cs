using Npgsql;

namespace Rapport.Platform.Postgres;

/// <summary>Frees a lock, when disposed, that would otherwise stay with the pooled connection.</summary>
internal sealed class AdvisoryLock(NpgsqlConnection connection, long key, bool shared = false) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        try
        {
            await using var free = new NpgsqlCommand($"SELECT pg_advisory_unlock{(shared ? "_shared" : "")}({key})", connection);
            await free.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (Exception error) when (error is NpgsqlException or InvalidOperationException)
        {
            // A connection that broke has lost its locks, and is not used again.
        }
    }
}
