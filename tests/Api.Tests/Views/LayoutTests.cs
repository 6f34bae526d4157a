using System.Text.Json;
using Rapport.Api.Tests.Security;
using Rapport.Testing;
using Shouldly;
using Xunit;
using static Rapport.Api.Tests.Security.RightsBuilders;

namespace Rapport.Api.Tests.Views;

/// <summary>What screens are drawn from: highlights, groups, boards and the views that Rapport ships.</summary>
public sealed class LayoutTests(Servers servers) : IClassFixture<Servers>
{
    [Theory]
    [OnBothDatabases("administrator")]
    [OnBothDatabases("manager")]
    [OnBothDatabases("salesperson")]
    [OnBothDatabases("reader")]
    public async Task Each_shipped_view_can_be_asked_by_whoever_is_offered_it(TestDatabase database, string role)
    {
        var person = await (await servers.On(database)).As(role);

        foreach (var definition in (await person.Get("objects")).Is(200).Items)
        {
            foreach (var view in definition.At("views").EnumerateArray())
            {
                var select = string.Join(',', Words(view, "columns"));
                var answer = await person.Get($"{definition.Text("path")}?select={select}&sort={view.Text("sort")}&filter={Uri.EscapeDataString(view.Text("filter") ?? "id ne null")}&count=exact");
                answer.Status.ShouldBe(200, $"{definition.Text("name")} {view.Text("name")}: {answer.Text}");
            }
        }
    }

    [Theory]
    [OnBothDatabases("administrator", "mine board closing overdue won all")]
    [OnBothDatabases("manager", "mine team board closing overdue won all")]
    [OnBothDatabases("salesperson", "mine board closing overdue won all")]
    [OnBothDatabases("reader", "board closing overdue won all")]
    public async Task A_view_is_offered_to_whom_it_is_for(TestDatabase database, string role, string views)
    {
        var person = await (await servers.On(database)).As(role);

        Names(await Definition(person, "opportunity"), "views").ShouldBe(views.Split(' '));
    }

