using Rapport.Testing;
using Shouldly;
using Xunit;
using static Rapport.Api.Tests.Security.RightsBuilders;

namespace Rapport.Api.Tests.Security;

/// <summary>Why somebody can or cannot see or change a record: the answer is the one that trying gives.</summary>
public sealed class AccessTests(World world) : IClassFixture<World>
{
    [Theory]
    [OnBothDatabases("administrator", "access.role_all")]
    [OnBothDatabases("reader", "access.role_all access.role")]
    [OnBothDatabases(World.Manager, "access.team")]
    [OnBothDatabases(World.Salesperson, "access.owner")]
    [OnBothDatabases(World.Below, "access.out_of_reach")]
    [OnBothDatabases(World.Elsewhere, "access.out_of_reach")]
    public async Task It_agrees_with_what_a_role_reaches(TestDatabase database, string who, string codes)
    {
        var owner = await world.As(database, World.Salesperson);
        var account = (await owner.Account()).Id();

        (await CodesAsync(database, await world.As(database, who), account)).ShouldBe(codes);
    }

    [Theory]
    [OnBothDatabases("read")]
    [OnBothDatabases("write")]
    public async Task It_agrees_with_shares_members_and_rules(TestDatabase database, string level)
    {
        var administrator = await world.Administrator(database);
        var owner = await world.As(database, World.Salesperson);
        var other = await world.As(database, World.Elsewhere);
        var city = $"城市 {Builders.Next}";
        var north = (await administrator.Get("teams?filter=name eq '华北'")).Items.Single().Text("id");
        var (shared, team, member, ruled, role) = ((await owner.Account()).Id(), (await owner.Account()).Id(), (await owner.Account()).Id(), (await owner.Account(with: new { city })).Id(), (await owner.Account()).Id());
        await owner.Share("accounts", shared, new { userId = other.UserId }, level);
        await owner.Share("accounts", team, new { teamId = north }, level);
        await owner.Share("accounts", role, new { role = "salesperson" }, level);
        (await owner.Post($"accounts/{member}/members", new { userId = other.UserId, level })).Is(201);
        await administrator.Rule("account", $"startswith(city,'{city}')", new { userId = other.UserId }, level);

        (await CodesAsync(database, other, shared)).ShouldBe("access.share access.out_of_reach");
        (await CodesAsync(database, other, team)).ShouldBe("access.share access.out_of_reach");
        (await CodesAsync(database, other, role)).ShouldBe("access.share access.out_of_reach");
        (await CodesAsync(database, other, member)).ShouldBe("access.member access.out_of_reach");
        var codes = await administrator.In("zh-CN").Get($"accounts/{ruled}/access?user={other.UserId}");
        codes["may.change"].GetBoolean().ShouldBe(level == "write");
        codes["reasons"][0].Text("text").ShouldStartWith("共享规则“规则 ");
        codes["reasons"][0].Text("text").ShouldEndWith($"”把它开放给“{World.Elsewhere}”。");
    }

