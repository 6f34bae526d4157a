using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Rapport.Demo;
using Rapport.Platform;
using Rapport.Platform.Access.SignIn;
using Rapport.Platform.Jobs;
using Rapport.Platform.Storage;

namespace Rapport.Server.Verbs;

/// <summary><c>demo</c>: fills an empty workspace with a company to look around in, alone. Stopped in the middle, it goes on when it, or a server, is started again.</summary>
internal static class Demo
{
    public static Command Command()
    {
        var seed = new Option<long?>("--seed") { Description = "Another number, another company; 1 unless given · 换一个数就是另一家公司，默认 1" };
        var language = new Option<string?>("--language") { Description = "zh | en; the company's unless given · 演示数据的语言，默认随公司" };
        language.AcceptOnlyFromAmong("zh", "en");
        var command = new Command("demo", "Fill an empty workspace with a demo company · 在空的工作区里建一家演示公司") { seed, language };
        command.SetAction(async (parsed, cancel) =>
        {
            var (app, settings) = Application.Build();
            await using var _1 = app;
            var database = app.Services.GetRequiredService<Database>();
            await using var hold = await database.HoldAsync(exclusive: true, cancel)
                ?? throw new UnusableException(("有服务正在使用这个工作区，请先停止它；也可以在浏览器的工作台里加入演示公司。", "A server is using this workspace; stop it first, or add the demo company from Home in the browser."));
            await Application.OpenAsync(app, settings, cancel);
            if (await app.Services.GetRequiredService<FirstRun>().IsDueAsync(cancel))
            {
                throw new UnusableException((
                    "还没有管理员，加入演示公司后谁也登录不了。请先启动服务并在浏览器里完成设置，或者设置 Rapport__Admin__Email 和 Rapport__Admin__Password。",
                    "There is no administrator yet, so nobody could sign in. Start the server and set the company up in the browser first, or set Rapport__Admin__Email and Rapport__Admin__Password."));
            }

            await app.Services.GetRequiredService<AbandonedJobs>().FreeAsync(cancel);
            var desk = app.Services.GetRequiredService<DemoDesk>();
            if (!await desk.IsFillingAsync(cancel))
            {
                await desk.FillAsync(Guid.Empty, parsed.GetValue(seed), parsed.GetValue(language) switch { "zh" => Language.Zh, "en" => Language.En, _ => null }, cancel);
            }

            var clock = Stopwatch.StartNew();
            var written = await desk.RunAsync(Progress(), cancel);
            var (count, seconds) = (written.ToString("N0", CultureInfo.InvariantCulture), clock.Elapsed.TotalSeconds);
            var pace = (written / seconds).ToString("N0", CultureInfo.InvariantCulture);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"演示公司已就绪：写入 {count} 次变更，用时 {seconds:N1} 秒（每秒 {pace} 次） · The demo company is ready: {count} changes in {seconds:N1} s ({pace}/s)"));
            return 0;
        });
        return command;
    }

    /// <summary>A line for every tenth.</summary>
    private static Action<long, long?> Progress()
    {
        var tenths = 0L;
        return (done, total) =>
        {
            if (total is { } all && done * 10 / all > tenths)
            {
                tenths = done * 10 / all;
                Console.Error.WriteLine($"{tenths * 10} %");
            }
        };
    }
}
