using System.Diagnostics;
using System.Text;

namespace Rapport.Api.Tests.SignIn;

/// <summary>The server in a process of its own, with nobody in it yet, that logs all it can. What it says and what it leaves in its folder is kept.</summary>
internal sealed class TalkativeServer : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly Process process;
    private Task<string> rest;
    private readonly StringBuilder begun = new();

    private TalkativeServer(DirectoryInfo folder, Process process)
    {
        this.folder = folder;
        this.process = process;
        rest = process.StandardError.ReadToEndAsync();
    }

    public Uri Address { get; private set; } = null!;

    public string SetUpCode { get; private set; } = null!;

    public static async Task<TalkativeServer> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("rapport-talkative-");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Rapport.Server.dll"), "serve"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Rapport__Urls"] = "http://127.0.0.1:0";
        start.Environment["Rapport__DataDirectory"] = folder.FullName;
        start.Environment["Rapport__SetupCode"] = "true";
        start.Environment["Logging__LogLevel__Default"] = "Trace";
        var server = new TalkativeServer(folder, Process.Start(start)!);
        server.Address = new((await server.LineAsync("Rapport 默契 · ")).Split(" · ")[1] + "/api/v1/");
        server.SetUpCode = (await server.LineAsync("Set-up code: ")).Split("Set-up code: ")[1].Trim();
        server.rest = Both(server.process.StandardOutput.ReadToEndAsync(), server.rest);
        return server;
    }

    /// <summary>Ends the server; all it has said, and all that stands in its files, as text.</summary>
    public async Task<(string Said, string Files)> EndAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        var files = folder.EnumerateFiles("*", SearchOption.AllDirectories).Select(f => Encoding.UTF8.GetString(File.ReadAllBytes(f.FullName)));
        return (begun + await rest, string.Join('\n', files));
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static async Task<string> Both(Task<string> output, Task<string> errors) => await output + await errors;

    private async Task<string> LineAsync(string with)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            begun.AppendLine(line);
            if (line.Contains(with, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The server has ended: {begun}");
    }
}
