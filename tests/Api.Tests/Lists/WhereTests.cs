using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Lists;

/// <summary>Filters that look at other records: <c>id in tasks.opportunityId where (done ne true)</c>.</summary>
public sealed class WhereTests(WhereTests.Sales sales) : IClassFixture<WhereTests.Sales>
{
    [Theory]
    [OnBothDatabases("id in tasks.opportunityId where (done ne true)", "open task")]
    [OnBothDatabases("not (id in tasks.opportunityId where (done ne true))", "bare,done task")]
    [OnBothDatabases("id in tasks/opportunityId where (subject eq 'a' or subject eq 'b')", "done task,open task")]
    [OnBothDatabases("accountId in opportunities.accountId where (name eq 'bare')", "bare,open task")]
    [OnBothDatabases("not (accountId in opportunities.accountId where (name eq 'bare'))", "done task")]
    [OnBothDatabases("accountId in accounts.id where (name eq 'A')", "bare,open task")]
    [OnBothDatabases("ownerId in users.id where (name eq 'nobody')", "")]
    [OnBothDatabases("id in tasks.opportunityId where (account.name eq 'A' and ownerId eq me()) and name ne 'bare'", "open task")]
    public async Task They_take_what_other_records_point_at(TestDatabase database, string filter, string expected) =>
        (await Names(await sales.Administrator(database), filter)).ShouldBe(expected);

    [Theory]
    [OnBothDatabases]
    public async Task Other_records_that_the_viewer_may_not_see_are_not_there(TestDatabase database)
    {
        var server = await sales.On(database);
        var person = await server.AddUserAsync("salesperson");
        var own = (await person.Opportunity("mine")).Id();
        await (await sales.Administrator(database)).Task("hers", new { opportunityId = own });

        (await Names(person, "id in tasks.opportunityId where (done ne true)")).ShouldBe("");
        (await Names(await sales.Administrator(database), $"id eq {own} and id in tasks.opportunityId where (done ne true)")).ShouldBe("mine");
        (await (await sales.Administrator(database)).Delete($"opportunities/{own}")).Is(204);
    }

    [Theory]
    [OnBothDatabases("id in tasks.opportunityId where done ne true", 33)]
    [OnBothDatabases("id in nothing.opportunityId where (done ne true)", 7)]
    [OnBothDatabases("id in tasks where (done ne true)", 7)]
    [OnBothDatabases("id in tasks.accountId where (done ne true)", 7)]
    [OnBothDatabases("name in tasks.opportunityId where (done ne true)", 9)]
    [OnBothDatabases("id in tasks.opportunityId where (accountId in accounts.id where (name eq 'x'))", 47)]
    public async Task One_that_makes_no_sense_is_refused_with_its_place(TestDatabase database, string filter, int position) =>
        (await (await sales.Administrator(database)).Get($"opportunities?filter={Uri.EscapeDataString(filter)}")).IsProblem(400, "filter.invalid")["position"].GetInt32().ShouldBe(position);

    [Theory]
    [OnBothDatabases]
    public async Task A_field_of_the_other_records_that_is_unknown_is_named(TestDatabase database) =>
        (await (await sales.Administrator(database)).Get("opportunities?filter=id in tasks.opportunityId where (colour eq 'x')")).IsProblem(400, "filter.unknown_field");

    [Theory]
    [OnBothDatabases]
    public async Task A_sharing_rule_cannot_hang_on_other_records(TestDatabase database)
    {
        var api = await sales.Administrator(database);
        var rule = new { @object = "opportunity", filter = "id in tasks.opportunityId where (done ne true)", level = "read", name = "x", principals = new[] { new { userId = api.UserId } } };
        (await api.Post("share-rules", rule)).Is(422).FirstError!.ShouldStartWith("filter ");
    }

    private static async Task<string> Names(ApiClient api, string filter) =>
        string.Join(',', (await api.Get($"opportunities?sort=name&filter={Uri.EscapeDataString(filter)}")).Is(200).Items.Select(i => i.Text("name")));

    public sealed class Sales : Servers
    {
        protected override async Task<TestServer> PrepareAsync(TestServer server)
        {
            var api = await server.As("administrator");
            var account = (await api.Account("A")).Id();
            await api.Opportunity("bare", new { accountId = account });
            var open = (await api.Opportunity("open task", new { accountId = account })).Id();
            var done = (await api.Opportunity("done task")).Id();
            await api.Task("a", new { opportunityId = open, accountId = account });
            await api.Task("b", new { opportunityId = done, done = true });
            await api.Task("c");
            return server;
        }
    }
}
