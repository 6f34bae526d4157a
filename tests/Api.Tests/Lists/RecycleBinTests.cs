using System.Text.Json;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Lists;

public sealed class RecycleBinTests(Servers servers) : IClassFixture<Servers>
{
    [Theory, OnBothDatabases]
    public async Task What_lies_in_the_recycle_bin_appears_nowhere_else(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var id = (await api.Account("已删客户", new { annualRevenue = 77, city = "删城" })).Id();
        var contact = (await api.Contact("联系人", new { accountId = id })).Id();
        (await api.Delete($"accounts/{id}")).Is(204);

        (await api.Get("accounts?filter=name eq '已删客户'&count=true"))["total"].GetInt32().ShouldBe(0);
        (await api.Get($"accounts?filter=id eq {id}")).Items.ShouldBeEmpty();
        (await api.Get("accounts/aggregate?filter=city eq '删城'&measures=count,sum(annualRevenue)")).Groups.Single().At("count").GetInt32().ShouldBe(0);
        (await api.Get("accounts/aggregate?groupBy=city")).Groups.ShouldNotContain(g => g.Text("city") == "删城");
        (await api.Get("contacts?filter=account.name eq '已删客户'")).Items.ShouldBeEmpty();
        (await api.Get($"contacts?filter=accountId eq {id}")).Items.ShouldBeEmpty();
        var read = (await api.Get($"contacts/{contact}?select=accountId,account.name")).Is(200);
        read["accountId"].ValueKind.ShouldBe(JsonValueKind.Null);
        read["account"].ValueKind.ShouldBe(JsonValueKind.Null);
        read["accountHidden"].GetBoolean().ShouldBeTrue();
        (await api.Get($"accounts/{id}/history")).Is(200).Items.Count.ShouldBe(2);
        (await api.Post("contacts", new { name = "x", accountId = id })).Is(422).FirstError.ShouldBe("accountId reference.not_found");
    }

    [Theory, OnBothDatabases]
    public async Task A_record_can_be_changed_although_what_it_points_at_was_deleted(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var id = (await api.Account()).Id();
        var contact = (await api.Contact("联系人", new { accountId = id })).Id();
        await api.Delete($"accounts/{id}");

        (await api.Patch($"contacts/{contact}", new { title = "经理" })).Is(200)["accountHidden"].GetBoolean().ShouldBeTrue();

        await api.Post($"accounts/{id}/restore");
        (await api.Get($"contacts/{contact}")).Is(200)["accountId"].GetString().ShouldBe(id);
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_deleted_says_so(TestDatabase database)
    {
        var api = await servers.Administrator(database);

        (await api.Delete($"users/{api.UserId}")).IsProblem(409, "record.not_deletable");
        (await api.Get("me")).Is(200);
    }
}
