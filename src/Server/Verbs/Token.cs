using System.CommandLine;
using System.Globalization;
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
        var scope = new Option<string[]>("--scope") { Description = "read | write | administer, again for more; all unless given · 权限范围，可重复，默认全部" };
        scope.AcceptOnlyFromAmong([.. TokenScopeNames.All]);
        var days = new Option<int?>("--expires-in-days") { Description = "Days until it expires; never unless given · 多少天后到期，默认不到期" };
        var add = new Command("add", "Make an API token · 生成 API 令牌") { email, name, scope, days };
        add.SetAction(async (parsed, cancel) =>
        {
            var now = TimeProvider.System.GetUtcNow().UtcDateTime;
            var made = TokenDecision.Decide(new(parsed.GetValue(name), parsed.GetValue(scope) is { Length: > 0 } scopes ? scopes : null, Expiry(now, parsed.GetValue(days))), TokenGrant.Everything, now);
            var (app, settings) = Application.Build();
            await using var _ = app;
            await Application.OpenAsync(app, settings, cancel);
            var user = await app.Services.GetRequiredService<People>().FindByEmailAsync(parsed.GetValue(email)!, cancel)
                ?? throw NoUser(parsed.GetValue(email)!);
            var (_, token) = await app.Services.GetRequiredService<Tokens>().AddAsync(user, made, Actor.Rapport, cancel);
            Console.WriteLine(token);
            return 0;
        });
        return new("token", "API tokens · API 令牌") { add };
    }

    internal static UnusableException NoUser(string email) => new(($"没有邮箱为 {email} 的用户。", $"There is no user with the e-mail {email}."));

    /// <summary>So many days from now, as a request would say it. Days that no calendar has are no time, and are refused as such.</summary>
    private static string? Expiry(DateTime now, int? days) =>
        days is not { } count ? null : Math.Abs((long)count) > 100_000 ? "" : now.AddDays(count).ToString("O", CultureInfo.InvariantCulture);
}
