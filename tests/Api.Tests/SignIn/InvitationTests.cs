using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.SignIn;

public sealed class InvitationTests(Servers servers) : IClassFixture<Servers>
{
    private static readonly DateTimeOffset Morning = new(2031, 3, 3, 8, 0, 0, TimeSpan.Zero);

    [Theory, OnBothDatabases]
    public async Task Who_is_invited_says_who_he_is_chooses_a_password_and_is_in(TestDatabase database)
    {
        var server = await servers.On(database);
        var id = (await (await server.As("administrator")).Post("users", new { name = "王" })).Is(201).Id();
        var code = await server.CodeAsync(id, "invite");
        using var browser = server.Browser();

        var look = (await browser.Api.Post("invitations/look", new { code })).Is(200);
        look["name"].GetString().ShouldBe("王");
        look["needsEmail"].GetBoolean().ShouldBeTrue();
        look["kind"].GetString().ShouldBe("invitation");
        (await browser.Api.Post("invitations/accept", new { code, password = Colleagues.Password })).IsProblem(422, "record.invalid").FirstError.ShouldBe("email value.required");
        (await browser.Api.Post("invitations/accept", new { code, password = Colleagues.Password, email = TestServer.FirstEmail })).IsProblem(409, "record.duplicate");
        var me = (await browser.Api.Post("invitations/accept", new { code, password = Colleagues.Password, email = $"W{id}@rapport.example", name = "王芳", language = "en" })).Is(200);

        me["name"].GetString().ShouldBe("王芳");
        me["language"].GetString().ShouldBe("en");
        (await browser.Api.Get("me")).Is(200).Text.ShouldBe(me.Text);
        (await browser.SignIn($"w{id}@rapport.example", Colleagues.Password)).Is(200);
    }

    [Theory, OnBothDatabases]
    public async Task An_invitation_works_once_even_for_two_at_once(TestDatabase database)
    {
        var server = await servers.On(database);
        var id = (await (await server.As("administrator")).Post("users", new { name = "x", email = $"twice{Builders.Next}@rapport.example" })).Is(201).Id();
        var code = await server.CodeAsync(id, "invite");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => server.Anonymous().Post("invitations/accept", new { code, password = $"{Colleagues.Password} {i}" })));

        answers.Select(a => a.Status).Order().ShouldBe([200, 404, 404, 404]);
        (await server.Anonymous().Post("invitations/look", new { code })).IsProblem(404, "invitation.not_found");
    }

    [Theory, OnBothDatabases]
    public async Task A_link_that_was_replaced_is_too_old_or_never_was_is_the_same_nothing(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        server.Clock.Set(Morning);
        var id = (await (await server.As("administrator")).Post("users", new { name = "x", email = "old@rapport.example" })).Is(201).Id();
        var first = await server.CodeAsync(id, "invite");
        var second = await server.CodeAsync(id, "invite");
        (await server.Anonymous().Post("invitations/look", new { code = first })).IsProblem(404, "invitation.not_found");
        (await server.Anonymous().Post("invitations/look", new { code = second })).Is(200);
        (await server.Anonymous().Post("invitations/look", new { code = "" })).IsProblem(404, "invitation.not_found");

        server.Clock.Set(Morning + TimeSpan.FromDays(7));
        (await server.Anonymous().Post("invitations/look", new { code = second })).IsProblem(404, "invitation.not_found");
        (await server.Anonymous().Post("invitations/accept", new { code = second, password = Colleagues.Password })).IsProblem(404, "invitation.not_found");
        var reset = await server.CodeAsync(id, "reset-password");
        server.Clock.Set(Morning + TimeSpan.FromDays(8));
        (await server.Anonymous().Post("invitations/accept", new { code = reset, password = Colleagues.Password })).IsProblem(404, "invitation.not_found");
    }

    [Theory, OnBothDatabases]
    public async Task A_reset_signs_the_user_out_only_when_it_is_used(TestDatabase database)
    {
        var server = await servers.On(database);
        var colleague = await server.ColleagueAsync();
        using var before = server.Browser();
        using var after = server.Browser();
        (await before.SignIn(colleague)).Is(200);
        var code = await server.CodeAsync(colleague.Id, "reset-password");
        (await before.Api.Get("me")).Is(200);

        (await after.Api.Post("invitations/accept", new { code, password = "a wholly new sentence" })).Is(200);

        (await before.Api.Get("me")).IsProblem(401, "auth.required");
        (await after.Api.Get("me")).Is(200)["id"].GetString().ShouldBe(colleague.Id);
        (await before.SignIn(colleague)).IsProblem(401, "auth.failed");
    }

    [Theory, OnBothDatabases]
    public async Task Only_administrators_make_links_and_only_for_who_can_use_them(TestDatabase database)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        var colleague = await server.ColleagueAsync();
        foreach (var verb in new[] { "invite", "reset-password" })
        {
            (await (await server.As("manager")).Post($"users/{colleague.Id}/{verb}")).IsProblem(403, "auth.not_allowed");
            (await administrator.Post($"users/{Guid.NewGuid()}/{verb}")).IsProblem(404, "record.not_found");
        }

        (await administrator.Post($"users/{colleague.Id}/invite")).IsProblem(409, "invitation.has_password");
        (await administrator.Post($"users/{colleague.Id}/reset-password")).Is(201);
        (await administrator.Patch($"users/{colleague.Id}", new { active = false })).Is(200);
        (await administrator.Post($"users/{colleague.Id}/reset-password")).IsProblem(409, "user.inactive");
    }

    [Theory, OnBothDatabases]
    public async Task Links_begin_with_the_address_people_reach_the_server_by(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database, new() { PublicUrl = "https://crm.rapport.example/" });
        var id = (await (await server.As("administrator")).Post("users", new { name = "x" })).Is(201).Id();

        (await (await server.As("administrator")).Post($"users/{id}/invite")).Is(201)["url"].GetString()!.ShouldStartWith("https://crm.rapport.example/invitation#");
    }
}
