using System.CommandLine;
using System.Data.Common;
using Rapport.Platform;
using Rapport.Platform.Problems;
using Rapport.Platform.Storage;
using Rapport.Server;
using Rapport.Server.Verbs;

// Composition and command line; no logic. Without a verb, it serves.
var root = new RootCommand("Rapport 默契 — CRM and sales operations · 客户关系与销售管理")
{
    Serve.Command(),
    Migrate.Command(),
    User.Command(),
    Token.Command(),
    Audit.Command(),
    Demo.Command(),
    OpenApi.Command(),
};
root.SetAction((_, cancel) => Serve.RunAsync(cancel));
try
{
    var parsed = root.Parse(args);
    Labels[] wrong = [.. CommandLineErrors.Of(parsed)];
    // The host itself listens to signals: it lets requests in flight end.
    return wrong.Length > 0 ? await FailedAsync(wrong) : await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
}
catch (UnusableException error)
{
    return await FailedAsync(error.Text);
}
catch (RefusedException error)
{
    return await FailedAsync([.. error.Errors.DefaultIfEmpty(error.Refusal).Select(r => r.Text)]);
}
catch (DbException error)
{
    return await FailedAsync(($"数据库出错：{error.Message}", $"The database failed: {error.Message}"));
}

static async Task<int> FailedAsync(params Labels[] lines)
{
    foreach (var line in lines)
    {
        await Console.Error.WriteLineAsync($"{line.Zh} · {line.En}".ReplaceLineEndings(" "));
    }

    return 1;
}
