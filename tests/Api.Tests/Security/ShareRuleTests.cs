using Microsoft.Extensions.DependencyInjection;
using Rapport.Platform;
using Rapport.Platform.Access;
using Rapport.Platform.Records;
using Rapport.Testing;
using Shouldly;
using Xunit;
using static Rapport.Api.Tests.Security.RightsBuilders;

namespace Rapport.Api.Tests.Security;

public sealed class ShareRuleTests(Servers servers) : IClassFixture<Servers>
{
    [Theory, OnBothDatabases]
    public async Task A_rule_opens_the_records_that_are_there_and_those_that_come(TestDatabase database)
    {
        var (administrator, owner, other) = await PeopleAsync(database);
        var city = City();
        var early = (await owner.Account(with: new { city })).Id();
        var no = (await owner.Account(with: new { city = "别处" })).Id();

        await administrator.Rule("account", $"city eq '{city}'", new { userId = other.UserId }, "write");
        var late = (await owner.Account(with: new { city })).Id();

        (await other.Really(administrator, "accounts", early)).ShouldBe("read, change");
        (await other.Sees("accounts", late)).ShouldBeTrue();
        (await other.Sees("accounts", no)).ShouldBeFalse();
        (await owner.Get($"accounts/{late}/shares")).Items.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task A_record_that_stops_matching_closes_with_the_change_and_one_that_begins_opens(TestDatabase database)
    {
        var (administrator, owner, other) = await PeopleAsync(database);
        var city = City();
        var account = (await owner.Account(with: new { city })).Id();
        await administrator.Rule("account", $"city eq '{city}'", new { userId = other.UserId });

        (await owner.Patch($"accounts/{account}", new { city = "别处" })).Is(200);
        (await other.Sees("accounts", account)).ShouldBeFalse();

        (await owner.Post("accounts/batch", new[] { new { op = "update", id = account, data = new { city } } })).Is(200);
        (await other.Sees("accounts", account)).ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task A_record_in_the_bin_is_opened_for_the_day_it_comes_back(TestDatabase database)
    {
        var (administrator, owner, other) = await PeopleAsync(database);
        var city = City();
        var account = (await owner.Account(with: new { city })).Id();
        (await owner.Delete($"accounts/{account}")).Is(204);

        await administrator.Rule("account", $"city eq '{city}'", new { userId = other.UserId });

        (await other.Sees("accounts", account)).ShouldBeFalse();
        (await owner.Post($"accounts/{account}/restore")).Is(200);
        (await other.Sees("accounts", account)).ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task A_rule_on_the_owners_team_follows_people_and_teams(TestDatabase database)
    {
        var (administrator, owner, other) = await PeopleAsync(database);
        var name = $"直销 {Builders.Next}";
        var team = (await administrator.Team(name)).Id();
        var account = (await owner.Account()).Id();
        await administrator.Rule("account", $"owner.team.name eq '{name}'", new { userId = other.UserId });
        (await other.Sees("accounts", account)).ShouldBeFalse();

        (await administrator.Patch($"users/{owner.UserId}", new { teamId = team })).Is(200);
        await Until(() => other.Sees("accounts", account));

        (await administrator.Patch($"teams/{team}", new { name = name + " 改" })).Is(200);
        await Until(async () => !await other.Sees("accounts", account));
    }

    [Theory, OnBothDatabases]
    public async Task A_changed_rule_opens_and_closes_what_it_says_now(TestDatabase database)
    {
        var (administrator, owner, other) = await PeopleAsync(database);
        var third = await (await servers.On(database)).AddUserAsync("salesperson");
        var (first, second) = (City(), City());
        var (a, b) = ((await owner.Account(with: new { city = first })).Id(), (await owner.Account(with: new { city = second })).Id());
        var rule = await administrator.Rule("account", $"city eq '{first}'", new { userId = other.UserId });

        (await administrator.Patch($"share-rules/{rule}", new { filter = $"city eq '{second}'" })).Is(200)["status"].GetString().ShouldBe("applying");
        await administrator.Applied(rule);
        (await other.Sees("accounts", a)).ShouldBeFalse();
        (await other.Sees("accounts", b)).ShouldBeTrue();

        (await administrator.Patch($"share-rules/{rule}", new { principals = new[] { new { userId = third.UserId } }, level = "write" })).Is(200);
        await administrator.Applied(rule);
        (await other.Sees("accounts", b)).ShouldBeFalse();
        (await third.Really(administrator, "accounts", b)).ShouldBe("read, change");
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_changes_one_after_the_other_the_last_one_holds(TestDatabase database)
    {
        var (administrator, owner, other) = await PeopleAsync(database);
        var cities = Enumerable.Range(0, 5).Select(_ => City()).ToList();
        var accounts = new List<string>();
        foreach (var city in cities)
        {
            accounts.Add((await owner.Account(with: new { city })).Id());
        }

        var rule = await administrator.Rule("account", $"city eq '{cities[0]}'", new { userId = other.UserId });
        foreach (var city in cities)
        {
            (await administrator.Patch($"share-rules/{rule}", new { filter = $"city eq '{city}'" })).Is(200);
        }

        await administrator.Applied(rule);
        (await other.Get("accounts?select=id")).Items.Select(i => i.Text("id")).ShouldBe([accounts[^1]]);
    }

    [Theory, OnBothDatabases]
    public async Task A_removed_rule_takes_back_what_it_opened_and_leaves_other_shares(TestDatabase database)
    {
        var (administrator, owner, other) = await PeopleAsync(database);
        var city = City();
        var account = (await owner.Account(with: new { city })).Id();
        var shared = (await owner.Account(with: new { city })).Id();
        await owner.Share("accounts", shared, new { userId = other.UserId });
        var rule = await administrator.Rule("account", $"city eq '{city}'", new { userId = other.UserId });

        (await administrator.Delete($"share-rules/{rule}")).Is(204);

        (await administrator.Get($"share-rules/{rule}")).IsProblem(404, "share_rule.not_found");
        (await administrator.Get("share-rules")).Items.Select(r => r.Text("id")).ShouldNotContain(rule);
        await Until(async () => !await other.Sees("accounts", account));
        (await other.Sees("accounts", shared)).ShouldBeTrue();
        var late = (await owner.Account(with: new { city })).Id();
        (await other.Sees("accounts", late)).ShouldBeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task A_rule_whose_field_is_gone_opens_nothing_and_stops_no_write(TestDatabase database)
    {
        var (administrator, owner, other) = await PeopleAsync(database);
        var field = $"zone{Builders.Next}";
        await administrator.Field("account", field, "text");
        var custom = new Dictionary<string, string> { [field] = "A" };
        var account = (await owner.Account(with: new { custom })).Id();
        var rule = await administrator.Rule("account", $"name ne 'x' and custom.{field} eq 'A'", new { userId = other.UserId });
        (await other.Sees("accounts", account)).ShouldBeTrue();

        (await administrator.Delete($"objects/account/fields/{field}")).Is(204);

        (await owner.Patch($"accounts/{account}", new { city = "杭州" })).Is(200);
        (await other.Sees("accounts", account)).ShouldBeFalse();
        (await owner.Account()).Is(201);
        (await administrator.Patch($"share-rules/{rule}", new { name = "改名" })).IsProblem(400, "filter.unknown_field");
        (await administrator.Delete($"share-rules/{rule}")).Is(204);
    }

    [Theory]
    [OnBothDatabases("ownerId eq me()")]
    [OnBothDatabases("ownerId in myTeam()")]
    [OnBothDatabases("createdAt ge today()")]
    [OnBothDatabases("createdAt ge daysAgo(7)")]
    [OnBothDatabases("not (createdAt lt now() or name eq 'x')")]
    [OnBothDatabases("createdAt in period('this-year')")]
    [OnBothDatabases("parent.name eq 'x'")]
    [OnBothDatabases("parent/owner/name eq 'x'")]
    public async Task A_filter_that_depends_on_who_asks_when_or_on_other_records_is_refused(TestDatabase database, string filter)
    {
        var administrator = await servers.Administrator(database);

        var refused = await administrator.Post("share-rules", new { name = "x", @object = "account", filter, principals = new[] { new { role = "reader" } } });

        refused.Is(422).FirstError.ShouldBe("filter share_rule.filter");
    }

    [Theory, OnBothDatabases]
    public async Task A_rule_opens_to_teams_and_roles_as_shares_do(TestDatabase database)
    {
        var (administrator, owner, _) = await PeopleAsync(database);
        var server = await servers.On(database);
        var above = (await administrator.Team()).Id();
        var below = await server.AddUserAsync("salesperson", (await administrator.Team(with: new { parentId = above })).Id());
        var role = await administrator.Role(new { account = Everything("own") });
        var person = await server.AddUserAsync(role);
        var city = City();
        var account = (await owner.Account(with: new { city })).Id();

        var made = (await administrator.Post("share-rules", new
        {
            name = "两者",
            @object = "account",
            filter = $"city eq '{city}'",
            principals = new object[] { new { teamId = above }, new { role }, new { role } },
        })).Is(201);
        await administrator.Applied(made.Id());

        made["principals"].EnumerateArray().Select(p => p.At("principal").Text("kind")).ShouldBe(["team", "role"]);
        (await below.Sees("accounts", account)).ShouldBeTrue();
        (await person.Sees("accounts", account)).ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task A_record_that_is_saved_while_a_rule_is_made_is_not_forgotten(TestDatabase database)
    {
        var (administrator, owner, other) = await PeopleAsync(database);
        var server = await servers.On(database);
        var city = City();
        TaskCompletionSource applied = new(), goOn = new();
        var workspace = server.Services.GetRequiredService<Workspace>();
        var saving = server.Services.GetRequiredService<RecordWriter>().RunAsync(
            new(People.System(workspace.Company), "job", workspace.Now),
            async session =>
            {
                var change = new Change(ChangeKind.Create).Set("name", "正在保存").Set("city", city).Set("ownerId", Guid.Parse(owner.UserId));
                var record = await session.ApplyAsync("account", change, CancellationToken.None);
                // The rules are read by now, and the new one was not among them.
                applied.TrySetResult();
                await goOn.Task;
                return record.Id.ToString();
            },
            CancellationToken.None);
        await applied.Task;

        var making = administrator.Rule("account", $"city eq '{city}'", new { userId = other.UserId });
        if (database == TestDatabase.Postgres)
        {
            // SQLite has one writer at a time; here the rule is there before the record is.
            await Until(async () => (await administrator.Get("share-rules")).Text.Contains(city, StringComparison.Ordinal));
        }

        goOn.SetResult();
        var account = await saving;
        await making;

        (await other.Sees("accounts", account)).ShouldBeTrue();
    }

    [Theory]
    [OnBothDatabases("manager")]
    [OnBothDatabases("reader")]
    public async Task Rules_are_for_administrators(TestDatabase database, string who)
    {
        var api = await (await servers.On(database)).As(who);

        (await api.Get("share-rules")).IsProblem(403, "auth.not_allowed");
        (await api.Post("share-rules", new { })).IsProblem(403, "auth.not_allowed");
        (await api.Delete($"share-rules/{Guid.NewGuid()}")).IsProblem(403, "auth.not_allowed");
    }

    private static string City() => $"城市 {Builders.Next}";

    private async Task<(ApiClient Administrator, ApiClient Owner, ApiClient Other)> PeopleAsync(TestDatabase database)
    {
        var server = await servers.On(database);
        return (await server.As("administrator"), await server.AddUserAsync("salesperson"), await server.AddUserAsync("salesperson"));
    }
}
