using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Sales;

public sealed class CompleteTaskTests(SalesServers servers) : IClassFixture<SalesServers>
{
    [Theory, OnBothDatabases]
    public async Task A_task_is_done_and_the_next_one_inherits_what_it_does_not_name(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var owner = (await (await servers.On(database)).As("salesperson")).UserId;
        var (accountId, opportunityId) = ((await api.Account()).Id(), (await api.Opportunity()).Id());
        var (contactId, other) = ((await api.Contact()).Id(), (await api.Contact()).Id());
        var task = (await api.Task(with: new { accountId, contactId, opportunityId, ownerId = owner, priority = "high" })).Id();

        var answer = (await api.Post($"tasks/{task}/complete", new { next = new { subject = "一周后回访", contactId = other, dueAt = "2026-03-09T01:00:00Z" } })).Is(200);

        (answer.Json.Text("task.done"), answer.Json.Text("task.doneAt")).ShouldBe(("true", "2026-03-01T20:00:00Z"));
        (await api.Get($"tasks/{task}")).Text.ShouldBe(answer["task"].GetRawText());
        var next = answer["next"];
        (await api.Get($"tasks/{next.Text("id")}")).Text.ShouldBe(next.GetRawText());
        (next.Text("subject"), next.Text("done"), next.Text("doneAt"), next.Text("priority")).ShouldBe(("一周后回访", "false", null, "normal"));
        (next.Text("accountId"), next.Text("contactId"), next.Text("opportunityId"), next.Text("ownerId")).ShouldBe((accountId, other, opportunityId, owner));
    }

    [Theory, OnBothDatabases]
    public async Task A_refused_next_task_leaves_the_first_undone(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var task = await api.Task();

        (await api.Post($"tasks/{task.Id()}/complete", new { next = new { dueAt = "2026-03-09T01:00:00Z" } })).IsProblem(422, "record.invalid").FirstError.ShouldBe("next.subject value.required");

        (await api.Get($"tasks/{task.Id()}")).Text.ShouldBe(task.Text);
    }

    [Theory, OnBothDatabases]
    public async Task A_task_is_done_once_at_the_time_that_is_said(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var task = (await api.Task()).Id();

        (await api.Post($"tasks/{task}/complete", new { doneAt = "2026-02-28T08:00:00+08:00" })).Is(200).Json.Text("task.doneAt").ShouldBe("2026-02-28T00:00:00Z");
        (await api.Post($"tasks/{task}/complete")).IsProblem(409, "task.already_done");
        (await api.Patch($"tasks/{task}", new { done = false })).Is(200).Json.Text("doneAt").ShouldBeNull();
        (await api.Post($"tasks/{task}/complete")).Is(200)["next"].ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }
}
