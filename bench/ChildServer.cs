using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Rapport.Bench.Worlds;

namespace Rapport.Bench;

/// <summary>The server as a process of its own, so that its memory can be measured apart from whoever measures.</summary>
internal sealed class ChildServer : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Rapport.Server.dll");

    private readonly System.Diagnostics.Process process;
    private readonly string folder;
    private readonly Dictionary<string, string> settings;

    private ChildServer(System.Diagnostics.Process process, string folder, Dictionary<string, string> settings, HttpClient http, string description)
    {
        (this.process, this.folder, this.settings, Http, Description) = (process, folder, settings, http, description);
    }

    /// <summary>The connection string of its database.</summary>
    public string Database => settings["Rapport__Database"];

    public HttpClient Http { get; }

    public Uri Address => Http.BaseAddress!;

    /// <summary>The id of its process.</summary>
    public int Process => process.Id;

    /// <summary>The database it runs on.</summary>
    public string Description { get; }

    /// <summary>The memory in use now, and the most there ever was, in MB, as Linux counts them.</summary>
    public (double Now, double Most) Memory
    {
        get
        {
            var status = File.ReadLines($"/proc/{process.Id}/status").Select(line => line.Split(':', 2)).ToDictionary(p => p[0], p => p[1].Trim());
            double Of(string name) => double.Parse(status[name].Split(' ')[0], CultureInfo.InvariantCulture) / 1024;
            return (Of("VmRSS"), Of("VmHWM"));
        }
    }

    /// <param name="database">The connection string.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <param name="withToken">Whether <see cref="Http"/> asks as the administrator; making the token takes as long as a start.</param>
    public static async Task<ChildServer> StartAsync(string database, CancellationToken cancel, bool withToken = true)
    {
        var folder = Directory.CreateTempSubdirectory("rapport-bench-").FullName;
        var settings = new Dictionary<string, string>
        {
            ["Rapport__Urls"] = "http://127.0.0.1:0",
            ["Rapport__DataDirectory"] = folder,
            ["Rapport__Database"] = database,
            ["Rapport__Admin__Email"] = World.Administrator,
            ["Rapport__Admin__Password"] = Guid.NewGuid().ToString(),
        };
        var process = Run(settings, "serve");
        var line = await process.StandardOutput.ReadLineAsync(cancel) ?? throw new InvalidOperationException("The server has not started.");
        var http = new HttpClient { BaseAddress = new(line.Split(" · ")[1] + "/api/v1/"), Timeout = TimeSpan.FromMinutes(30) };
        var server = new ChildServer(process, folder, settings, http, line.Split(" · ")[^1]);
        if (withToken)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await server.TokenAsync(World.Administrator, cancel));
        }

        return server;
    }

    /// <summary>A token of the user with that e-mail.</summary>
    public async Task<string> TokenAsync(string email, CancellationToken cancel)
    {
        using var verb = Run(settings, "token", "add", "--email", email, "--name", "bench");
        return (await verb.StandardOutput.ReadToEndAsync(cancel)).Trim();
    }

    public ValueTask DisposeAsync()
    {
        Http.Dispose();
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static System.Diagnostics.Process Run(Dictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return System.Diagnostics.Process.Start(start)!;
    }
}
