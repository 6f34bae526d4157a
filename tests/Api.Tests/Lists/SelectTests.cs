using System.Text.Json;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Lists;

/// <summary>What a <c>select</c> that names a reference brings, in lists and of one record.</summary>
public sealed class SelectTests(SelectTests.World world) : IClassFixture<SelectTests.World>
{
    [Theory]
    [OnBothDatabases("account", "{\"id\":\"ID\",\"account\":{\"id\":\"ACCOUNT\",\"name\":\"远山科技\"}}")]
    [OnBothDatabases("account.name", "{\"id\":\"ID\",\"account\":{\"id\":\"ACCOUNT\",\"name\":\"远山科技\"}}")]
    [OnBothDatabases("account,account.city", "{\"id\":\"ID\",\"account\":{\"id\":\"ACCOUNT\",\"name\":\"远山科技\",\"city\":\"杭州\"}}")]
    [OnBothDatabases("accountId,account", "{\"id\":\"ID\",\"accountId\":\"ACCOUNT\",\"account\":{\"id\":\"ACCOUNT\",\"name\":\"远山科技\"}}")]
    [OnBothDatabases("owner.team", "{\"id\":\"ID\",\"owner\":{\"id\":\"OWNER\",\"team\":{\"id\":\"TEAM\",\"name\":\"华东区\"}}}")]
    [OnBothDatabases("owner/team", "{\"id\":\"ID\",\"owner\":{\"id\":\"OWNER\",\"team\":{\"id\":\"TEAM\",\"name\":\"华东区\"}}}")]
    [OnBothDatabases("custom.backup", "{\"id\":\"ID\",\"custom\":{\"backup\":{\"id\":\"ACCOUNT\",\"name\":\"远山科技\"}}}")]
    [OnBothDatabases("custom.backup.owner", "{\"id\":\"ID\",\"custom\":{\"backup\":{\"id\":\"ACCOUNT\",\"owner\":{\"id\":\"OWNER\",\"name\":\"王芳\"}}}}")]
    public async Task A_reference_comes_with_its_id_and_title(TestDatabase database, string select, string expected)
    {
        var api = await world.Administrator(database);

        var item = (await api.Get($"contacts?filter=name eq '张伟'&select={select}")).Is(200).Items.Single();
        var whole = (await api.Get($"contacts/{item.Text("id")}")).Json;

        var owner = whole.Text("ownerId")!;
        var team = (await api.Get($"users/{owner}"))["teamId"].GetString();
        item.ToString().ShouldBe(expected.Replace("ACCOUNT", whole.Text("accountId"), StringComparison.Ordinal).Replace("OWNER", owner, StringComparison.Ordinal)
            .Replace("TEAM", team, StringComparison.Ordinal).Replace("ID", whole.Text("id"), StringComparison.Ordinal));
        (await api.Get($"contacts/{item.Text("id")}?select={select}")).Is(200).Text.ShouldBe(item.ToString());
    }

    [Theory, OnBothDatabases]
    public async Task A_record_without_a_name_of_its_own_is_titled_by_what_it_has(TestDatabase database)
    {
        var api = await world.Administrator(database);
        var lead = (await api.Lead("李娜")).Id();
        var task = (await api.Task(with: new { leadId = lead })).Id();

        (await api.Get($"tasks/{task}?select=lead,account")).Is(200).Text.ShouldBe($$$"""{"id":"{{{task}}}","lead":{"id":"{{{lead}}}","name":"李娜"},"account":null}""");
    }

    [Theory, OnBothDatabases]
    public async Task A_reference_to_what_the_reader_may_not_see_says_no_more_than_that(TestDatabase database)
    {
        var server = await world.On(database);
        var accountId = (await (await server.As("administrator")).Account("隐藏的客户")).Id();
        var seller = await server.As("salesperson");
        var contact = (await (await server.As("administrator")).Contact(with: new { accountId, ownerId = seller.UserId })).Id();

        var read = (await seller.Get($"contacts/{contact}?select=account")).Is(200);

        read["account"].ValueKind.ShouldBe(JsonValueKind.Null);
        read["accountHidden"].GetBoolean().ShouldBeTrue();
        read.Text.ShouldNotContain(accountId);
    }

    [Theory]
    [OnBothDatabases("accounts", "select.unknown_field")]
    [OnBothDatabases("account.colour", "select.unknown_field")]
    [OnBothDatabases("name.account", "select.unknown_field")]
    [OnBothDatabases("custom", "select.unknown_field")]
    [OnBothDatabases("custom.account", "select.unknown_field")]
    [OnBothDatabases("backup", "select.unknown_field")]
    [OnBothDatabases("account.", "select.unknown_field")]
    [OnBothDatabases(".account", "select.unknown_field")]
    [OnBothDatabases("account.owner.team", "select.too_deep")]
    public async Task A_path_to_nowhere_is_refused_in_a_list_and_of_one_record(TestDatabase database, string select, string code)
    {
        var api = await world.Administrator(database);
        var id = (await api.Get("contacts?filter=name eq '张伟'")).Items.Single().Text("id");

        (await api.Get($"contacts?select={select}")).IsProblem(400, code);
        (await api.Get($"contacts/{id}?select={select}")).IsProblem(400, code);
    }

    public sealed class World : Servers
    {
        protected override async Task<TestServer> PrepareAsync(TestServer server)
        {
            var api = await server.As("administrator");
            await api.Field("contact", "backupId", "reference", new { reference = "account" });
            var teamId = (await api.Team("华东区")).Id();
            var owner = (await server.AddUserAsync("salesperson", teamId, "王芳")).UserId;
            var accountId = (await api.Account("远山科技", new { city = "杭州", ownerId = owner })).Id();
            await api.Contact("张伟", new { accountId, ownerId = owner, custom = new { backupId = accountId } });
            return server;
        }
    }
}
