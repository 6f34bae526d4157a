using Rapport.Testing;
using Shouldly;
using Xunit;
using static Rapport.Api.Tests.Security.RightsBuilders;

namespace Rapport.Api.Tests.Security;

/// <summary>Single records shared: the owner is 华东's salesperson, the others are elsewhere.</summary>
public sealed class ShareTests(World world) : IClassFixture<World>
{
    [Theory]
    [OnBothDatabases("read", "read")]
    [OnBothDatabases("write", "read, change")]
    public async Task A_share_opens_reading_or_changing_and_no_more(TestDatabase database, string level, string can)
    {
        var (owner, other, account) = await AccountAsync(database);
        (await other.Sees("accounts", account)).ShouldBeFalse();

        var share = await owner.Share("accounts", account, new { userId = other.UserId }, level);

        share["principal.kind"].GetString().ShouldBe("user");
        share["principal.name"].GetString().ShouldBe(World.Elsewhere);
        share["level"].GetString().ShouldBe(level);
        (await other.Really(await world.Administrator(database), "accounts", account)).ShouldBe(can);
        (await other.Post($"accounts/{account}/shares", new { userId = owner.UserId, level = "read" })).IsProblem(403, "share.not_allowed");
        (await other.Post($"accounts/{account}/members", new { userId = owner.UserId })).IsProblem(403, "share.not_allowed");
        var listed = (await other.Get($"accounts/{account}/shares")).Is(200).Items.Single();
        listed.At("principal").Text("id").ShouldBe(other.UserId);
        listed.At("by").Text("name").ShouldBe(World.Salesperson);
    }

    [Theory, OnBothDatabases]
    public async Task A_team_is_meant_with_the_teams_below_it(TestDatabase database)
    {
        var administrator = await world.Administrator(database);
        var (elsewhere, below) = (await world.As(database, World.Elsewhere), await world.As(database, World.Below));
        var account = (await elsewhere.Account()).Id();
        var east = await TeamAsync(database, "华东");
        var shanghai = await TeamAsync(database, "上海");

        await elsewhere.Share("accounts", account, new { teamId = east });
        (await below.Sees("accounts", account)).ShouldBeTrue();
        (await (await world.As(database, World.Salesperson)).Sees("accounts", account)).ShouldBeTrue();

        (await elsewhere.Delete($"accounts/{account}/shares/{east}")).Is(204);
        (await below.Sees("accounts", account)).ShouldBeFalse();

        await elsewhere.Share("accounts", account, new { teamId = shanghai });
        (await below.Sees("accounts", account)).ShouldBeTrue();
        (await (await world.As(database, World.Salesperson)).Sees("accounts", account)).ShouldBeFalse();
        (await administrator.Delete($"accounts/{account}")).Is(204);
    }

