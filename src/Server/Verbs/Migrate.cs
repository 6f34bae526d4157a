using System.CommandLine;
using Rapport.Platform.Storage;

namespace Rapport.Server.Verbs;

/// <summary><c>migrate</c>: brings the database to this version, alone.</summary>
internal static class Migrate
{
    public static Command Command()
    {
        var command = new Command("migrate", "Bring the database to this version · 把数据库升级到本版本");
        command.SetAction(async (_, cancel) =>
        {
            var (app, _) = Application.Build();
            await using var _1 = app;
            var database = app.Services.GetRequiredService<Database>();
            await using var hold = await database.HoldAsync(exclusive: true, cancel)
                ?? throw new UnusableException(("有服务正在使用这个工作区，请先停止它。", "A server is using this workspace; stop it first."));
            await database.MigrateAsync(cancel);
            Console.WriteLine($"{database.Description} ✓");
            return 0;
        });
        return command;
    }
}
