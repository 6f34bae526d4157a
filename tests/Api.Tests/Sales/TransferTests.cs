using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Sales;

/// <summary>Records change hands, and with them what the old owner still has to do there.</summary>
public sealed class TransferTests(SalesServers servers) : IClassFixture<SalesServers>
{
    private static readonly string[] With = ["contacts", "opportunities", "tasks"];

    [Theory, OnBothDatabases]
    public async Task An_account_goes_with_contacts_open_opportunities_and_undone_tasks_of_its_owner(TestDatabase database)
    {
        var (server, api, from, to) = await People(database);
        var third = (await server.AddUserAsync("salesperson")).UserId;
        var account = (await api.Account(with: new { ownerId = from })).Id();
        var contact = await Of("contacts", new { name = "王芳" });
        var open = await Of("opportunities", new { name = "进行中" });
        var task = await Of("tasks", new { subject = "发报价" });
        var followingTasks = new[] { await Record("tasks", new { subject = "约见", contactId = contact, ownerId = from }), await Record("tasks", new { subject = "催款", opportunityId = open, ownerId = from }) };
        string[] staying =
        [
            $"contacts/{await Record("contacts", new { name = "别人的", accountId = account, ownerId = third })}",
            $"contacts/{await Record("contacts", new { name = "别处的", ownerId = from })}",
            $"opportunities/{await Of("opportunities", new { name = "赢了", stage = "won", amount = 1 })}",
            $"opportunities/{await Of("opportunities", new { name = "输了", stage = "lost", lossReason = "price" })}",
            $"opportunities/{await Record("opportunities", new { name = "别人的", accountId = account, ownerId = third })}",
            $"tasks/{await Of("tasks", new { subject = "做完了", done = true })}",
            $"tasks/{await Record("tasks", new { subject = "别人的", accountId = account, ownerId = third })}",
            $"activities/{await Of("activities", new { kind = "call" })}",
        ];
        var before = await Texts(api, staying);

        var counts = (await api.Post($"accounts/{account}/transfer", new { toUserId = to, with = With })).Is(200);

        counts.Text.ShouldBe("{\"accounts\":1,\"contacts\":1,\"opportunities\":1,\"tasks\":3}");
        foreach (var moved in new[] { $"accounts/{account}", $"contacts/{contact}", $"opportunities/{open}", $"tasks/{task}" }.Concat(followingTasks.Select(t => $"tasks/{t}")))
        {
            var record = await api.Get(moved);
            (record.Json.Text("ownerId"), record.Version()).ShouldBe((to, 2), moved);
        }

        (await Texts(api, staying)).ShouldBe(before);

        Task<string> Of(string objects, object body) => Record(objects, body, new { accountId = account, ownerId = from });
        async Task<string> Record(string objects, object body, object? more = null) => (await api.Post(objects, Builders.Merged(body, more))).Is(201).Id();
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_goes_along_that_is_not_named(TestDatabase database)
    {
        var (_, api, from, to) = await People(database);
        var accountId = (await api.Account(with: new { ownerId = from })).Id();
        var contact = await api.Contact(with: new { accountId, ownerId = from });
        var opportunity = await api.Opportunity(with: new { accountId, ownerId = from });

        (await api.Post($"accounts/{accountId}/transfer", new { toUserId = to, with = new[] { "opportunities" } })).Is(200).Text.ShouldBe("{\"accounts\":1,\"opportunities\":1}");

        (await api.Get($"contacts/{contact.Id()}")).Text.ShouldBe(contact.Text);
        (await api.Get($"opportunities/{opportunity.Id()}"))["ownerId"].GetString().ShouldBe(to);
        (await api.Post($"opportunities/{opportunity.Id()}/transfer", new { toUserId = from, with = new[] { "contacts" } })).IsProblem(422, "transfer.with_unknown").FirstError.ShouldBe("with transfer.with_unknown");
    }

    [Theory, OnBothDatabases]
    public async Task Many_go_at_once_each_with_what_belongs_to_its_own_owner(TestDatabase database)
    {
        var (server, api, from, to) = await People(database);
        var third = (await server.AddUserAsync("salesperson")).UserId;
        var (first, second) = ((await api.Account(with: new { ownerId = from })).Id(), (await api.Account(with: new { ownerId = third })).Id());
        var mine = (await api.Contact(with: new { accountId = first, ownerId = from })).Id();
        var theirs = (await api.Contact(with: new { accountId = second, ownerId = third })).Id();
        var crossed = await api.Contact(with: new { accountId = first, ownerId = third });

        (await api.Post("accounts/transfer", new { ids = new[] { first, second, first }, toUserId = to, with = With })).Is(200).Text.ShouldBe("{\"accounts\":2,\"contacts\":2,\"opportunities\":0,\"tasks\":0}");

        foreach (var moved in new[] { $"accounts/{first}", $"accounts/{second}", $"contacts/{mine}", $"contacts/{theirs}" })
        {
            (await api.Get(moved))["ownerId"].GetString().ShouldBe(to, moved);
        }

        (await api.Get($"contacts/{crossed.Id()}")).Text.ShouldBe(crossed.Text);
    }

    [Theory, OnBothDatabases]
    public async Task With_an_unknown_id_among_many_nothing_moves(TestDatabase database)
    {
        var (_, api, from, to) = await People(database);
        var account = await api.Account(with: new { ownerId = from });
        var unknown = Guid.NewGuid().ToString();

        var refused = (await api.Post("accounts/transfer", new { ids = new[] { account.Id(), unknown }, toUserId = to })).IsProblem(404, "record.not_found");

        refused["ids"].EnumerateArray().Select(i => i.GetString()).ShouldBe([unknown]);
        (await api.Get($"accounts/{account.Id()}")).Text.ShouldBe(account.Text);
        (await api.Post($"accounts/{unknown}/transfer", new { toUserId = to })).IsProblem(404, "record.not_found");
        (await api.Post("accounts/transfer", new { ids = Array.Empty<string>(), toUserId = to })).IsProblem(422, "transfer.how_many");
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_goes_to_somebody_who_is_inactive_or_unknown(TestDatabase database)
    {
        var (_, api, from, to) = await People(database);
        var account = await api.Account(with: new { ownerId = from });
        (await api.Patch($"users/{to}", new { active = false })).Is(200);

        (await api.Post($"accounts/{account.Id()}/transfer", new { toUserId = to })).IsProblem(422, "transfer.user_inactive").FirstError.ShouldBe("toUserId transfer.user_inactive");
        (await api.Post($"accounts/{account.Id()}/transfer", new { toUserId = Guid.NewGuid() })).IsProblem(422, "reference.not_found").FirstError.ShouldBe("toUserId reference.not_found");
        (await api.Get($"accounts/{account.Id()}")).Text.ShouldBe(account.Text);
    }

    [Theory, OnBothDatabases]
    public async Task A_salesperson_gives_away_her_own_and_cannot_even_see_anothers(TestDatabase database)
    {
        var (server, api, _, to) = await People(database);
        var seller = await server.AddUserAsync("salesperson");
        var (own, others) = ((await seller.Account()).Id(), await api.Account());

        (await seller.Post($"accounts/{others.Id()}/transfer", new { toUserId = to })).IsProblem(404, "record.not_found");
        (await seller.Post("accounts/transfer", new { ids = new[] { own, others.Id() }, toUserId = to })).IsProblem(404, "record.not_found");
        (await api.Get($"accounts/{others.Id()}")).Text.ShouldBe(others.Text);
        (await seller.Post($"accounts/{own}/transfer", new { toUserId = to })).Is(200).Text.ShouldBe("{\"accounts\":1}");
        (await seller.Get($"accounts/{own}")).IsProblem(404, "record.not_found");
    }

    private static async Task<List<string>> Texts(ApiClient api, IEnumerable<string> addresses)
    {
        var texts = new List<string>();
        foreach (var address in addresses)
        {
            texts.Add((await api.Get(address)).Is(200).Text);
        }

        return texts;
    }

    private async Task<(TestServer Server, ApiClient Api, string From, string To)> People(TestDatabase database)
    {
        var server = await servers.On(database);
        return (server, await server.As("administrator"), (await server.AddUserAsync("salesperson")).UserId, (await server.AddUserAsync("salesperson")).UserId);
    }
}
