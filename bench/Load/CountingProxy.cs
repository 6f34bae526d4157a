using System.Net;
using System.Net.Sockets;

namespace Rapport.Bench.Load;

/// <summary>
/// Stands between the server and PostgreSQL on this machine and counts how often one of the server's connections speaks after it was answered: that is a round trip, however many
/// statements travel in it.
/// </summary>
internal sealed class CountingProxy : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly string host;
    private readonly int port;
    private long trips;

    public CountingProxy(string host, int port)
    {
        (this.host, this.port) = (host, port);
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How many there were so far.</summary>
    public long Trips => Interlocked.Read(ref trips);

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await listener.AcceptTcpClientAsync(stop.Token));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // Asked to stop.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient { NoDelay = true })
        {
            client.NoDelay = true;
            try
            {
                await server.ConnectAsync(host, port, stop.Token);
                var answered = 1;
                void Asked()
                {
                    if (Interlocked.Exchange(ref answered, 0) == 1)
                    {
                        Interlocked.Increment(ref trips);
                    }
                }

                await Task.WhenAny(
                    PassAsync(client.GetStream(), server.GetStream(), Asked),
                    PassAsync(server.GetStream(), client.GetStream(), () => Interlocked.Exchange(ref answered, 1)));
            }
            catch (Exception error) when (error is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // Either side has gone; so does the other.
            }
        }
    }

    /// <param name="from">Where it comes from.</param>
    /// <param name="to">Where it goes.</param>
    /// <param name="passing">Told before each piece goes on.</param>
    private async Task PassAsync(NetworkStream from, NetworkStream to, Action passing)
    {
        var buffer = new byte[65_536];
        while (await from.ReadAsync(buffer, stop.Token) is > 0 and var read)
        {
            passing();
            await to.WriteAsync(buffer.AsMemory(0, read), stop.Token);
        }
    }
}
