using System.Text.Json;
using System.Text.Json.Nodes;
using Rapport.Api.Tests.Audit;
using Rapport.Api.Tests.Security;
using Rapport.Testing;
using Shouldly;
using Xunit;
using static Rapport.Api.Tests.Security.RightsBuilders;

namespace Rapport.Api.Tests.Views;

public sealed class SavedViewTests(Servers servers) : IClassFixture<Servers>
{
    [Theory]
    [OnBothDatabases("administrator")]
    [OnBothDatabases("salesperson")]
    [OnBothDatabases("reader")]
    public async Task Everybody_keeps_views_of_ones_own(TestDatabase database, string role)
    {
        var person = await (await servers.On(database)).AddUserAsync(role, name: "张伟");
        var saved = (await person.Post("views", View("大客户", with: new { filter = "tier eq 'key' and createdAt ge daysAgo(30)", sort = "-annualRevenue" }))).Is(201);

        saved.Location.ShouldBe($"/api/v1/views/{saved.Id()}");
        saved.ETag.ShouldBe("\"1\"");
        var listed = (await person.Get("views?object=account")).Is(200).Items.Single(v => v.Text("ownerId") == person.UserId);
        listed.GetRawText().ShouldBe(saved.Text);
        saved.Text.ShouldBe($$"""{"id":"{{saved.Id()}}","version":1,"object":"account","name":"大客户","sharedWith":"none","teamId":null,"ownerId":"{{person.UserId}}","owner":{"id":"{{person.UserId}}","name":"张伟"},"columns":[{"field":"name"},{"field":"parent.name","width":180,"frozen":true}],"filter":"tier eq 'key' and createdAt ge daysAgo(30)","sort":"-annualRevenue","layout":"table","position":0,"mayChange":true,"usable":true}""");

        var changed = (await person.Patch($"views/{saved.Id()}", new { name = "重点", filter = (string?)null }, ifMatch: 1)).Is(200);
        (changed["name"].GetString(), changed.Version(), changed["filter"].ValueKind, changed["sort"].GetString()).ShouldBe(("重点", 2, JsonValueKind.Null, "-annualRevenue"));
        (await person.Patch($"views/{saved.Id()}", new { name = "重点" }, ifMatch: 2)).Is(200).Version().ShouldBe(2);
        (await person.Patch($"views/{saved.Id()}", new { name = "x" }, ifMatch: 1)).IsProblem(412, "record.version_conflict");

        (await person.Delete($"views/{saved.Id()}")).Is(204);
        (await person.Get("views")).Items.ShouldNotContain(v => v.Text("id") == saved.Id());
        (await person.Delete($"views/{saved.Id()}")).IsProblem(404, "view.not_found");
    }

