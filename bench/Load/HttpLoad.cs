namespace Rapport.Bench.Load;

/// <summary>What is asked of the server: units of one or several requests, one after the other.</summary>
internal static class HttpLoad
{
    /// <param name="server">The server's address.</param>
    /// <param name="units">What the clients ask, from their own place in the row on, again and again.</param>
    /// <param name="clients">How many clients.</param>
    /// <param name="duration">How long.</param>
    /// <exception cref="InvalidOperationException">Something was refused.</exception>
    public static Measured Run(Uri server, IReadOnlyList<byte[][]> units, int clients, TimeSpan duration) => Clients.Run(clients, duration, client =>
    {
        var channel = new HttpChannel(server);
        return (n =>
        {
            foreach (var request in units[(int)((n * clients + client) % units.Count)])
            {
                if (channel.Send(request) is < 200 or > 299)
                {
                    throw new InvalidOperationException(channel.Answer);
                }
            }
        }, channel);
    });
}
