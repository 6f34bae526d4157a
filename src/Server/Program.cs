using System.CommandLine;
using Rapport.Platform.Problems;
using Rapport.Platform.Storage;
using Rapport.Server.Verbs;

// Composition and command line; no logic. Without a verb, it serves.
var root = new RootCommand("Rapport 默契 — CRM and sales operations · 客户关系与销售管理")
{
    Serve.Command(),
    Migrate.Command(),
    User.Command(),
    Token.Command(),
};
root.SetAction((_, cancel) => Serve.RunAsync(cancel));
try
{
    return await root.Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false });
}
catch (UnusableException error)
{
    await Console.Error.WriteLineAsync($"{error.Text.Zh} · {error.Text.En}");
    return 1;
}
catch (RefusedException error)
{
    foreach (var refusal in error.Errors.DefaultIfEmpty(error.Refusal))
    {
        await Console.Error.WriteLineAsync($"{refusal.Text.Zh} · {refusal.Text.En}");
    }

    return 1;
}
