using System.Text.Json;
using Rapport.Api.Tests.Security;
using Rapport.Platform.Jobs;
using Rapport.Testing;
using Shouldly;
using Xunit;
using static Rapport.Api.Tests.Security.RightsBuilders;

namespace Rapport.Api.Tests.Jobs;

public sealed class JobListTests(Servers servers) : IClassFixture<Servers>
{
    [Theory, OnBothDatabases]
    public async Task An_import_shows_its_file_and_how_far_it_is_to_whom_it_belongs(TestDatabase database)
    {
        var server = await servers.On(database);
        var (person, other, administrator) = (await server.AddUserAsync("salesperson", name: "王芳"), await server.AddUserAsync("salesperson"), await server.As("administrator"));
        var name = $"客户 {Builders.Next}.csv";
        (await person.SendAsync(new(HttpMethod.Post, "imports") { Content = File(name, "name\na\nb\nc\n") })).Is(202);

        await Until(async () => (await person.Get("jobs")).Is(200).Items is [var job] && job.Text("status") == "done");

        var job = (await person.Get("jobs")).Is(200).Items.Single();
        (job.Text("kind"), job.Text("label.zh-CN"), job.Text("about"), job.Text("by.name"), job.Text("error")).ShouldBe(("import", "导入", name, "王芳", null));
        job.At("progress").GetRawText().ShouldBe("""{"done":3,"total":3}""");
        job.Text("endedAt").ShouldNotBeNull();
        (await other.Get("jobs")).Is(200).Items.ShouldBeEmpty();
        (await other.Get("jobs?mine=false")).Is(200).Items.ShouldBeEmpty();
        (await administrator.Get("jobs")).Is(200).Items.ShouldContain(j => j.Text("about") == name);
        (await administrator.Get("jobs?mine=true")).Is(200).Items.ShouldNotContain(j => j.Text("about") == name);
    }

    [Theory, OnBothDatabases]
    public async Task What_Rapport_does_by_itself_says_what_it_is_about(TestDatabase database)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        var field = $"f{Builders.Next}";
        await administrator.Field("account", field, "text", new { filterable = true, label = new Dictionary<string, string> { ["zh-CN"] = "合同号", ["en"] = "Contract" } });
        await administrator.Rate("USD", "2026-01-01", 7.1m);
        var rule = await administrator.Rule("lead", "status eq 'new'", new { role = "reader" });
        var leaving = await server.AddUserAsync("salesperson", name: "李娜");
        await leaving.Account();
        (await administrator.Post($"users/{leaving.UserId}/deactivate", new { handOver = new { accounts = new { to = administrator.UserId } } })).Is(200);

        await Until(async () => (await administrator.Get("jobs")).Items.All(j => j.Text("status") == "done"));

        var jobs = (await administrator.Get("jobs")).Is(200).Items.Select(j => (j.Text("kind"), j.Text("about"))).ToList();
        jobs.ShouldContain(("fields.index", "客户 / 合同号"));
        jobs.ShouldContain(("currencies.recompute", "USD"));
        jobs.ShouldContain(("sharing.apply_rule", (await administrator.Get($"share-rules/{rule}"))["name"].GetString()));
        jobs.ShouldContain(("hand_over", "李娜"));
        (await administrator.In("en").Get("jobs")).Items.Select(j => j.Text("about")).ShouldContain("Account / Contract");
        var index = (await administrator.Get("jobs")).Items.First(j => j.Text("kind") == "fields.index");
        (index.At("by").ValueKind, index.At("progress").GetRawText()).ShouldBe((JsonValueKind.Null, """{"done":null,"total":null}"""));
        (await administrator.Get("jobs")).Items.Single(j => j.Text("about") == "李娜").At("progress").GetRawText().ShouldBe("""{"done":1,"total":1}""");
    }

    [Theory, OnBothDatabases]
    public async Task The_list_is_paged_newest_first(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var administrator = await server.As("administrator");
        for (var day = 1; day <= 5; day++)
        {
            await administrator.Rate("USD", $"2026-01-0{day}", 7);
        }

        var first = (await administrator.Get("jobs?limit=3")).Is(200);
        var second = (await administrator.Get($"jobs?limit=3&cursor={first["next"].GetString()}")).Is(200);

        first.Items.Concat(second.Items).Select(j => j.Text("createdAt")).ShouldBeInOrder(SortDirection.Descending);
        (first.Items.Count, second.Items.Count, second["next"].ValueKind).ShouldBe((3, 2, JsonValueKind.Null));
        (await administrator.Get($"jobs?mine=true&cursor={first["next"].GetString()}")).IsProblem(400, "list.cursor");
        (await administrator.Get("jobs?mine=yes")).IsProblem(400, "jobs.mine");
        (await administrator.Get("jobs?limit=0")).IsProblem(400, "list.limit");
    }

    [Theory, OnBothDatabases]
    public async Task A_job_that_failed_says_why(TestDatabase database)
    {
        var server = await servers.On(database);
        var person = await server.AddUserAsync("salesperson");
        await using (var transaction = await server.Database.BeginWriteAsync(CancellationToken.None))
        {
            await JobQueue.AddAsync(transaction, "from_the_future", Guid.Parse(person.UserId), null, DateTime.UtcNow, CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
        }

        await Until(async () => (await person.Get("jobs")).Is(200).Items is [var job] && job.Text("status") == "failed");

        var failed = (await person.In("en").Get("jobs")).Items.Single();
        (failed.Text("kind"), failed.Text("label.en"), failed.Text("about")).ShouldBe(("from_the_future", "from_the_future", null));
        failed.Text("error")!.ShouldContain("does not know jobs of the kind");
    }

    private static MultipartFormDataContent File(string name, string content) => new()
    {
        { new StringContent("accounts"), "object" },
        { new StringContent("""{"columns": {"name": "name"}}"""), "mapping" },
        { new StringContent(content), "file", name },
    };
}
