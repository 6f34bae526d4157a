using System.CommandLine;
using System.Net.Sockets;
using Rapport.Platform.Access.SignIn;
using Rapport.Platform.Jobs;
using Rapport.Platform.Storage;

namespace Rapport.Server.Verbs;

/// <summary><c>serve</c>: migrates, opens the workspace, answers requests.</summary>
internal static class Serve
{
    public static Command Command()
    {
        var command = new Command("serve", "Serve the application (the default) · 启动服务");
        command.SetAction((_, cancel) => RunAsync(cancel));
        return command;
    }

    public static async Task<int> RunAsync(CancellationToken cancel)
    {
        var (app, settings) = Application.Build();
        await using var _ = app;
        var database = app.Services.GetRequiredService<Database>();
        await using var hold = await database.HoldAsync(exclusive: false, cancel)
            ?? throw new UnusableException(("另一个 Rapport 正在使用这个工作区。", "Another Rapport is using this workspace."));
        await Application.OpenAsync(app, settings, cancel);
        await app.Services.GetRequiredService<AbandonedJobs>().FreeAsync(cancel);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            throw new UnusableException(($"无法监听 {settings.Urls}：端口已被占用、没有权限，或本机没有这个地址。可用 Rapport__Urls 换一个。", $"Cannot listen on {settings.Urls}: the port is taken or not allowed, or the address is not this machine's. Choose another with Rapport__Urls."));
        }

        var first = app.Services.GetRequiredService<FirstRun>();
        var code = first.NeedsCode && await first.IsDueAsync(cancel) ? await first.MakeCodeAsync(cancel) : null;
        Console.WriteLine($"Rapport 默契 · {string.Join(" ", app.Urls)} · {database.Description}");
        if (code is not null)
        {
            Console.WriteLine($"首次设置的设置码 · Set-up code: {code}");
        }

        await app.WaitForShutdownAsync(cancel);
        return 0;
    }
}
