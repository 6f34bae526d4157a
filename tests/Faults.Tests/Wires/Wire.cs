using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Rapport.Faults.Tests.Wires;

/// <summary>When a <see cref="Wire"/> breaks by itself.</summary>
internal enum Break
{
    /// <summary>The database never hears of the commit.</summary>
    BeforeCommit,

    /// <summary>The database has committed, and its answer is lost.</summary>
    AfterCommit,

    /// <summary>The answer to the commit is the last that comes; then the whole wire is silent.</summary>
    AfterAnswer,
}

/// <summary>The line between a server and its PostgreSQL: slow, silent or broken as a test wants it.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource over = new();
    private readonly NpgsqlConnectionStringBuilder target;
    private readonly Task accepting;
    private TaskCompletionSource open = Opened();
    private object? breakAt;

    public Wire(string connectionString)
    {
        target = new(connectionString);
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>How to reach the database over this wire. Patient enough for a busy machine, and for tests in which it is silent no more than that.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(target.ToString())
    {
        Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port, Timeout = 30, CommandTimeout = 10,
    }.ToString();

    /// <summary>How much later whatever the database says arrives.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Whether a break that was ordered has happened.</summary>
    public bool HasBroken => Volatile.Read(ref breakAt) is null;

    /// <summary>Orders the connection that next commits something of accounts to break.</summary>
    public void BreakAt(Break moment) => Volatile.Write(ref breakAt, moment);

    /// <summary>Lets nothing through any more; nobody is told.</summary>
    public void Silence() => open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets everything through again.</summary>
    public void Speak() => open.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        Speak();
        await over.CancelAsync();
        listener.Stop();
        await accepting;
        over.Dispose();
    }

    private static TaskCompletionSource Opened()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var caller = await listener.AcceptTcpClientAsync(over.Token);
                _ = ConnectAsync(caller);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ConnectAsync(TcpClient caller)
    {
        using (caller)
        {
            using var database = new TcpClient();
            try
            {
                await database.ConnectAsync(target.Host!, target.Port, over.Token);
                await new Line(this, caller, database).RunAsync(over.Token);
            }
            catch (Exception error) when (error is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // One side has gone, or the wire is broken: so the other side goes too.
            }

            // A reset, as of a machine that lost its power, and no farewell.
            caller.Client.LingerState = new(true, 0);
        }
    }

    /// <summary>What is to happen to a commit that comes by now.</summary>
    internal Break? TakeBreak() => (Break?)Interlocked.Exchange(ref breakAt, null);

    /// <summary>Waits while the wire is silent.</summary>
    internal Task OpenAsync(CancellationToken cancel) => open.Task.WaitAsync(cancel);
}
