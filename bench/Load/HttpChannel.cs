using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Rapport.Bench.Load;

/// <summary>
/// One kept-alive connection that sends requests made before and reads no more of the answers than it has to: the status and the end. It shares the machine with what it
/// measures, so it must cost next to nothing. Blocking, for a thread of its own.
/// </summary>
internal sealed class HttpChannel : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[65_536];
    private int length;

    public HttpChannel(Uri server) => socket.Connect(new IPEndPoint(IPAddress.Loopback, server.Port));

    /// <summary>The last answer, head and body, for whoever wants to know what was refused.</summary>
    public string Answer => Encoding.UTF8.GetString(buffer, 0, length);

    /// <summary>A request as it goes over the wire.</summary>
    public static byte[] Request(string method, string path, string token, string? json = null)
    {
        var body = json is null ? "" : $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n";
        return Encoding.UTF8.GetBytes($"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n{body}\r\n{json}");
    }

    /// <summary>Sends a request and waits for its answer.</summary>
    /// <returns>The status.</returns>
    public int Send(byte[] request)
    {
        for (var sent = 0; sent < request.Length;)
        {
            sent += socket.Send(request.AsSpan(sent));
        }

        length = 0;
        int? end;
        while ((end = AnswerEnd.Of(buffer.AsSpan(0, length))) is null)
        {
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var read = socket.Receive(buffer.AsSpan(length));
            length += read > 0 ? read : throw new IOException("The server closed the connection.");
        }

        return end == length && Utf8Parser.TryParse(buffer.AsSpan(9, 3), out int status, out _) ? status : throw new IOException("More came than was asked for.");
    }

    public void Dispose() => socket.Dispose();
}
