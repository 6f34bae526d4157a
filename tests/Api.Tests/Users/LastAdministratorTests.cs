using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Users;

/// <summary>Nobody locks everybody out.</summary>
public sealed class LastAdministratorTests
{
    private const string Last = "user.last_administrator";

    [Theory, OnBothDatabases]
    public async Task The_last_administrator_stays_whichever_way_it_is_tried(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("administrator");
        (await api.Post("users", new { name = "没有邮箱", role = "administrator" })).Is(201);
        (await api.Post("users", new { name = "不在用", email = "idle@rapport.example", role = "administrator", active = false })).Is(201);

        (await api.Patch($"users/{api.UserId}", new { role = "reader" })).IsProblem(409, Last);
        (await api.Patch($"users/{api.UserId}", new { active = false })).IsProblem(409, Last);
        (await api.Patch($"users/{api.UserId}", new { email = (string?)null })).IsProblem(409, Last);
        (await api.Post($"users/{api.UserId}/deactivate", new { })).IsProblem(409, Last);
        (await api.In("zh-CN").Patch($"users/{api.UserId}", new { active = false }))["detail"].GetString()!.ShouldContain("最后一位");
        (await api.Patch($"users/{api.UserId}", new { title = "总经理" })).Is(200);

        var second = await server.AddUserAsync("administrator");
        (await second.Patch($"users/{api.UserId}", new { active = false })).Is(200);
        (await second.Patch($"users/{second.UserId}", new { role = "manager" })).IsProblem(409, Last);
    }

    [Theory, OnBothDatabases]
    public async Task Of_all_administrators_in_one_batch_the_last_stays(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("administrator");
        var others = new[] { (await server.AddUserAsync("administrator")).UserId, (await server.AddUserAsync("administrator")).UserId };
        var all = others.Append(api.UserId).Select(id => new { op = "update", id, data = new { role = "reader" } }).ToList();

        (await api.Post("users/batch?atomic=true", all)).Is(409);
        (await api.Get("users?filter=role eq 'administrator'")).Items.Count.ShouldBe(3);
        var items = (await api.Post("users/batch", all)).Is(200).Items;

        items.Select(i => i.GetProperty("status").GetInt32()).ShouldBe([200, 200, 409]);
        items[2].Text("code").ShouldBe(Last);
        (await api.Get("me")).Is(200)["role"].GetString().ShouldBe("administrator");
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_administrators_who_deactivate_each_other_at_once_one_stays(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var first = await server.As("administrator");
        for (var round = 0; round < 8; round++)
        {
            var second = await server.AddUserAsync("administrator");

            var answers = await Task.WhenAll(
                first.Patch($"users/{second.UserId}", new { active = false }),
                second.Patch($"users/{first.UserId}", new { role = "reader" }));

            // Whoever comes second either finds the last administrator or is no administrator any more.
            answers.Count(a => a.Status == 200).ShouldBe(1, string.Join("\n", answers.Select(a => a.Text)));
            answers.Single(a => a.Status != 200).Status.ShouldBeOneOf(409, 401, 403);
            first = answers[0].Status == 200 ? first : second;
            (await first.Get("users?filter=role eq 'administrator' and active eq true&select=id")).Is(200).Items.Count.ShouldBe(1);
        }
    }
}
