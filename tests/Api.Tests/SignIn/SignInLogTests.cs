using Rapport.Api.Tests.Audit;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.SignIn;

public sealed class SignInLogTests
{
    [Theory, OnBothDatabases]
    public async Task Everything_about_coming_in_is_in_the_log_without_an_e_mail_or_a_secret(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        server.Clock.Set(new(2031, 3, 3, 8, 0, 0, TimeSpan.Zero));
        var administrator = await server.As("administrator");
        var colleague = await server.ColleagueAsync();
        using var here = server.Browser();
        using var there = server.Browser();
        (await here.SignIn(colleague)).Is(200);
        (await there.SignIn(colleague)).Is(200);
        (await here.Api.Delete("sessions")).Is(204);
        (await here.Api.Post("me/password", new { current = colleague.Password, @new = "quite another sentence" })).Is(204);
        (await here.Api.Delete("session")).Is(204);
        for (var i = 0; i < 5; i++)
        {
            (await here.SignIn(colleague)).IsProblem(401, "auth.failed");
        }

        (await here.SignIn(colleague)).IsProblem(429, "auth.locked");
        (await here.Api.Post("invitations/accept", new { code = await server.CodeAsync(colleague.Id, "reset-password"), password = colleague.Password })).Is(200);
        server.Clock.Set(null);
        await administrator.SealedAsync();

        var log = (await administrator.Get("audit?limit=100")).Is(200);
        var actions = log.Items.Select(e => e.Text("action")).ToList();
        foreach (var (action, times) in new[]
        {
            ("invitation.made", 1), ("invitation.used", 1), ("sign_in.succeeded", 4), ("session.revoked", 1), ("password.changed", 1), ("sign_in.ended", 1),
            ("sign_in.failed", 5), ("sign_in.locked", 1), ("password.reset_made", 1), ("password.reset", 1),
        })
        {
            actions.Count(a => a == action).ShouldBe(times, action);
        }

        log.Items.Where(e => e.Text("action") is "sign_in.failed" or "sign_in.succeeded").ShouldAllBe(e => e.Text("subject.id") == colleague.Id && e.Text("address") == "127.0.0.1");
        log.Text.ShouldNotContain(colleague.Email);
        (await here.Api.Get("me/sign-ins")).Is(200).Items.Count.ShouldBe(10);
    }
}
