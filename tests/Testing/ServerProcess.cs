using System.Diagnostics;

namespace Rapport.Testing;

/// <summary>
/// The server as its users run it: a process of its own, which a test can kill. It lives in a workspace of its own; starting it
/// again goes on with that.
/// </summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private const string Email = "administrator@rapport.example";
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Rapport.Server.dll");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rapport-process-");
    private readonly Dictionary<string, string> settings;
    private Process? process;
    private HttpClient? http;
    private string? token;

    private ServerProcess(TestDatabase kind, string? postgres)
    {
        Kind = kind;
        ConnectionString = postgres ?? $"Data Source={Path.Combine(folder.FullName, "rapport.db")}";
        settings = new()
        {
            ["Rapport__Database"] = ConnectionString,
            ["Rapport__Urls"] = "http://127.0.0.1:0",
            ["Rapport__DataDirectory"] = folder.FullName,
            ["Rapport__Admin__Email"] = Email,
            ["Rapport__Admin__Password"] = "a long password for tests",
        };
    }

    public TestDatabase Kind { get; }

    public string ConnectionString { get; }

    /// <summary>Calls the running server in the administrator's name.</summary>
    public ApiClient Api { get; private set; } = null!;

    /// <summary>Makes a workspace and starts a server on it.</summary>
    public static async Task<ServerProcess> CreateAsync(TestDatabase kind)
    {
        var server = new ServerProcess(kind, kind == TestDatabase.Postgres ? await PostgresServer.CreateAsync() : null);
        await server.StartAsync();
        return server;
    }

    /// <summary>Starts the server and waits until it answers.</summary>
    public async Task StartAsync()
    {
        process = Run("serve");
        // "Rapport 默契 · http://127.0.0.1:41234 · SQLite 3.50.4"; nothing when it ended instead.
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server has not started.");
        http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new(line.Split(" · ")[1] + "/api/v1/") };
        token ??= await TokenAsync();
        Api = new(http, token, Guid.Empty);
    }

    /// <summary>Ends the server as <c>kill -9</c> does: it is told nothing and finishes nothing.</summary>
    public void Kill()
    {
        process!.Kill();
        process.WaitForExit();
        process.Dispose();
        process = null;
        http!.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            Kill();
        }

        if (Kind == TestDatabase.Postgres)
        {
            await PostgresServer.DropAsync(ConnectionString);
        }

        folder.Delete(recursive: true);
    }

    private async Task<string> TokenAsync()
    {
        using var verb = Run("token", "add", "--email", Email, "--name", "test");
        var printed = await verb.StandardOutput.ReadToEndAsync();
        await verb.WaitForExitAsync();
        return printed.Trim() is { Length: > 0 } text ? text : throw new InvalidOperationException("No token was made.");
    }

    private Process Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
