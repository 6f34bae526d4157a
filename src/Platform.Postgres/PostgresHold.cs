using System.Net.Sockets;
using Npgsql;

namespace Rapport.Platform.Postgres;

/// <summary>
/// Holds the workspace by an advisory lock. The lock goes with its connection, and a server outlives many connections: it looks every
/// few seconds whether it still has it, and takes it again when the database is back.
/// </summary>
internal sealed class PostgresHold : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource over = new();
    private readonly Func<CancellationToken, Task<NpgsqlConnection?>> take;
    private readonly Func<NpgsqlConnection, AdvisoryLock> taken;
    private readonly Task keeping;
    private NpgsqlConnection? connection;

    private PostgresHold(NpgsqlConnection connection, Func<CancellationToken, Task<NpgsqlConnection?>> take, Func<NpgsqlConnection, AdvisoryLock> taken)
    {
        (this.connection, this.take, this.taken) = (connection, take, taken);
        keeping = KeepAsync();
    }

    /// <summary>Takes the lock.</summary>
    /// <returns>The hold; null where somebody else has the lock.</returns>
    public static async Task<PostgresHold?> TakeAsync(NpgsqlDataSource source, long key, bool exclusive, CancellationToken cancel)
    {
        Task<NpgsqlConnection?> Take(CancellationToken c) => LockAsync(source, key, exclusive, c);
        return await Take(cancel) is { } connection ? new(connection, Take, c => new(c, key, shared: !exclusive)) : null;
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await keeping;
        over.Dispose();
        if (connection is not null)
        {
            await taken(connection).DisposeAsync();
            await connection.DisposeAsync();
        }
    }

    private static async Task<NpgsqlConnection?> LockAsync(NpgsqlDataSource source, long key, bool exclusive, CancellationToken cancel)
    {
        var connection = await source.OpenConnectionAsync(cancel);
        try
        {
            await using var command = new NpgsqlCommand($"SELECT pg_try_advisory_lock{(exclusive ? "" : "_shared")}({key})", connection);
            if ((bool)(await command.ExecuteScalarAsync(cancel))!)
            {
                return connection;
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    private async Task KeepAsync()
    {
        while (!over.IsCancellationRequested)
        {
            await Task.Delay(Look, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                if (connection is null)
                {
                    connection = await take(over.Token);
                }
                else
                {
                    await using var command = new NpgsqlCommand("SELECT 1", connection);
                    await command.ExecuteScalarAsync(over.Token);
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception error) when (error is NpgsqlException or SocketException or TimeoutException or InvalidOperationException)
            {
                // The lock went with the connection. Requests find out for themselves that the database is away.
                await (connection?.DisposeAsync() ?? ValueTask.CompletedTask);
                connection = null;
            }
        }
    }
}
