using Rapport.Testing;
using Shouldly;
using Xunit;
using static Rapport.Api.Tests.Security.RightsBuilders;

namespace Rapport.Api.Tests.Security;

public sealed class RoleTests(Servers servers) : IClassFixture<Servers>
{
    [Theory, OnBothDatabases]
    public async Task An_administrator_makes_a_role_and_everybody_reads_it(TestDatabase database)
    {
        var server = await servers.On(database);
        var (administrator, reader) = (await server.As("administrator"), await server.As("reader"));
        var name = $"channel_{Builders.Next}";

        var made = (await administrator.Post("roles", new Dictionary<string, object>
        {
            ["name"] = name,
            ["label"] = new Dictionary<string, string> { ["zh-CN"] = "渠道经理", ["en"] = "Channel manager" },
            ["basedOn"] = "salesperson",
            ["objects"] = new { lead = new { read = "all" } },
        })).Is(201);

        made.Location.ShouldBe($"/api/v1/roles/{name}");
        var role = (await reader.Get($"roles/{name}")).Is(200);
        role["label.zh-CN"].GetString().ShouldBe("渠道经理");
        role["shipped"].GetBoolean().ShouldBeFalse();
        role["administers"].GetBoolean().ShouldBeFalse();
        role["objects.account.read"].GetString().ShouldBe("own");
        role["objects.lead.read"].GetString().ShouldBe("all");
        role["objects.lead.change"].GetString().ShouldBe("none");
        role["objects.team.read"].GetString().ShouldBe("all");
        (await reader.Get("roles")).Is(200).Items.Select(r => r.Text("name")).Take(4).ShouldBe(["administrator", "manager", "salesperson", "reader"]);
        (await reader.Get("objects/user")).Json.GetProperty("fields").EnumerateArray().Single(f => f.Text("name") == "role")
            .GetProperty("options").EnumerateArray().Select(o => o.At("label").Text("en")).ShouldContain("Channel manager");
    }

    [Theory]
    [OnBothDatabases("manager")]
    [OnBothDatabases("salesperson")]
    [OnBothDatabases("reader")]
    public async Task Only_administrators_make_change_and_remove_roles(TestDatabase database, string who)
    {
        var api = await (await servers.On(database)).As(who);

        (await api.Post("roles", new { name = "mine", label = new { en = "Mine" } })).IsProblem(403, "auth.not_allowed");
        (await api.Patch("roles/salesperson", new { })).IsProblem(403, "auth.not_allowed");
        (await api.Delete("roles/salesperson")).IsProblem(403, "auth.not_allowed");
    }

    [Theory, OnBothDatabases]
    public async Task A_change_of_a_role_holds_at_once_for_who_is_signed_in(TestDatabase database)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        var role = await administrator.Role(new { account = new { read = "own" } });
        var person = await server.AddUserAsync(role);
        var account = (await administrator.Account()).Id();
        (await person.Sees("accounts", account)).ShouldBeFalse();

        (await administrator.Patch($"roles/{role}", new { objects = new { account = new { read = "all" } } })).Is(200);
        (await person.Sees("accounts", account)).ShouldBeTrue();
        (await person.Patch($"accounts/{account}", new { city = "杭州" })).IsProblem(403, "record.not_allowed");

        (await administrator.Patch($"roles/{role}", new { objects = new { account = new { read = "none" } } })).Is(200);
        (await person.Sees("accounts", account)).ShouldBeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task A_role_that_is_given_to_a_user_holds_at_once(TestDatabase database)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        var role = await administrator.Role(new { account = new { read = "all" } });
        var person = await server.AddUserAsync("salesperson");
        var account = (await administrator.Account()).Id();
        (await person.Sees("accounts", account)).ShouldBeFalse();

        (await administrator.Patch($"users/{person.UserId}", new { role })).Is(200);

