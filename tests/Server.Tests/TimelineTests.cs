using System.Globalization;
using System.Net;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Rapport.Server.Tests;

public sealed class TimelineTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => new("sqlite", "postgres");

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_timeline_tells_changes_activities_and_tasks_newest_first_page_by_page(string database)
    {
        using var place = new Workplace();
        await using var settings = await TestDatabase.SettingsAsync(database, place);
        await using var server = await RunningServer.StartAsync(settings.Values);
        var account = await CreateAsync(server, "accounts", new { name = "远山科技" });
        await CreateAsync(server, "activities", new { kind = "visit", subject = "拜访", accountId = account, occurredAt = "2020-05-01T09:00:00Z" });
        await CreateAsync(server, "activities", new { kind = "call", subject = "不相关" });
        var recycled = await CreateAsync(server, "activities", new { kind = "note", subject = "已删除", accountId = account });
        (await server.Http.DeleteAsync($"/api/v1/activities/{recycled}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await CreateAsync(server, "tasks", new { subject = "发报价", accountId = account, doneAt = "2021-01-01T00:00:00Z" });
        await server.Http.PatchAsync($"/api/v1/accounts/{account}", Json.Body("""{"city": "杭州", "phone": "0571 8888 6666"}"""), Cancel);

        var whole = await PageAsync(server, account, limit: 50, null);
        var paged = new List<string>();
        for (string? cursor = null; ;)
        {
            var page = await PageAsync(server, account, limit: 2, cursor);
            page.Items.Count.ShouldBeLessThanOrEqualTo(2);
            paged.AddRange(page.Items);
            if ((cursor = page.Next) is null)
            {
                break;
            }
        }

        whole.Items.ShouldBe(["updated phone, city", "task 发报价", "created ", "task_done 发报价", "visit 拜访"]);
        whole.Next.ShouldBeNull();
        paged.ShouldBe(whole.Items);
    }

    [Fact]
    public async Task A_timeline_shows_a_colleague_only_what_she_may_see()
    {
        using var place = new Workplace();
        await using var server = await RunningServer.StartAsync(place.Settings);
        var added = await Program.RunAsync(place.Settings, "user", "add", "--email", "wang@rapport.example", "--name", "王芳", "--role", "salesperson");
        var mine = await CreateAsync(server, "accounts", new { name = "A", ownerId = added.Output.Trim() });
        var theirs = await CreateAsync(server, "accounts", new { name = "B" });
        await CreateAsync(server, "activities", new { kind = "call", subject = "hers", accountId = mine, ownerId = added.Output.Trim() });
        await CreateAsync(server, "activities", new { kind = "call", subject = "another's", accountId = mine });

        await server.SignInAsync(place.Settings, "wang@rapport.example");

        (await PageAsync(server, mine, 50, null)).Items.ShouldBe(["call hers", "created "]);
        (await server.Http.GetAsync($"/api/v1/accounts/{theirs}/timeline", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await server.Http.GetAsync($"/api/v1/accounts/{Guid.NewGuid()}/timeline", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_cursor_of_one_record_does_not_open_the_timeline_of_another()
    {
        using var place = new Workplace();
        await using var server = await RunningServer.StartAsync(place.Settings);
        var (first, second) = (await CreateAsync(server, "accounts", new { name = "A" }), await CreateAsync(server, "accounts", new { name = "B" }));
        await server.Http.PatchAsync($"/api/v1/accounts/{first}", Json.Body("""{"city": "杭州"}"""), Cancel);
        var cursor = (await PageAsync(server, first, 1, null)).Next;

        var answer = await server.Http.GetAsync($"/api/v1/accounts/{second}/timeline?cursor={cursor}", Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Json.ReadAsync(answer)).GetProperty("code").GetString().ShouldBe("list.cursor");
    }

    private static async Task<string> CreateAsync(RunningServer server, string path, object body)
    {
        var answer = await server.Http.PostAsync($"/api/v1/{path}", Json.Body(JsonSerializer.Serialize(body)), Cancel);
        var record = await Json.ReadAsync(answer);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, record.ToString());
        return record.GetProperty("id").GetString()!;
    }

    private static async Task<(List<string> Items, string? Next)> PageAsync(RunningServer server, string id, int limit, string? cursor)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"/api/v1/accounts/{id}/timeline?limit={limit}{(cursor is null ? "" : "&cursor=" + cursor)}");
        var page = await Json.ReadAsync(await server.Http.GetAsync(address, Cancel));
        return ([.. page.GetProperty("items").EnumerateArray().Select(i => $"{i.GetProperty("kind").GetString()} {i.GetProperty("title").GetString()}")], page.GetProperty("next").GetString());
    }
}
