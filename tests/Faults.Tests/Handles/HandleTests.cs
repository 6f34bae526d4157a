using System.Net.Sockets;
using Rapport.Faults.Tests.Load;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Faults.Tests.Handles;

/// <summary>So many connections that the process may open no file any more.</summary>
public sealed class HandleTests
{
    private const int Handles = 320;

    [Theory, OnBothDatabases]
    public async Task A_server_out_of_file_handles_answers_503_at_worst_and_goes_on_when_there_are_some(TestDatabase database)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/prlimit"), "prlimit is not installed");
        using var folder = new Folder();
        var postgres = database == TestDatabase.Postgres ? await PostgresServer.CreateAsync() : null;
        await using var server = await ServerProcess.CreateAsync(postgres, folder.Path, "/usr/bin/prlimit", $"--nofile={Handles}:{Handles}");
        (await server.Api.Account("前")).Is(201);
        var idle = new List<TcpClient>();
        try
        {
            while (Open(server) < Handles && idle.Count < 2 * Handles)
            {
                var client = new TcpClient();
                idle.Add(client);
                await client.ConnectAsync(server.Address.Host, server.Address.Port, TestContext.Current.CancellationToken);
            }

            await Until.Async("no handle to be left", () => Open(server) >= Handles - 1);
            for (var i = 0; i < 5; i++)
            {
                // The client's own connection is there already; what a request needs beyond it may fail.
                (await server.Api.Get("accounts")).Status.ShouldBeOneOf(200, 503);
                (await server.Api.Post("accounts", new { name = $"中 {i}" })).Status.ShouldBeOneOf(201, 503);
                (await BigFile.UploadAsync(server.Api, $"name,employees\n乙 {i},1\n")).IsAway("service.storage");
            }
        }
        finally
        {
            idle.ForEach(c => c.Dispose());
        }

        await Until.Async("handles to be free", () => Open(server) < Handles / 2);
        (await server.Api.Account("后")).Is(201);
        (await BigFile.UploadAsync(server.Api, "name,employees\n丁,1\n")).Is(202);
        server.ShouldHaveStayedCalm(2);
        if (postgres is not null)
        {
            await server.DisposeAsync();
            await PostgresServer.DropAsync(postgres);
        }
    }

    private static int Open(ServerProcess server) => Directory.GetFileSystemEntries($"/proc/{server.ProcessId}/fd").Length;
}