    [Theory, OnBothDatabases]
    public async Task It_is_said_in_words_of_either_language(TestDatabase database)
    {
        var (owner, below) = (await world.As(database, World.Salesperson), await world.As(database, World.Below));
        var account = (await owner.Account()).Id();

        var zh = (await owner.In("zh-CN").Get($"accounts/{account}/access?user={below.UserId}")).Is(200);
        var en = (await owner.In("en").Get($"accounts/{account}/access?user={below.UserId}")).Is(200);

        zh["user.name"].GetString().ShouldBe(World.Below);
        zh["user.role"].GetString().ShouldBe("salesperson");
        zh["reasons"][0].Text("text").ShouldBe($"角色“销售”只能查看自己负责的记录；负责人是 {World.Salesperson}，也没有共享给该用户。");
        en["reasons"][0].Text("text").ShouldBe($"The role “Salesperson” may see the user's own records only; its owner is {World.Salesperson}, and it is not shared with the user that far.");
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_is_asked_about_a_record_that_the_asker_does_not_see(TestDatabase database)
    {
        var (owner, other) = (await world.As(database, World.Salesperson), await world.As(database, World.Elsewhere));
        var account = (await owner.Account()).Id();

        var hidden = (await other.Get($"accounts/{account}/access?user={owner.UserId}")).IsProblem(404, "record.not_found");
        var missing = (await other.Get($"accounts/{Guid.NewGuid()}/access?user={owner.UserId}")).IsProblem(404, "record.not_found");
        hidden["detail"].GetString().ShouldBe(missing["detail"].GetString());
        (await other.Get($"accounts/{account}/access")).IsProblem(404, "record.not_found");
    }

    [Theory, OnBothDatabases]
    public async Task Without_a_user_it_is_about_the_asker(TestDatabase database)
    {
        var owner = await world.As(database, World.Salesperson);
        var account = (await owner.Account()).Id();

        var own = (await owner.Get($"accounts/{account}/access")).Is(200);

        own["user.id"].GetString().ShouldBe(owner.UserId);
        own["may"].EnumerateObject().ShouldAllBe(m => m.Value.GetBoolean());
        own["reasons"].EnumerateArray().Select(r => r.Text("action")).ShouldBe(["read", "change", "delete", "transfer"]);
    }

    [Theory, OnBothDatabases]
    public async Task A_user_who_left_may_nothing(TestDatabase database)
    {
        var server = await world.On(database);
        var administrator = await world.Administrator(database);
        var person = await server.AddUserAsync("salesperson");
        var account = (await administrator.Account(with: new { ownerId = person.UserId })).Id();
        (await administrator.Patch($"users/{person.UserId}", new { active = false })).Is(200);

        var answer = (await administrator.Get($"accounts/{account}/access?user={person.UserId}")).Is(200);

        answer["user.active"].GetBoolean().ShouldBeFalse();
        answer["may"].EnumerateObject().ShouldAllBe(m => !m.Value.GetBoolean());
        answer["reasons"].EnumerateArray().Select(r => r.Text("code")).Distinct().ShouldBe(["access.inactive"]);
    }

    [Theory, OnBothDatabases]
    public async Task A_record_without_an_owner_goes_by_the_role_alone(TestDatabase database)
    {
        var administrator = await world.Administrator(database);
        var reader = await world.As(database, "reader");
        var product = (await administrator.Product()).Id();
        var team = (await administrator.Get("teams?limit=1")).Items[0].Text("id");

        var ofProduct = (await reader.Get($"products/{product}/access")).Is(200);
        ofProduct["may"].EnumerateObject().Where(m => m.Value.GetBoolean()).Select(m => m.Name).ShouldBe(["read"]);
        ofProduct["reasons"].EnumerateArray().Select(r => r.Text("code")).ShouldBe(["access.role_all", "access.administrators_only", "access.administrators_only"]);
        (await reader.Get($"teams/{team}/access")).Is(200)["may.read"].GetBoolean().ShouldBeTrue();
        (await reader.Get($"users/{reader.UserId}/access?user={administrator.UserId}")).Is(200)["may.delete"].GetBoolean().ShouldBeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task It_names_the_fields_that_are_restricted_and_none_that_the_asker_may_not_know(TestDatabase database)
    {
        var server = await world.On(database);
        var administrator = await world.Administrator(database);
        var person = await server.AddUserAsync(await administrator.Role(new { account = Everything("all", new { annualRevenue = "hidden", phone = "masked", tier = "readOnly" }) }));
        var account = (await administrator.Account()).Id();

        (await administrator.Get($"accounts/{account}/access?user={person.UserId}")).Is(200)["fields"].EnumerateObject().Select(f => $"{f.Name} {f.Value}")
            .ShouldBe(["tier readOnly", "phone masked", "annualRevenue hidden", "annualRevenueBase hidden"], ignoreOrder: true);
        (await person.Get($"accounts/{account}/access")).Is(200)["fields"].EnumerateObject().Select(f => f.Name).ShouldBe(["tier", "phone"], ignoreOrder: true);
    }

    /// <summary>Checks that the answer about a person is what trying gives, and returns the codes of its reasons.</summary>
    private async Task<string> CodesAsync(TestDatabase database, ApiClient person, string account)
    {
        var administrator = await world.Administrator(database);

        var answer = (await administrator.Get($"accounts/{account}/access?user={person.UserId}")).Is(200);

        var may = string.Join(", ", answer["may"].EnumerateObject().Where(m => m.Name != "share" && m.Value.GetBoolean()).Select(m => m.Name));
        may.ShouldBe(await person.Really(administrator, "accounts", account));
        var shares = (await person.Post($"accounts/{account}/shares", new { userId = person.UserId, level = "read" })).Status == 201;
        answer["may.share"].GetBoolean().ShouldBe(shares);
        return string.Join(' ', answer["reasons"].EnumerateArray().Select(r => r.Text("code")).Distinct());
    }
}
