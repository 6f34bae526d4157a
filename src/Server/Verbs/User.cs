using System.CommandLine;
using Rapport.Platform.Access;
using Rapport.Platform.Access.Audit;
using Rapport.Platform.Access.SignIn;

namespace Rapport.Server.Verbs;

/// <summary><c>user add</c>: adds a colleague, active at once; asks nothing. <c>user reset-password</c>: prints a link alone on standard output.</summary>
internal static class User
{
    public static Command Command()
    {
        var email = new Option<string>("--email") { Description = "E-mail, for signing in · 登录邮箱", Required = true };
        var name = new Option<string>("--name") { Description = "Name · 姓名", Required = true };
        var role = new Option<string>("--role") { Description = "administrator | manager | salesperson | reader · 角色", Required = true };
        role.AcceptOnlyFromAmong(Roles.Administrator, Roles.Manager, Roles.Salesperson, Roles.Reader);
        var team = new Option<string?>("--team") { Description = "The team's name or id · 团队名称或编号" };
        var add = new Command("add", "Add a user · 添加用户") { email, name, role, team };
        add.SetAction(async (parsed, cancel) =>
        {
            var (app, settings) = Application.Build();
            await using var _ = app;
            await Application.OpenAsync(app, settings, cancel);
            var id = await app.Services.GetRequiredService<People>().AddAsync(parsed.GetValue(email)!, parsed.GetValue(name)!, parsed.GetValue(role)!, parsed.GetValue(team), cancel);
            Console.WriteLine(id);
            return 0;
        });
        return new("user", "Users · 用户") { add, ResetPassword() };
    }

    private static Command ResetPassword()
    {
        var email = new Option<string>("--email") { Description = "Whose password · 用户邮箱", Required = true };
        var reset = new Command("reset-password", "Print a link to choose a new password, good once within 24 hours · 生成重置密码的一次性链接（24 小时内有效）") { email };
        reset.SetAction(async (parsed, cancel) =>
        {
            var (app, settings) = Application.Build();
            await using var _ = app;
            await Application.OpenAsync(app, settings, cancel);
            var user = await app.Services.GetRequiredService<People>().FindByEmailAsync(parsed.GetValue(email)!, cancel) ?? throw Token.NoUser(parsed.GetValue(email)!);
            var (code, _) = await app.Services.GetRequiredService<Invitations>().MakeAsync(user, InvitationKind.Reset, Actor.Rapport, cancel);
            Console.WriteLine(Invitations.Link(settings.Reachable, code));
            return 0;
        });
        return reset;
    }
}