    [Theory, OnBothDatabases]
    public async Task A_private_view_is_there_for_nobody_else(TestDatabase database)
    {
        var server = await servers.On(database);
        var (owner, others) = (await server.AddUserAsync("salesperson"), new[] { await server.As("manager"), await server.As("administrator") });
        var id = (await owner.Post("views", View("我的"))).Is(201).Id();

        foreach (var other in others)
        {
            (await other.Get("views")).Items.ShouldNotContain(v => v.Text("id") == id);
            (await other.Patch($"views/{id}", new { name = "x" })).IsProblem(404, "view.not_found");
            (await other.Delete($"views/{id}")).IsProblem(404, "view.not_found");
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_team_and_the_teams_below_it_find_what_its_manager_shares(TestDatabase database)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        var north = (await administrator.Team()).Id();
        var below = (await administrator.Team(with: new { parentId = north })).Id();
        var manager = await server.AddUserAsync("manager", north);
        var shared = (await manager.Post("views", View("本周重点", with: new { sharedWith = "team" }))).Is(201);
        shared["teamId"].GetString().ShouldBe(north);

        async Task<JsonElement?> Found(ApiClient person) => (await person.Get("views?object=account")).Is(200).Items.Cast<JsonElement?>().SingleOrDefault(v => v!.Value.Text("id") == shared.Id());
        var colleague = await server.AddUserAsync("salesperson", below);
        (await Found(colleague))!.Value.At("mayChange").GetBoolean().ShouldBeFalse();
        (await Found(await server.AddUserAsync("salesperson"))).ShouldBeNull();
        (await Found(administrator))!.Value.At("mayChange").GetBoolean().ShouldBeTrue();
        (await colleague.Patch($"views/{shared.Id()}", new { name = "x" })).IsProblem(403, "view.not_yours");
        (await colleague.Delete($"views/{shared.Id()}")).IsProblem(403, "view.not_yours");
        (await colleague.Post("views", View("x", with: new { sharedWith = "team" }))).IsProblem(403, "view.not_for_team");
        (await manager.Patch($"views/{shared.Id()}", new { sharedWith = "everyone" })).IsProblem(403, "view.not_for_everyone");
        (await administrator.Post("views", View("x", with: new { sharedWith = "team", teamId = Guid.NewGuid() }))).Is(422).FirstError.ShouldBe("teamId view.team");

        (await manager.Patch($"views/{shared.Id()}", new { sharedWith = "none" })).Is(200)["teamId"].ValueKind.ShouldBe(JsonValueKind.Null);
        (await Found(colleague)).ShouldBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task What_somebody_shared_stays_after_leaving_and_administrators_look_after_it(TestDatabase database)
    {
        var server = await servers.On(database);
        var (administrator, leaving, colleague) = (await server.As("administrator"), await server.AddUserAsync("administrator", name: "王芳"), await server.AddUserAsync("reader"));
        var id = (await leaving.Post("views", View("全公司", with: new { sharedWith = "everyone" }))).Is(201).Id();
        (await administrator.Post($"users/{leaving.UserId}/deactivate", new { })).Is(200);

        (await colleague.Get("views")).Items.Single(v => v.Text("id") == id).Text("owner.name").ShouldBe("王芳");
        var changed = (await administrator.Patch($"views/{id}", new { name = "新名字" })).Is(200);
        (changed["owner.name"].GetString(), changed["ownerId"].GetString()).ShouldBe(("王芳", leaving.UserId));
        (await administrator.Delete($"views/{id}")).Is(204);

        var entries = (await administrator.Audit($"subjectId={id}")).Select(e => $"{e.Text("action")} {e.Text("user.id")} {e.Text("detail.sharedWith")}");
        entries.ShouldBe([$"view.deleted {administrator.UserId} everyone", $"view.changed {administrator.UserId} everyone", $"view.shared {leaving.UserId} everyone"]);
    }

    [Theory, OnBothDatabases]
    public async Task A_view_is_checked_as_its_saver_could_ask_it(TestDatabase database)
    {
        var server = await servers.On(database);
        var role = await (await server.As("administrator")).Role(new { account = Everything("all", new { annualRevenue = "hidden", phone = "masked" }) });
        var person = await server.AddUserAsync(role);

        (await person.Post("views", View("x", with: new { filter = "tier eq" }))).IsProblem(400, "filter.invalid")["position"].GetInt32().ShouldBe(8);
        (await person.Post("views", View("x", with: new { filter = "annualRevenue gt 5" }))).IsProblem(400, "filter.unknown_field");
        (await person.Post("views", View("x", with: new { sort = "annualRevenue" }))).IsProblem(400, "sort.unknown_field");
        (await person.Post("views", View("x", with: new { columns = new[] { new { field = "annualRevenueBase" } } }))).IsProblem(400, "select.unknown_field");
        (await person.Post("views", View("x", with: new { filter = "phone eq '1'" }))).IsProblem(403, "field.masked");
        (await person.Post("views", View("x", with: new { columns = new[] { new { field = "phone" } } }))).Is(201);
        (await person.Post("views", View("x", with: new { @object = "nothing" }))).Is(422).FirstError.ShouldBe("object view.object");
        (await person.Post("views", View("x", with: new { layout = "board" }))).Is(422).FirstError.ShouldBe("layout view.layout");
        (await person.Post("views", View("x", with: new { colour = "red" }))).IsProblem(400, "json.member");
        (await person.Post("views", new { name = "x" })).IsProblem(400, "json.member");
        (await person.Get("views?object=nothing")).IsProblem(404, "object.not_found");
        (await person.Get("views?objects=account")).IsProblem(400, "request.unknown_parameter");
    }

    [Theory, OnBothDatabases]
    public async Task A_shared_view_never_names_what_is_hidden_from_who_opens_it(TestDatabase database)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        var role = await administrator.Role(new { opportunity = Everything("all", new { amount = "hidden", nextStep = "hidden" }), account = Everything("all") });
        var person = await server.AddUserAsync(role);
        async Task<string> Shared(object with) => (await administrator.Post("views", Builders.Merged(new { @object = "opportunity", name = "x", sharedWith = "everyone", columns = new[] { new { field = "name" }, new { field = "amount" } } }, with))).Is(201).Id();
        var (byColumn, byFilter, bySort) = (await Shared(new { }), await Shared(new { filter = "nextStep eq null" }), await Shared(new { sort = "-amount" }));

        var found = (await person.Get("views")).Is(200);

        found.Items.Single(v => v.Text("id") == byColumn).At("columns").GetRawText().ShouldBe("""[{"field":"name"}]""");
        found.Items.ShouldNotContain(v => v.Text("id") == byFilter || v.Text("id") == bySort);
        found.Text.ShouldNotContain("amount");
        found.Text.ShouldNotContain("nextStep");
    }

    [Theory, OnBothDatabases]
    public async Task A_view_whose_field_is_gone_says_so_to_who_can_mend_it(TestDatabase database)
    {
        var server = await servers.On(database);
        var (administrator, person) = (await server.As("administrator"), await server.AddUserAsync("salesperson"));
        var name = $"f{Builders.Next}";
        await administrator.Field("account", name, "text");
        var id = (await person.Post("views", View("x", with: new { filter = $"custom.{name} eq 'a'", columns = new[] { new { field = "name" }, new { field = $"custom.{name}" } } }))).Is(201).Id();
        (await administrator.Delete($"objects/account/fields/{name}")).Is(204);

        var view = (await person.Get("views")).Is(200).Items.Single(v => v.Text("id") == id);
        (view.At("usable").GetBoolean(), view.Text("filter"), view.At("columns").GetRawText()).ShouldBe((false, null, """[{"field":"name"}]"""));
        (await person.Patch($"views/{id}", new { filter = "tier eq 'key'", columns = new[] { new { field = "name" } } })).Is(200)["usable"].GetBoolean().ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task Tabs_stand_in_the_order_of_their_positions(TestDatabase database)
    {
        var person = await (await servers.On(database)).AddUserAsync("salesperson");
        foreach (var name in new[] { "a", "b", "c" })
        {
            (await person.Post("views", View(name))).Is(201);
        }

        async Task<IEnumerable<(string?, int)>> Tabs() => (await person.Get("views?object=account")).Items.Where(v => v.Text("ownerId") == person.UserId).Select(v => (v.Text("name"), v.At("position").GetInt32()));
        (await Tabs()).ShouldBe([("a", 0), ("b", 1), ("c", 2)]);
        var third = (await person.Get("views?object=accounts")).Items.Single(v => v.Text("ownerId") == person.UserId && v.Text("name") == "c").Text("id");
        (await person.Patch($"views/{third}", new { position = 0 })).Is(200);
        (await person.Post("views", View("d", with: new { position = 1 }))).Is(201);
        (await Tabs()).ShouldBe([("a", 0), ("c", 0), ("b", 1), ("d", 1)]);
        (await person.Patch($"views/{third}", new { position = 10_001 })).Is(422).FirstError.ShouldBe("position view.position");
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_keeps_more_than_two_hundred(TestDatabase database)
    {
        var person = await (await servers.On(database)).AddUserAsync("salesperson");
        for (var i = 0; i < 20; i++)
        {
            var made = await Task.WhenAll(Enumerable.Range(0, 10).Select(n => person.Post("views", View($"{i} {n}"))));
            made.ShouldAllBe(v => v.Status == 201);
        }

        (await person.Post("views", View("one more"))).IsProblem(409, "view.too_many");
        (await person.Get("views")).Items.Count(v => v.At("mayChange").GetBoolean()).ShouldBe(200);
        (await person.Delete($"views/{(await person.Get("views")).Items.First(v => v.At("mayChange").GetBoolean()).Text("id")}")).Is(204);
        (await person.Post("views", View("one more"))).Is(201);
    }

    private static JsonObject View(string name, object? with = null) =>
        Builders.Merged(new { @object = "account", name, columns = new object[] { new { field = "name" }, new { field = "parent.name", width = 180, frozen = true } } }, with);
}
