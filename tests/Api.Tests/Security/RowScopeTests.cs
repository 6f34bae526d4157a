using System.Text.Json;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Security;

public sealed class RowScopeTests(World world) : IClassFixture<World>
{
    [Theory]
    [OnBothDatabases("administrator", new[] { World.Manager, World.Salesperson, World.Below, World.Elsewhere })]
    [OnBothDatabases("reader", new[] { World.Manager, World.Salesperson, World.Below, World.Elsewhere })]
    [OnBothDatabases(World.Manager, new[] { World.Manager, World.Salesperson, World.Below })]
    [OnBothDatabases(World.Salesperson, new[] { World.Salesperson })]
    public async Task Everybody_sees_the_records_of_their_scope_and_no_others(TestDatabase database, string who, string[] visible)
    {
        var api = await world.As(database, who);

        var list = (await api.Get("accounts?select=name&count=true")).Is(200);
        list.Items.Select(i => i.Text("name")).ShouldBe(visible, ignoreOrder: true);
        list["total"].GetInt32().ShouldBe(visible.Length);
        var sum = (await api.Get("accounts/aggregate?measures=count,sum(annualRevenue)"))["groups"][0];
        sum.At("count").GetInt32().ShouldBe(visible.Length);
        sum.GetProperty("sum(annualRevenue)").GetInt32().ShouldBe(100 * visible.Length);
        (await api.Get("accounts/aggregate?groupBy=owner.name")).Groups.Select(g => g.GetProperty("owner.name").GetString()).ShouldBe(visible, ignoreOrder: true);
        (await api.Get("accounts?filter=not (name eq 'nobody')")).Items.Count.ShouldBe(visible.Length);
        (await api.Get($"accounts?filter=name eq '{World.Elsewhere}' or name ne ''")).Items.Count.ShouldBe(visible.Length);
    }

    [Theory]
    [OnBothDatabases(World.Manager)]
    [OnBothDatabases(World.Salesperson)]
    public async Task A_hidden_record_does_not_exist(TestDatabase database, string who)
    {
        var api = await world.As(database, who);
        var hidden = await world.AccountOf(database, World.Elsewhere);
        var missing = Guid.CreateVersion7().ToString();

        foreach (var answers in new[]
        {
            await Both(id => api.Get($"accounts/{id}")),
            await Both(id => api.Get($"accounts/{id}/history")),
            await Both(id => api.Patch($"accounts/{id}", new { city = "x" })),
            await Both(id => api.Patch($"accounts/{id}", new { city = "x" }, ifMatch: 9)),
            await Both(id => api.Delete($"accounts/{id}")),
            await Both(id => api.Post($"accounts/{id}/restore")),
        })
        {
            answers.Hidden.IsProblem(404, "record.not_found");
            answers.Hidden["detail"].GetString().ShouldBe(answers.Missing.IsProblem(404, "record.not_found")["detail"].GetString());
        }

        (await (await world.As(database, "administrator")).Get($"accounts/{hidden}")).Version().ShouldBe(1);

        async Task<(ApiAnswer Hidden, ApiAnswer Missing)> Both(Func<string, Task<ApiAnswer>> call) => (await call(hidden), await call(missing));
    }

    [Theory, OnBothDatabases]
    public async Task A_batch_answers_404_for_what_is_hidden_and_does_the_rest(TestDatabase database)
    {
        var api = await world.As(database, World.Salesperson);
        var (hidden, own) = (await world.AccountOf(database, World.Elsewhere), (await api.Contact()).Id());

        var batch = (await api.Post("accounts/batch", new object[] { new { op = "update", id = hidden, data = new { city = "x" } }, new { op = "delete", id = hidden } })).Is(200);
        batch.Items.Select(i => i.At("code").GetString()).ShouldBe(["record.not_found", "record.not_found"]);

        var mixed = (await api.Post("contacts/batch", new object[] { new { op = "update", id = own, data = new { accountId = hidden } }, new { op = "update", id = own, data = new { title = "x" } } })).Is(200);
        mixed.Items[0].At("errors")[0].Text("code").ShouldBe("reference.not_found");
    }

    [Theory, OnBothDatabases]
    public async Task A_reference_to_a_hidden_record_reads_as_null_and_says_so(TestDatabase database)
    {
        var api = await world.As(database, World.Manager);

        var contact = (await api.Get("contacts?select=name,accountId,account.name,account.owner.name&filter=name eq '跨区'")).Is(200).Items.Single();

        contact.At("accountId").ValueKind.ShouldBe(JsonValueKind.Null);
        contact.At("account").ValueKind.ShouldBe(JsonValueKind.Null);
        contact.At("accountHidden").GetBoolean().ShouldBeTrue();
        var whole = (await api.Get($"contacts/{contact.Text("id")}")).Is(200);
        whole["accountId"].ValueKind.ShouldBe(JsonValueKind.Null);
        whole["accountHidden"].GetBoolean().ShouldBeTrue();
        whole.Text.ShouldNotContain(await world.AccountOf(database, World.Elsewhere));
        (await (await world.As(database, "administrator")).Get($"contacts/{contact.Text("id")}"))["accountId"].GetString().ShouldBe(await world.AccountOf(database, World.Elsewhere));
    }