    [Theory, OnBothDatabases]
    public async Task A_view_finds_what_it_is_called_after(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var person = await server.As("salesperson");
        server.Clock.Set(new(2026, 5, 20, 4, 0, 0, TimeSpan.Zero));
        var overdue = (await person.Opportunity(with: new { expectedCloseDate = "2026-05-19" })).Id();
        var closing = (await person.Opportunity(with: new { expectedCloseDate = "2026-05-20" })).Id();
        var later = (await person.Opportunity(with: new { expectedCloseDate = "2026-07-01" })).Id();
        var won = (await person.Opportunity(with: new { stage = "won", amount = 5, accountId = (await person.Account()).Id() })).Id();
        var today = (await person.Task(with: new { dueAt = "2026-05-20T09:00:00Z" })).Id();
        var late = (await person.Task(with: new { dueAt = "2026-05-18T09:00:00Z" })).Id();
        (await person.Post($"tasks/{(await person.Task()).Id()}/complete")).Is(200);

        async Task<IEnumerable<string>> Found(string name, string view)
        {
            var definition = await Definition(person, name);
            var shown = definition.At("views").EnumerateArray().Single(v => v.Text("name") == view);
            return (await person.Get($"{definition.Text("path")}?select=id&sort={shown.Text("sort")}&filter={Uri.EscapeDataString(shown.Text("filter")!)}")).Is(200).Items.Select(i => i.Text("id")!);
        }

        (await Found("opportunity", "mine")).ShouldBe([overdue, closing, later]);
        (await Found("opportunity", "closing")).ShouldBe([overdue, closing]);
        (await Found("opportunity", "overdue")).ShouldBe([overdue]);
        (await Found("opportunity", "won")).ShouldBe([won]);
        (await Found("task", "today")).ShouldBe([today]);
        (await Found("task", "overdue")).ShouldBe([late]);
        (await Found("task", "mine")).ShouldBe([late, today]);
        (await Found("task", "done")).Count().ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_hidden_stands_nowhere_and_takes_along_what_asks_for_it(TestDatabase database)
    {
        var server = await servers.On(database);
        var role = await (await server.As("administrator")).Role(new
        {
            opportunity = Everything("all", new { amount = "hidden", expectedCloseDate = "hidden", nextStep = "masked" }),
            account = Everything("all", new { tier = "hidden", description = "hidden" }),
            contact = Everything("all", new { mobile = "masked" }),
        });
        var person = await server.AddUserAsync(role);

        var opportunity = await Definition(person, "opportunity");
        Words(opportunity, "highlights").ShouldBe(["stage", "ownerId"]);
        Groups(opportunity).Intersect(["amount", "amountBase", "expectedCloseDate"]).ShouldBeEmpty();
        Groups(opportunity).ShouldContain("nextStep");
        opportunity.At("board").GetRawText().ShouldBe("""{"column":"stage","sum":null}""");
        // All the others ask for the expected close.
        Names(opportunity, "views").ShouldBe(["won", "all"]);
        Words(opportunity.At("views")[0], "columns").ShouldBe(["name", "accountId", "productId", "closedDate", "ownerId"]);

        var account = await Definition(person, "account");
        Names(account, "views").ShouldBe(["mine", "recent", "all"]);
        Names(account, "groups").ShouldNotContain("notes");
        Words(await Definition(person, "contact"), "highlights").ShouldContain("mobile");
        foreach (var name in new[] { "opportunity", "account" })
        {
            var shown = await Definition(person, name);
            shown.At("highlights").GetRawText().ShouldNotContain("tier");
            shown.At("views").GetRawText().ShouldNotContain("amount");
            shown.At("views").GetRawText().ShouldNotContain("tier");
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_stage_that_is_seen_in_part_or_not_at_all_leaves_no_board(TestDatabase database)
    {
        var server = await servers.On(database);
        var role = await (await server.As("administrator")).Role(new { lead = Everything("all", new { status = "hidden" }) });

        var lead = await Definition(await server.AddUserAsync(role), "lead");

        lead.At("board").ValueKind.ShouldBe(JsonValueKind.Null);
        Names(lead, "views").ShouldBe(["all"]);
    }

    [Theory, OnBothDatabases]
    public async Task Administrators_fields_stand_in_a_last_group_of_their_own(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var administrator = await server.As("administrator");
        Names(await Definition(administrator, "account"), "groups").ShouldNotContain("custom");

        await administrator.Field("account", "score", "integer");
        await administrator.Field("account", "budget", "money");

        var groups = (await Definition(administrator, "account")).At("groups");
        groups[groups.GetArrayLength() - 1].Text("name").ShouldBe("custom");
        Words(groups[groups.GetArrayLength() - 1], "fields").ShouldBe(["custom.score", "custom.budget", "custom.budgetBase"]);
    }

    [Theory, OnBothDatabases]
    public async Task The_objects_that_activities_point_at_have_a_timeline(TestDatabase database)
    {
        var objects = (await (await servers.Administrator(database)).Get("objects")).Is(200).Items;

        objects.Where(o => o.At("abilities.timeline").GetBoolean()).Select(o => o.Text("name")).ShouldBe(["account", "contact", "lead", "opportunity"], ignoreOrder: true);
    }

    private static async Task<JsonElement> Definition(ApiClient person, string name) => (await person.Get($"objects/{name}")).Is(200).Json;

    private static IEnumerable<string> Groups(JsonElement definition) => definition.At("groups").EnumerateArray().SelectMany(g => Words(g, "fields"));

    private static IEnumerable<string> Names(JsonElement definition, string member) => definition.At(member).EnumerateArray().Select(v => v.Text("name")!);

    private static IEnumerable<string> Words(JsonElement element, string member) => element.At(member).EnumerateArray().Select(w => w.GetString()!);
}
