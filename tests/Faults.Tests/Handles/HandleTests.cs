using System.Net.Sockets;
using Rapport.Faults.Tests.Load;
using Rapport.Testing;
using Xunit;

namespace Rapport.Faults.Tests.Handles;

/// <summary>More connections than the process may open files.</summary>
public sealed class HandleTests
{
    private const int Handles = 1_024;

    [Fact]
    public async Task More_connections_than_file_handles_stop_neither_the_server_nor_who_is_connected_already()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/prlimit"), "prlimit is not installed");
        using var folder = new Folder();
        await using var server = await ServerProcess.CreateAsync(null, folder.Path, "/usr/bin/prlimit", $"--nofile={Handles}:{Handles}");
        (await server.Api.Account("前")).Is(201);
        var idle = new List<TcpClient>();
        try
        {
            for (var i = 0; i < Handles + 100; i++)
            {
                var client = new TcpClient();
                idle.Add(client);
                await client.ConnectAsync(server.Address.Host, server.Address.Port, TestContext.Current.CancellationToken);
            }

            await Until.Async("those above the limit to be turned away", () => idle.Exists(IsClosed));
            for (var i = 0; i < 5; i++)
            {
                (await server.Api.Get("accounts")).Is(200);
                (await server.Api.Account($"中 {i}")).Is(201);
                (await BigFile.UploadAsync(server.Api, $"name,employees\n乙 {i},1\n")).Is(202);
            }
        }
        finally
        {
            idle.ForEach(c => c.Dispose());
        }

        using var another = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        await Until.Async("new connections to be served", async () => await AnswersAsync(another, new(server.Address, "/health/ready")));
        server.ShouldHaveStayedCalm(0);
    }

    private static bool IsClosed(TcpClient client) => client.Client.Poll(0, SelectMode.SelectRead) && client.Available == 0;

    private static async Task<bool> AnswersAsync(HttpClient http, Uri address)
    {
        try
        {
            return (await http.GetAsync(address)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
