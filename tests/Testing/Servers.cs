using System.Collections.Concurrent;

namespace Rapport.Testing;

/// <summary>A class fixture: one server per database for all tests of the class, started by the first test that asks.</summary>
public class Servers : IAsyncDisposable
{
    private readonly ConcurrentDictionary<TestDatabase, Lazy<Task<TestServer>>> servers = new();

    protected virtual ServerOptions Options => new();

    /// <summary>The class's server on that database.</summary>
    public Task<TestServer> On(TestDatabase database) =>
        servers.GetOrAdd(database, d => new(async () => await PrepareAsync(await TestServer.StartAsync(d, Options)))).Value;

    /// <summary>The administrator of the class's server on that database.</summary>
    public async Task<ApiClient> Administrator(TestDatabase database) => await (await On(database)).As("administrator");

    public async ValueTask DisposeAsync()
    {
        foreach (var server in servers.Values)
        {
            await (await server.Value).DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>What every test of the class finds there.</summary>
    protected virtual Task<TestServer> PrepareAsync(TestServer server) => Task.FromResult(server);
}