        (await person.Get("me")).Is(200)["role"].GetString().ShouldBe(role);
        (await person.Sees("accounts", account)).ShouldBeTrue();
        (await administrator.Get($"users?filter=role eq '{role}'")).Is(200).Items.Count.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_patch_replaces_the_objects_it_names_and_leaves_the_others(TestDatabase database)
    {
        var administrator = await servers.Administrator(database);
        var role = await administrator.Role(new { account = Everything("team"), contact = Everything("own"), lead = Everything("own") });

        var changed = (await administrator.Patch($"roles/{role}", """{"objects": {"account": {"read": "all"}, "lead": null}}""")).Is(200);

        changed["objects.account.read"].GetString().ShouldBe("all");
        changed["objects.account.create"].GetBoolean().ShouldBeFalse();
        changed["objects.contact.change"].GetString().ShouldBe("own");
        changed["objects.lead.read"].GetString().ShouldBe("none");
        changed["label.en"].GetString().ShouldBe(role);
    }

    [Theory, OnBothDatabases]
    public async Task Of_many_changes_at_once_none_is_lost(TestDatabase database)
    {
        var administrator = await servers.Administrator(database);
        var role = await administrator.Role();
        var objects = new[] { "account", "contact", "lead", "opportunity", "activity", "task" };

        var answers = await Task.WhenAll(objects.Select(o => administrator.Patch($"roles/{role}", new { objects = new Dictionary<string, object> { [o] = new { read = "own" } } })));

        answers.ShouldAllBe(a => a.Status == 200);
        var known = (await administrator.Get($"roles/{role}")).Is(200)["objects"];
        objects.Select(o => known.At(o).Text("read")).ShouldBe(objects.Select(_ => "own"));
    }

    [Theory, OnBothDatabases]
    public async Task A_role_that_users_have_stays_until_nobody_has_it(TestDatabase database)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        var role = await administrator.Role(new { account = Everything("own") });
        var person = await server.AddUserAsync(role);
        (await administrator.Delete($"roles/{role}")).IsProblem(409, "role.in_use");

        (await administrator.Patch($"users/{person.UserId}", new { role = "reader" })).Is(200);

        (await administrator.Delete($"roles/{role}")).Is(204);
        (await administrator.Get($"roles/{role}")).IsProblem(404, "role.not_found");
        (await administrator.Patch($"users/{person.UserId}", new { role })).Is(422).FirstError.ShouldBe("role choice.unknown");
        (await administrator.Delete($"roles/{role}")).IsProblem(404, "role.not_found");
    }

    [Theory]
    [OnBothDatabases("administrator")]
    [OnBothDatabases("manager")]
    [OnBothDatabases("salesperson")]
    [OnBothDatabases("reader")]
    public async Task A_shipped_role_cannot_be_changed_removed_or_made_again(TestDatabase database, string name)
    {
        var administrator = await servers.Administrator(database);

        (await administrator.Patch($"roles/{name}", new { label = new { en = "x" } })).IsProblem(409, "role.shipped");
        (await administrator.Delete($"roles/{name}")).IsProblem(409, "role.shipped");
        (await administrator.Post("roles", new { name, label = new { en = "x" } })).IsProblem(409, "role.exists");
    }

    [Theory, OnBothDatabases]
    public async Task What_a_role_does_not_name_is_closed(TestDatabase database)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        var person = await server.AddUserAsync(await administrator.Role());
        var account = (await administrator.Account(with: new { ownerId = person.UserId })).Id();

        (await person.Sees("accounts", account)).ShouldBeFalse();
        (await person.Post("accounts", new { name = "x" })).IsProblem(403, "record.not_allowed");
        (await person.Get("users?select=name")).Is(200).Items.ShouldNotBeEmpty();
        (await person.Get("products")).Is(200);
        (await person.Post("products", new { name = "x" })).IsProblem(403, "record.not_allowed");
    }

    [Theory, OnBothDatabases]
    public async Task Definitions_tell_what_somebody_may_do(TestDatabase database)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        var person = await server.AddUserAsync(await administrator.Role(new { account = new { read = "all", create = true, change = "own", export = "team" } }));

        var may = (await person.Get("objects/account")).Is(200)["may"];

        may.EnumerateObject().Where(m => m.Value.GetBoolean()).Select(m => m.Name).ShouldBe(["read", "create", "change", "export"]);
        (await person.Get("objects")).Items.Single(o => o.Text("name") == "contact").At("may").EnumerateObject().ShouldAllBe(m => !m.Value.GetBoolean());
        (await person.Get("me"))["may.administer"].GetBoolean().ShouldBeFalse();
    }
}
