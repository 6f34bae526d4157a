using System.Text.RegularExpressions;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.SignIn;

/// <summary>
/// Neither what a stranger is answered nor the work it takes tells whether there is an account, or what is wrong with a link. The work is
/// compared statement by statement, with the passwords that are held against hashes: that is where the time goes.
/// </summary>
public sealed partial class SilenceTests
{
    private const string Held = "password held against a hash";
    private static readonly DateTimeOffset Morning = new(2031, 3, 3, 8, 0, 0, TimeSpan.Zero);

    [Theory, OnBothDatabases]
    public async Task A_failed_sign_in_takes_the_same_work_whoever_it_is_and_whatever_is_wrong(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var administrator = await server.As("administrator");
        var (colleague, left) = (await server.ColleagueAsync(), await server.ColleagueAsync());
        (await administrator.Patch($"users/{left.Id}", new { active = false })).Is(200);
        (await administrator.Post("users", new { name = "x", email = "never-invited@rapport.example" })).Is(201);
        (string Email, string Password)[] tries =
            [("nobody@rapport.example", "wrong"), (colleague.Email, "wrong"), (left.Email, left.Password), (left.Email, "wrong"), ("never-invited@rapport.example", "wrong"), ("no e-mail", "wrong"), (colleague.Email, new string('x', 5000))];

        var works = new List<IReadOnlyList<string>>();
        foreach (var (email, password) in tries)
        {
            using var browser = server.Browser();
            works.Add(await StatementLog.During(async () => (await browser.SignIn(email, password)).IsProblem(401, "auth.failed")));
        }

        works[0].Count(w => w == Held).ShouldBe(1);
        works[0].Count.ShouldBeGreaterThan(5);
        works.ShouldAllBe(w => w.SequenceEqual(works[0]));

        // The comparison can tell: who comes in causes other work.
        using var inside = server.Browser();
        (await StatementLog.During(async () => (await inside.SignIn(colleague)).Is(200))).ShouldNotBe(works[0]);
    }

    [Theory, OnBothDatabases]
    public async Task Who_waits_for_too_many_failures_waits_alike_and_no_password_is_looked_at(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        server.Clock.Set(Morning);
        var colleague = await server.ColleagueAsync();
        var (works, answers) = (new List<IReadOnlyList<string>>(), new List<string>());
        foreach (var email in new[] { "nobody@rapport.example", colleague.Email })
        {
            for (var i = 0; i < 5; i++)
            {
                using var browser = server.Browser();
                (await browser.SignIn(email, "wrong")).IsProblem(401, "auth.failed");
            }

            using var locked = server.Browser();
            works.Add(await StatementLog.During(async () => (await locked.SignIn(email, colleague.Password)).IsProblem(429, "auth.locked")));
            answers.Add(await server.WholeAnswerAsync("session", new { email, password = colleague.Password }));
        }

        works[0].ShouldNotContain(Held);
        works[1].ShouldBe(works[0]);
        answers[1].ShouldBe(answers[0]);
    }

    [Theory]
    [OnBothDatabases("look")]
    [OnBothDatabases("accept")]
    public async Task A_link_that_does_not_work_answers_and_costs_the_same_whatever_is_wrong_with_it(TestDatabase database, string verb)
    {
        await using var server = await TestServer.StartAsync(database);
        var administrator = await server.As("administrator");
        server.Clock.Set(Morning);
        var (old, replaced, used, left) = (await UserAsync(), await UserAsync(), await UserAsync(), await UserAsync());
        var codes = new List<string> { "", "x", new('x', 43), new('x', 5000), await server.CodeAsync(old, "invite") };
        server.Clock.Set(Morning + TimeSpan.FromDays(8));
        codes.Add(await server.CodeAsync(replaced, "invite"));
        var works = await server.CodeAsync(replaced, "invite");
        codes.Add(await server.CodeAsync(used, "invite"));
        using (var browser = server.Browser())
        {
            (await browser.Api.Post("invitations/accept", new { code = codes[^1], password = Colleagues.Password })).Is(200);
        }

        codes.Add(await server.CodeAsync(left, "reset-password"));
        (await administrator.Patch($"users/{left}", new { active = false })).Is(200);

        var (answers, costs) = (new List<string>(), new List<IReadOnlyList<string>>());
        foreach (var code in codes)
        {
            answers.Add(await server.WholeAnswerAsync($"invitations/{verb}", Body(code)));
            using var browser = server.Browser();
            costs.Add(await StatementLog.During(async () => (await browser.Api.Post($"invitations/{verb}", Body(code))).IsProblem(404, "invitation.not_found")));
        }

        answers.ShouldAllBe(a => a == answers[0]);
        costs.ShouldAllBe(c => c.SequenceEqual(costs[0]));
        costs[0].Count.ShouldBe(1);
        using var invited = server.Browser();
        (await invited.Api.Post($"invitations/{verb}", Body(works))).Is(200);

        async Task<string> UserAsync() => (await administrator.Post("users", new { name = "x", email = $"link{Builders.Next}@rapport.example" })).Is(201).Id();
        object Body(string code) => verb == "look" ? new { code } : new { code, password = Colleagues.Password };
    }

    [Theory, OnBothDatabases]
    public async Task What_is_asked_of_a_passkey_is_the_same_for_everybody(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database, new() { PublicUrl = "https://crm.rapport.example" });
        await server.ColleagueAsync();

        var first = await server.WholeAnswerAsync("session/passkey/options", new { });
        var second = await server.WholeAnswerAsync("session/passkey/options", new { });
        var named = await server.WholeAnswerAsync("session/passkey/options", new { email = TestServer.FirstEmail });

        Asked(first).ShouldBe(Asked(second));
        first.ShouldContain("\"allowCredentials\":[]");
        named.ShouldStartWith("400");
    }

    [Theory, OnBothDatabases]
    public async Task A_passkey_that_nobody_has_is_refused_in_the_words_for_one_that_does_not_hold(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database, new() { PublicUrl = "https://crm.rapport.example" });
        using var browser = server.Browser();
        (await browser.Api.Post("session/passkey/options")).Is(200);

        (await browser.Api.Post("session/passkey", new { credential = new { id = "bm9ib2R5" } })).IsProblem(401, "passkey.not_held");
    }

    /// <summary>The question without what makes it this one.</summary>
    private static string Asked(string answer) => Random().Replace(answer, "");

    [GeneratedRegex("\"challenge\":\"[^\"]+\"|Set-Cookie: [^\\n]+|Content-Length: \\d+")]
    private static partial Regex Random();
}
