using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Records;

public sealed class IdempotencyTests(Servers servers) : IClassFixture<Servers>
{
    [Theory, OnBothDatabases]
    public async Task The_same_request_under_one_key_creates_once(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var name = $"幂等 {Builders.Next}";

        var first = (await api.Post("accounts", new { name }, "key-1")).Is(201);
        var again = (await api.Post("accounts", new { name }, "key-1")).Is(201);

        again.Text.ShouldBe(first.Text);
        again.Location.ShouldBe(first.Location);
        (await api.Get($"accounts?filter=name eq '{name}'")).Items.Count.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Another_request_under_the_same_key_is_refused(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        (await api.Post("accounts", new { name = "甲" }, "key-2")).Is(201);

        (await api.Post("accounts", new { name = "乙" }, "key-2")).IsProblem(409, "idempotency.mismatch");
        (await api.Post("contacts", new { name = "甲" }, "key-2")).IsProblem(409, "idempotency.mismatch");
        (await api.Get("contacts")).Items.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task A_key_belongs_to_its_user(TestDatabase database)
    {
        var server = await servers.On(database);
        var administrator = (await (await server.As("administrator")).Post("leads", new { name = "丙" }, "key-3")).Is(201);
        var manager = (await (await server.As("manager")).Post("leads", new { name = "丙" }, "key-3")).Is(201);

        manager.Id().ShouldNotBe(administrator.Id());
    }

    [Theory, OnBothDatabases]
    public async Task A_refused_request_does_not_use_up_its_key(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        (await api.Post("accounts", new { name = "" }, "key-4")).Is(422);

        (await api.Post("accounts", new { name = "丁" }, "key-4")).Is(201);
    }

    [Theory, OnBothDatabases]
    public async Task Ten_at_once_under_one_key_create_one_record(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var name = $"并发 {Builders.Next}";

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => api.Post("accounts", new { name }, "key-5")));

        answers.ShouldAllBe(a => a.Status == 201);
        answers.Select(a => a.Id()).Distinct().Count().ShouldBe(1);
        (await api.Get($"accounts?filter=name eq '{name}'")).Items.Count.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_key_is_forgotten_after_a_day(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("administrator");
        var start = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
        server.Clock.Set(start);
        var first = (await api.Post("accounts", new { name = "戊" }, "key-6")).Id();
        server.Clock.Set(start.AddHours(23.9));
        (await api.Post("accounts", new { name = "戊" }, "key-6")).Id().ShouldBe(first);
        server.Clock.Set(start.AddHours(24.1));

        (await api.Post("accounts", new { name = "戊" }, "key-6")).Is(201).Id().ShouldNotBe(first);
    }
}
