using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Lists;

public sealed class TimelineTests(Servers servers) : IClassFixture<Servers>
{
    [Theory]
    [OnBothDatabases(1)]
    [OnBothDatabases(4)]
    [OnBothDatabases(7)]
    public async Task Pages_lose_and_repeat_nothing_of_what_happened_at_one_time(TestDatabase database, int limit)
    {
        var api = await servers.Administrator(database);
        var accountId = (await api.Account()).Id();
        await api.Many("activities", Enumerable.Range(0, 9).Select(n => new { kind = "call", subject = $"第 {n} 次", accountId, occurredAt = "2026-01-01T00:00:00Z" }));
        await api.Many("tasks", Enumerable.Range(0, 5).Select(n => new { subject = $"第 {n} 件", accountId, doneAt = "2026-01-01T00:00:00Z" }));
        var whole = (await api.Get($"accounts/{accountId}/timeline?limit=500")).Is(200);

        var paged = new List<string>();
        string? cursor = null;
        do
        {
            var page = (await api.Get($"accounts/{accountId}/timeline?limit={limit}{(cursor is null ? "" : $"&cursor={cursor}")}")).Is(200);
            page.Items.Count.ShouldBeInRange(1, limit);
            paged.AddRange(page.Items.Select(i => i.GetRawText()));
            cursor = page["next"].GetString();
        }
        while (cursor is not null);

        // The account's beginning, nine calls, five tasks that were planned and done.
        whole.Items.Count.ShouldBe(1 + 9 + 5 + 5);
        whole.Items.Select(i => i.At("at").GetDateTimeOffset()).ShouldBeInOrder(SortDirection.Descending);
        paged.ShouldBe(whole.Items.Select(i => i.GetRawText()));
    }

    [Theory, OnBothDatabases]
    public async Task A_reader_is_told_what_she_may_see_and_nothing_of_a_hidden_record(TestDatabase database)
    {
        var server = await servers.On(database);
        var api = await server.As("administrator");
        var seller = await server.AddUserAsync("salesperson");
        var hers = (await api.Account(with: new { ownerId = seller.UserId })).Id();
        var others = (await api.Account()).Id();
        await api.Activity("她的", new { accountId = hers, ownerId = seller.UserId });
        await api.Activity("同事的", new { accountId = hers });

        (await api.Get($"accounts/{hers}/timeline")).Items.Select(i => i.Text("title")).ShouldBe(["她的", "同事的", null], ignoreOrder: true);
        (await seller.Get($"accounts/{hers}/timeline")).Is(200).Items.Select(i => i.Text("title")).ShouldBe(["她的", null], ignoreOrder: true);
        (await seller.Get($"accounts/{others}/timeline")).IsProblem(404, "record.not_found");
        (await seller.Get($"accounts/{Guid.NewGuid()}/timeline")).IsProblem(404, "record.not_found");
    }

    [Theory, OnBothDatabases]
    public async Task A_cursor_opens_the_timeline_it_is_of_and_no_other(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var (first, second) = ((await api.Account()).Id(), (await api.Account()).Id());
        (await api.Patch($"accounts/{first}", new { city = "杭州" })).Is(200);
        var cursor = (await api.Get($"accounts/{first}/timeline?limit=1")).Is(200)["next"].GetString();

        (await api.Get($"accounts/{first}/timeline?cursor={cursor}")).Is(200).Items.Count.ShouldBe(1);
        (await api.Get($"accounts/{second}/timeline?cursor={cursor}")).IsProblem(400, "list.cursor");
        (await api.Get($"accounts/{first}/timeline?cursor=nonsense")).IsProblem(400, "list.cursor");
        (await api.Get($"accounts/{first}/timeline?limit=0")).IsProblem(400, "list.limit");
    }
}