    [Theory]
    [OnBothDatabases("account.name eq '华北销售'")]
    [OnBothDatabases("startswith(account.name, '华北')")]
    [OnBothDatabases("account.annualRevenue ge 0 and name eq '跨区'")]
    [OnBothDatabases("accountId ne null and name eq '跨区'")]
    [OnBothDatabases("account.owner.name eq '华北销售'")]
    public async Task No_filter_looks_through_a_reference_at_what_is_hidden(TestDatabase database, string filter)
    {
        (await (await world.As(database, "administrator")).Get($"contacts?filter={filter}")).Items.Count.ShouldBeGreaterThan(0);
        (await (await world.As(database, World.Manager)).Get($"contacts?filter={filter}")).Is(200).Items.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Nor_by_its_id_nor_in_groups_sorts_and_sums(TestDatabase database)
    {
        var api = await world.As(database, World.Manager);
        var hidden = await world.AccountOf(database, World.Elsewhere);

        (await api.Get($"contacts?filter=accountId eq {hidden}")).Is(200).Items.ShouldBeEmpty();
        (await api.Get($"contacts?filter=accountId in ({hidden})")).Is(200).Items.ShouldBeEmpty();
        (await api.Get("contacts?filter=name eq '跨区' and accountId eq null")).Items.Count.ShouldBe(1);
        (await api.Get("contacts/aggregate?groupBy=account.name,accountId&filter=name eq '跨区'")).Groups.Single().At("accountId").ValueKind.ShouldBe(JsonValueKind.Null);
        (await api.Get("contacts/aggregate?measures=countDistinct(accountId),max(account.name)&filter=name eq '跨区'")).Groups.Single().GetProperty("countDistinct(accountId)").GetInt32().ShouldBe(0);
        (await api.Get("contacts?sort=account.name&select=name")).Items[0].Text("name").ShouldBe("跨区");
    }

    [Theory]
    [OnBothDatabases(World.Manager)]
    [OnBothDatabases(World.Salesperson)]
    public async Task Writing_a_hidden_reference_is_refused_in_the_words_of_a_missing_one(TestDatabase database, string who)
    {
        var api = await world.As(database, who);

        var hidden = (await api.Post("contacts", new { name = "x", accountId = await world.AccountOf(database, World.Elsewhere) })).IsProblem(422, "record.invalid");
        var missing = (await api.Post("contacts", new { name = "x", accountId = Guid.CreateVersion7() })).IsProblem(422, "record.invalid");

        hidden.FirstError.ShouldBe("accountId reference.not_found");
        hidden["errors"].GetRawText().ShouldBe(missing["errors"].GetRawText());
    }

    [Theory, OnBothDatabases]
    public async Task A_reader_writes_nothing(TestDatabase database)
    {
        var api = await world.As(database, "reader");
        var account = await world.AccountOf(database, World.Salesperson);

        (await api.Post("accounts", new { name = "x" })).IsProblem(403, "record.not_allowed");
        (await api.Patch($"accounts/{account}", new { city = "x" })).IsProblem(403, "record.not_allowed");
        (await api.Delete($"accounts/{account}")).IsProblem(403, "record.not_allowed");
        (await api.Post($"accounts/{account}/restore")).IsProblem(403, "record.not_allowed");
        (await api.Post("accounts/batch", "[{\"op\": \"create\", \"data\": {\"name\": \"x\"}}]")).Is(200).Items.Single().Text("code").ShouldBe("record.not_allowed");
    }

    [Theory]
    [OnBothDatabases(World.Manager)]
    [OnBothDatabases(World.Salesperson)]
    public async Task Only_administrators_write_teams_and_users(TestDatabase database, string who)
    {
        var api = await world.As(database, who);

        (await api.Post("teams", new { name = "x" })).IsProblem(403, "record.not_allowed");
        (await api.Post("users", new { name = "x", role = "administrator" })).IsProblem(403, "record.not_allowed");
        (await api.Patch($"users/{api.UserId}", new { role = "administrator" })).IsProblem(403, "record.not_allowed");
        (await api.Get("users?select=name")).Is(200).Items.Select(u => u.Text("name")).ShouldContain(World.Elsewhere);
    }

    [Theory, OnBothDatabases]
    public async Task A_record_given_away_out_of_sight_answers_no_more_than_its_version(TestDatabase database)
    {
        var (api, other) = (await world.As(database, World.Salesperson), await world.As(database, World.Elsewhere));
        var lead = (await api.Lead()).Id();

        var given = (await api.Patch($"leads/{lead}", new { ownerId = other.UserId })).Is(200);

        given.Json.EnumerateObject().Select(m => m.Name).ShouldBe(["id", "version"]);
        (await api.Get($"leads/{lead}")).IsProblem(404, "record.not_found");
        (await other.Get($"leads/{lead}")).Is(200);
    }

    [Theory, OnBothDatabases]
    public async Task Filters_know_me_and_my_team(TestDatabase database)
    {
        var api = await world.As(database, World.Manager);

        (await api.Get("accounts?filter=ownerId eq me()&select=name")).Items.Select(i => i.Text("name")).ShouldBe([World.Manager]);
        (await api.Get("accounts?filter=ownerId in myTeam()")).Items.Count.ShouldBe(3);
        (await (await world.As(database, "administrator")).Get("accounts?filter=ownerId in myTeam()")).Is(200).Items.ShouldBeEmpty();
    }
}
