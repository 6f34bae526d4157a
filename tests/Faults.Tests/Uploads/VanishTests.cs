using System.Net.Sockets;
using System.Text;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Faults.Tests.Uploads;

/// <summary>Clients that go away in the middle of what they send.</summary>
public sealed class VanishTests
{
    [Theory, OnBothDatabases]
    public async Task A_client_that_vanishes_in_mid_upload_leaves_no_file_no_import_and_no_fault(TestDatabase database)
    {
        await using var server = await ServerProcess.CreateAsync(database);
        var imports = Path.Combine(server.Folder, "imports");
        for (var i = 0; i < 10; i++)
        {
            var reset = i % 2 == 0;
            var body = "--b\r\nContent-Disposition: form-data; name=\"object\"\r\n\r\naccounts\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nname\n"
                + new string('x', 100_000);
            using (var socket = await SendAsync(server, "imports", "multipart/form-data; boundary=b", body))
            {
                await Until.Async("the file to be begun", () => Directory.Exists(imports) && Directory.GetFiles(imports).Length == 1);
                Leave(socket, reset);
            }

            await Until.Async("the file to go", () => Directory.GetFiles(imports).Length == 0);
            using var half = await SendAsync(server, "accounts", "application/json", "{\"name\": ");
            Leave(half, reset);
        }

        (await server.Api.Get("imports")).Is(200).Items.ShouldBeEmpty();
        (await server.Api.Get("accounts")).Is(200).Items.ShouldBeEmpty();
        server.ShouldHaveStayedCalm(0);
    }

    private static async Task<TcpClient> SendAsync(ServerProcess server, string path, string type, string part)
    {
        var socket = new TcpClient();
        await socket.ConnectAsync(server.Address.Host, server.Address.Port);
        var head = $"POST /api/v1/{path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {server.Token}\r\nContent-Type: {type}\r\nContent-Length: 1000000\r\n\r\n";
        await socket.GetStream().WriteAsync(Encoding.UTF8.GetBytes(head + part));
        return socket;
    }

    private static void Leave(TcpClient socket, bool reset)
    {
        if (reset)
        {
            // No farewell, as of a machine that lost its power.
            socket.Client.LingerState = new(true, 0);
        }

        socket.Close();
    }
}
