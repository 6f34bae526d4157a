using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Rapport.Server.Tests;

/// <summary>A server in a process of its own, and a client that is signed in as its administrator.</summary>
internal sealed partial class RunningServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string> errors;

    private RunningServer(Process process, Task<string> errors, string address)
    {
        this.process = process;
        this.errors = errors;
        Http = new(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = new(address) };
    }

    public HttpClient Http { get; }

    public static async Task<RunningServer> StartAsync(Dictionary<string, string> settings)
    {
        var process = Program.Start(settings, "serve");
        var errors = process.StandardError.ReadToEndAsync();
        if (await process.StandardOutput.ReadLineAsync() is not { } line)
        {
            throw new InvalidOperationException(await errors);
        }

        var server = new RunningServer(process, errors, Address().Match(line).Value);
        await server.SignInAsync(settings, "admin@rapport.example");
        return server;
    }

    /// <summary>Gives the client a token of that user.</summary>
    public async Task SignInAsync(Dictionary<string, string> settings, string email)
    {
        var token = await Program.RunAsync(settings, "token", "add", "--email", email, "--name", "test");
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Output.Trim());
    }

    /// <summary>Asks the server to end, as a system does, and waits until it has.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Ends the server as <c>kill -9</c> does: it is told nothing and finishes nothing.</summary>
    public void Kill() => process.Kill(entireProcessTree: true);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        await errors;
        process.Dispose();
    }

    [GeneratedRegex(@"http://[\d.]+:\d+")]
    private static partial Regex Address();
}