    [Theory, OnBothDatabases]
    public async Task A_role_is_meant_with_everybody_who_has_it(TestDatabase database)
    {
        var (owner, other, account) = await AccountAsync(database);
        var administrator = await world.Administrator(database);
        var role = await administrator.Role(new { account = Everything("own") });
        var person = await (await world.On(database)).AddUserAsync(role);

        await owner.Share("accounts", account, new { role }, "write");

        (await person.Really(administrator, "accounts", account)).ShouldBe("read, change");
        (await other.Sees("accounts", account)).ShouldBeFalse();
        (await administrator.Patch($"users/{person.UserId}", new { role = "salesperson" })).Is(200);
        (await person.Sees("accounts", account)).ShouldBeFalse();
        (await administrator.Delete($"roles/{role}")).Is(204);
        (await owner.Get($"accounts/{account}/shares")).Is(200).Items.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task What_the_role_may_not_do_no_share_opens(TestDatabase database)
    {
        var (owner, _, account) = await AccountAsync(database);
        var administrator = await world.Administrator(database);
        var server = await world.On(database);
        var nothing = await server.AddUserAsync(await administrator.Role());
        var looking = await server.AddUserAsync(await administrator.Role(new { account = new { read = "own" } }));
        await owner.Share("accounts", account, new { userId = nothing.UserId }, "write");
        await owner.Share("accounts", account, new { userId = looking.UserId }, "write");

        (await nothing.Really(administrator, "accounts", account)).ShouldBe("");
        (await looking.Really(administrator, "accounts", account)).ShouldBe("read");
        (await nothing.Delete($"accounts/{account}/shares/{nothing.UserId}")).IsProblem(404, "record.not_found");
    }

    [Theory, OnBothDatabases]
    public async Task A_share_is_changed_by_sharing_again_and_ends_by_revoking(TestDatabase database)
    {
        var (owner, other, account) = await AccountAsync(database);
        await owner.Share("accounts", account, new { userId = other.UserId });
        await owner.Share("accounts", account, new { userId = other.UserId }, "write");

        (await owner.Get($"accounts/{account}/shares")).Items.Select(s => s.Text("level")).ShouldBe(["write"]);
        (await other.Patch($"accounts/{account}", new { city = "北京" })).Is(200);

        (await owner.Delete($"accounts/{account}/shares/{other.UserId}")).Is(204);
        (await other.Sees("accounts", account)).ShouldBeFalse();
        (await owner.Delete($"accounts/{account}/shares/{other.UserId}")).IsProblem(404, "share.not_found");
    }

    [Theory, OnBothDatabases]
    public async Task People_give_up_what_is_shared_with_them_and_nobody_elses(TestDatabase database)
    {
        var (owner, other, account) = await AccountAsync(database);
        var third = await (await world.On(database)).AddUserAsync("salesperson");
        await owner.Share("accounts", account, new { userId = other.UserId }, "write");
        await owner.Share("accounts", account, new { userId = third.UserId });

        (await other.Delete($"accounts/{account}/shares/{third.UserId}")).IsProblem(403, "share.not_allowed");
        (await other.Delete($"accounts/{account}/shares/{other.UserId}")).Is(204);
        (await other.Sees("accounts", account)).ShouldBeFalse();
        (await third.Sees("accounts", account)).ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task A_shared_record_is_found_counted_and_looked_through(TestDatabase database)
    {
        var (owner, other, account) = await AccountAsync(database);
        await owner.Share("accounts", account, new { userId = other.UserId });
        await other.Contact("共享", new { accountId = account });

        (await other.Get("accounts?count=exact"))["total"].GetInt32().ShouldBe((await other.Get("accounts?limit=500")).Items.Count);
        (await other.Get("accounts/aggregate?groupBy=owner.name")).Groups.Select(g => g.GetProperty("owner.name").GetString()).ShouldContain(World.Salesperson);
        (await other.Get("contacts?filter=name eq '共享'&select=account.owner.name")).Items.Single().Text("account.owner.name").ShouldBe(World.Salesperson);
        (await other.Get($"accounts/{account}/history")).Is(200);
    }

    [Theory, OnBothDatabases]
    public async Task Pages_of_own_and_shared_records_lose_and_repeat_nothing(TestDatabase database)
    {
        var server = await world.On(database);
        var (owner, person) = (await server.AddUserAsync("salesperson"), await server.AddUserAsync("salesperson"));
        var own = await person.Many("leads", Enumerable.Range(0, 7).Select(n => new { name = $"线索 {n % 3}" }));
        var others = await owner.Many("leads", Enumerable.Range(0, 7).Select(n => new { name = $"线索 {n % 4}" }));
        foreach (var id in others.Take(5))
        {
            await owner.Share("leads", id, new { userId = person.UserId });
        }

        // Given to the person, it is shared with the owner.
        (await owner.Patch($"leads/{others[0]}", new { ownerId = person.UserId })).Is(200);
        var paged = new List<string?>();
        string? cursor = null;
        do
        {
            var page = (await person.Get($"leads?sort=-name&limit=3&select=id&count=true{(cursor is null ? "" : $"&cursor={cursor}")}")).Is(200);
            page["total"].GetInt32().ShouldBe(12);
            paged.AddRange(page.Items.Select(i => i.Text("id")));
            cursor = page["next"].GetString();
        }
        while (cursor is not null);

        paged.ShouldBe(own.Concat(others.Take(5)), ignoreOrder: true);
    }

    [Theory, OnBothDatabases]
    public async Task A_shared_record_in_the_bin_is_seen_there_and_not_brought_back(TestDatabase database)
    {
        var (owner, other, account) = await AccountAsync(database);
        await owner.Share("accounts", account, new { userId = other.UserId }, "write");
        (await owner.Delete($"accounts/{account}")).Is(204);

        (await other.Get($"accounts/{account}")).IsProblem(404, "record.not_found");
        (await other.Get($"accounts?view=recycle-bin&filter=id eq {account}")).Is(200).Items.Count.ShouldBe(1);
        (await other.Post($"accounts/{account}/restore")).IsProblem(403, "record.not_allowed");
        (await owner.Post($"accounts/{account}/shares", new { userId = other.UserId, level = "read" })).IsProblem(404, "record.not_found");
        (await owner.Post($"accounts/{account}/restore")).Is(200);
        (await other.Sees("accounts", account)).ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task A_member_is_of_the_records_team_in_a_role_and_changes_it(TestDatabase database)
    {
        var (owner, other, account) = await AccountAsync(database);

        var joined = (await owner.Post($"accounts/{account}/members", new { userId = other.UserId, role = "presales" })).Is(201);

        joined["role"].GetString().ShouldBe("presales");
        joined["level"].GetString().ShouldBe("write");
        (await other.Really(await world.Administrator(database), "accounts", account)).ShouldBe("read, change");
        (await owner.Get($"accounts/{account}/shares")).Items.ShouldBeEmpty();
        (await owner.Post($"accounts/{account}/members", new { userId = other.UserId, role = "翻译", level = "read" })).Is(201);
        var member = (await other.Get($"accounts/{account}/members")).Items.Single();
        member.Text("role").ShouldBe("翻译");
        member.Text("level").ShouldBe("read");
        (await other.Delete($"accounts/{account}/members/{other.UserId}")).Is(204);
        (await other.Sees("accounts", account)).ShouldBeFalse();
        (await owner.Get("objects/account")).Json.GetProperty("teamRoles").EnumerateArray().Select(r => r.Text("value")).ShouldContain("presales");
        (await owner.Get("objects/contact")).Json.GetProperty("teamRoles").EnumerateArray().ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_shares_what_is_hidden_from_them(TestDatabase database)
    {
        var (_, other, account) = await AccountAsync(database);
        var missing = Guid.NewGuid();

        foreach (var id in new[] { account, missing.ToString() })
        {
            (await other.Get($"accounts/{id}/shares")).IsProblem(404, "record.not_found");
            (await other.Post($"accounts/{id}/shares", new { userId = other.UserId, level = "write" })).IsProblem(404, "record.not_found");
            (await other.Delete($"accounts/{id}/shares/{other.UserId}")).IsProblem(404, "record.not_found");
            (await other.Get($"accounts/{id}/members")).IsProblem(404, "record.not_found");
        }
    }

    [Theory, OnBothDatabases]
    public async Task What_is_shared_with_a_team_in_the_bin_is_closed(TestDatabase database)
    {
        var (owner, _, account) = await AccountAsync(database);
        var administrator = await world.Administrator(database);
        var team = (await administrator.Team()).Id();
        var person = await (await world.On(database)).AddUserAsync("salesperson", team);
        await owner.Share("accounts", account, new { teamId = team });
        (await person.Sees("accounts", account)).ShouldBeTrue();

        (await administrator.Delete($"teams/{team}")).Is(204);
        (await person.Sees("accounts", account)).ShouldBeFalse();
        (await owner.Get($"accounts/{account}/access?user={person.UserId}")).Is(200)["may.read"].GetBoolean().ShouldBeFalse();

        (await administrator.Post($"teams/{team}/restore")).Is(200);
        (await person.Sees("accounts", account)).ShouldBeTrue();
    }

    private async Task<(ApiClient Owner, ApiClient Other, string Account)> AccountAsync(TestDatabase database)
    {
        var owner = await world.As(database, World.Salesperson);
        return (owner, await world.As(database, World.Elsewhere), (await owner.Account()).Id());
    }

    private async Task<string> TeamAsync(TestDatabase database, string name) =>
        (await (await world.Administrator(database)).Get($"teams?filter=name eq '{name}'")).Items.Single().Text("id")!;
}
