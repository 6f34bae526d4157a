using System.CommandLine;
using Rapport.Platform.Access;
using Rapport.Platform.Access.Audit;
using Rapport.Platform.Storage;

namespace Rapport.Server.Verbs;

/// <summary><c>token add</c>: prints an API token alone on standard output.</summary>
internal static class Token
{
    public static Command Command()
    {
        var email = new Option<string>("--email") { Description = "Whose token · 用户邮箱", Required = true };
        var name = new Option<string>("--name") { Description = "What it is for · 用途", Required = true };
        var add = new Command("add", "Make an API token · 生成 API 令牌") { email, name };
        add.SetAction(async (parsed, cancel) =>
        {
            var purpose = Tokens.Name(parsed.GetValue(name));
            var (app, settings) = Application.Build();
            await using var _ = app;
            await Application.OpenAsync(app, settings, cancel);
            var user = await app.Services.GetRequiredService<People>().FindByEmailAsync(parsed.GetValue(email)!, cancel)
                ?? throw new UnusableException(($"没有邮箱为 {parsed.GetValue(email)} 的用户。", $"There is no user with the e-mail {parsed.GetValue(email)}."));
            var (_, token) = await app.Services.GetRequiredService<Tokens>().AddAsync(user, purpose, Actor.Rapport, cancel);
            Console.WriteLine(token);
            return 0;
        });
        return new("token", "API tokens · API 令牌") { add };
    }
}
