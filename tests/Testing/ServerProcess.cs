using System.Collections.Concurrent;
using System.Diagnostics;

namespace Rapport.Testing;

/// <summary>
/// The server as its users run it: a process of its own, which a test can kill. It lives in a workspace of its own, or in that of
/// another; starting it again goes on with that.
/// </summary>
public sealed class ServerProcess : IAsyncDisposable
{
    /// <summary>Who signs in as administrator.</summary>
    public const string Email = "administrator@rapport.example";

    /// <summary>With this password.</summary>
    public const string Password = "a long password for tests";

    private const int MostLogged = 50;
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Rapport.Server.dll");

    private readonly ConcurrentQueue<string> log = new();
    private readonly Dictionary<string, string> settings;
    private readonly string[] launcher;
    private readonly Func<ValueTask> remove;
    private Process? process;
    private HttpClient? http;
    private string? token;

    private ServerProcess(string connectionString, string folder, string[] launcher, Func<ValueTask> remove)
    {
        (ConnectionString, Folder, this.launcher, this.remove) = (connectionString, folder, launcher, remove);
        settings = new()
        {
            ["Rapport__Database"] = ConnectionString,
            ["Rapport__Urls"] = "http://127.0.0.1:0",
            ["Rapport__DataDirectory"] = folder,
            ["Rapport__WebRoot"] = folder,
            ["Rapport__Admin__Email"] = Email,
            ["Rapport__Admin__Password"] = Password,
        };
    }

    public string ConnectionString { get; }

    /// <summary>The data directory.</summary>
    public string Folder { get; }

    /// <summary>What the server has written to standard error: its log.</summary>
    public IReadOnlyCollection<string> Log => log;

    /// <summary>The process's id while it runs.</summary>
    public int ProcessId => process!.Id;

    /// <summary>Where the server listens.</summary>
    public Uri Address => http!.BaseAddress!;

    /// <summary>The administrator's token.</summary>
    public string Token => token!;

    /// <summary>Calls the running server in the administrator's name.</summary>
    public ApiClient Api { get; private set; } = null!;

    /// <summary>Makes a workspace and starts a server on it.</summary>
    public static async Task<ServerProcess> CreateAsync(TestDatabase kind)
    {
        var folder = Directory.CreateTempSubdirectory("rapport-process-");
        var postgres = kind == TestDatabase.Postgres ? await PostgresServer.CreateAsync() : null;
        return await StartAsync(postgres ?? FileIn(folder.FullName), folder.FullName, async () =>
        {
            await (postgres is null ? Task.CompletedTask : PostgresServer.DropAsync(postgres));
            folder.Delete(recursive: true);
        });
    }

    /// <summary>Starts a server on a database and a folder that are there, and stay there.</summary>
    /// <param name="connectionString">The database; a file in the folder where it is null.</param>
    /// <param name="folder">The data directory.</param>
    /// <param name="launcher">The command that starts it, such as <c>prlimit --nofile=200</c>; none unless given.</param>
    public static Task<ServerProcess> CreateAsync(string? connectionString, string folder, params string[] launcher) =>
        StartAsync(connectionString ?? FileIn(folder), folder, () => ValueTask.CompletedTask, launcher);

    /// <summary>Starts one more server on this one's workspace.</summary>
    public Task<ServerProcess> AnotherAsync() => CreateAsync(ConnectionString, Folder);

    /// <summary>Starts the server and waits until it answers.</summary>
    public async Task StartAsync()
    {
        process = Run(launcher, "serve");
        process.ErrorDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.BeginErrorReadLine();
        // "Rapport 默契 · http://127.0.0.1:41234 · SQLite 3.50.4"; nothing when it ended instead.
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The server has not started: {string.Join(' ', log)}");
        http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new(line.Split(" · ")[1] + "/api/v1/") };
        token ??= await TokenAsync();
        Api = new(http, token, Guid.Empty);
    }

    /// <summary>A setting of the next start, such as <c>Rapport__WebRoot</c>.</summary>
    public void Set(string name, string value) => settings[name] = value;

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

        foreach (var line in log.Where(l => l.Length > 0).Take(MostLogged))
        {
            // Shown where the test failed.
            Xunit.TestContext.Current.TestOutputHelper?.WriteLine(line);
        }

        await remove();
    }

    /// <summary>Runs a verb of the command line beside the server.</summary>
    /// <returns>Its exit code, and what it printed.</returns>
    public async Task<(int ExitCode, string Output, string Error)> VerbAsync(params string[] arguments)
    {
        using var verb = Run([], arguments);
        var (output, error) = (verb.StandardOutput.ReadToEndAsync(), verb.StandardError.ReadToEndAsync());
        await verb.WaitForExitAsync();
        return (verb.ExitCode, await output, await error);
    }

    private static async Task<ServerProcess> StartAsync(string connectionString, string folder, Func<ValueTask> remove, params string[] launcher)
    {
        var server = new ServerProcess(connectionString, folder, launcher, remove);
        await server.StartAsync();
        return server;
    }

    private static string FileIn(string folder) => $"Data Source={Path.Combine(folder, "rapport.db")}";

    private async Task<string> TokenAsync()
    {
        var (_, printed, error) = await VerbAsync("token", "add", "--email", Email, "--name", "test");
        return printed.Trim() is { Length: > 0 } text ? text : throw new InvalidOperationException($"No token was made: {error}");
    }

    private Process Run(string[] before, params string[] arguments)
    {
        string[] line = [.. before, "dotnet", Program, .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
