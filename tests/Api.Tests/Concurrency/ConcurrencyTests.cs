using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Concurrency;

public sealed class ConcurrencyTests(Servers servers) : IClassFixture<Servers>
{
    [Theory, OnBothDatabases]
    public async Task Twenty_patches_at_once_all_hold_one_after_the_other(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var id = (await api.Account()).Id();

        var answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(n => api.Patch($"accounts/{id}", new { employees = n })));

        answers.ShouldAllBe(a => a.Status == 200);
        answers.ShouldAllBe(a => a.ETag == $"\"{a.Version()}\"");
        (await api.Get($"accounts/{id}")).Version().ShouldBe(21);
        var history = (await api.Get($"accounts/{id}/history")).Items.Reverse().Skip(1).Select(h => h.At("changes")[0]).ToList();
        history.Select(c => c.Text("to")).Order().ShouldBe(Enumerable.Range(1, 20).Select(n => $"{n}").Order());
        history.Skip(1).Select(c => c.Text("from")).ShouldBe(history.SkipLast(1).Select(c => c.Text("to")));
    }

    [Theory, OnBothDatabases]
    public async Task Of_twenty_patches_of_one_version_exactly_one_holds(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var id = (await api.Account()).Id();

        var answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(n => api.Patch($"accounts/{id}", new { employees = n }, ifMatch: 1)));

        answers.Count(a => a.Status == 200).ShouldBe(1);
        answers.Where(a => a.Status != 200).ShouldAllBe(a => a.Status == 412 && a.Code == "record.version_conflict");
        var read = await api.Get($"accounts/{id}");
        read.Version().ShouldBe(2);
        read["employees"].GetInt32().ShouldBe(answers.Single(a => a.Status == 200)["employees"].GetInt32());
    }

    [Theory, OnBothDatabases]
    public async Task Of_ten_creations_of_one_unique_value_exactly_one_holds(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var email = $"one{Builders.Next}@rapport.example";

        var answers = await Task.WhenAll(Enumerable.Range(1, 10).Select(n => api.Post("users", new { name = $"u{n}", email = n % 2 == 0 ? email : email.ToUpperInvariant() })));

        answers.Count(a => a.Status == 201).ShouldBe(1);
        answers.Where(a => a.Status != 201).ShouldAllBe(a => a.Status == 409 && a.Code == "record.duplicate");
        (await api.Get($"users?filter=email eq '{email}'")).Items.Count.ShouldBe(1);
    }

    [Theory]
    [OnBothDatabases("accounts")]
    [OnBothDatabases("teams")]
    public async Task Two_moves_at_once_do_not_close_a_circle_between_them(TestDatabase database, string path)
    {
        var api = await servers.Administrator(database);
        for (var round = 0; round < 5; round++)
        {
            var ids = await api.Many(path, [new { name = $"甲 {Builders.Next}" }, new { name = $"乙 {Builders.Next}" }]);

            var answers = await Task.WhenAll(
                api.Patch($"{path}/{ids[0]}", new { parentId = ids[1] }),
                api.Patch($"{path}/{ids[1]}", new { parentId = ids[0] }));

            answers.Select(a => a.Status).Order().ToArray().ShouldBe([200, 422], customMessage: string.Join("\n", answers.Select(a => a.Text)));
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_patch_and_a_delete_at_once_leave_the_record_in_the_bin(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var id = (await api.Account()).Id();

        var answers = await Task.WhenAll(api.Patch($"accounts/{id}", new { employees = 1 }), api.Delete($"accounts/{id}"));

        answers[0].Status.ShouldBeOneOf(200, 404);
        answers[1].Status.ShouldBe(204);
        (await api.Get($"accounts/{id}")).IsProblem(404, "record.not_found");
        (await api.Get($"accounts/{id}/history")).Items.Count.ShouldBe(answers[0].Status == 200 ? 3 : 2);
    }
}
