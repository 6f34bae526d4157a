using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Statements;

public sealed class StatementCountTests(Servers servers) : IClassFixture<Servers>
{
    [Theory]
    [OnBothDatabases("accounts")]
    [OnBothDatabases("contacts?select=name,account.name,account.owner.name,accountId&sort=account.name&count=true")]
    [OnBothDatabases("contacts?filter=account.owner.name eq 'x' or account.parent.name ne 'y'&count=exact&limit=500")]
    [OnBothDatabases("contacts?filter=ownerId in myTeam()&count=estimate")]
    [OnBothDatabases("opportunities?filter=stage in ('won','lost') and closedDate in period('this-year')&select=name,account.name,product.name&count=true")]
    [OnBothDatabases("opportunities/aggregate?groupBy=stage,closedDate:month&measures=count,sum(amount),avg(amount)")]
    public async Task A_list_and_an_aggregate_are_one_statement(TestDatabase database, string address)
    {
        var server = await servers.On(database);
        foreach (var role in new[] { "administrator", "manager", "salesperson", "reader" })
        {
            var api = await server.As(role);
            await api.Get("me");

            var statements = await StatementLog.During(async () => (await api.Get(address)).Is(200));

            statements.Count.ShouldBe(1, string.Join("\n", statements));
        }
    }

    [Theory, OnBothDatabases]
    public async Task Reading_one_record_and_its_history_is_one_statement_each(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var id = (await api.Account()).Id();

        (await StatementLog.During(() => api.Get($"accounts/{id}"))).Count.ShouldBe(1);
        (await StatementLog.During(() => api.Get($"accounts/{id}/history"))).Count.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_batch_asks_no_more_for_a_thousand_records_than_for_ten(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var account = (await api.Account()).Id();
        Task<IReadOnlyList<string>> Create(int count) => StatementLog.During(async () =>
            (await api.Post("contacts/batch", Enumerable.Range(0, count).Select(i => new { op = "create", data = new { name = $"x {i}", accountId = account } }))).Is(200));

        var ten = await Create(10);
        var thousand = await Create(1_000);

        ten.Count.ShouldBeGreaterThan(0);
        thousand.Count.ShouldBe(ten.Count);
    }
}
