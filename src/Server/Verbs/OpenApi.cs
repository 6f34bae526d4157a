using System.CommandLine;
using Rapport.Platform;

namespace Rapport.Server.Verbs;

/// <summary><c>openapi</c>: prints the description of the API as it is shipped, without opening a database; the browser application is built from it.</summary>
internal static class OpenApi
{
    public static Command Command()
    {
        var command = new Command("openapi", "Print the description of the API as JSON · 输出接口说明（JSON）");
        command.SetAction(async (_, cancel) =>
        {
            var (app, _) = Application.Build();
            await using var _1 = app;
            var json = await app.DescribeAsync(cancel);
            // As bytes: the console would write them in an encoding of its own.
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(json, cancel);
            return 0;
        });
        return command;
    }
}
