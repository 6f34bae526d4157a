using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.Behaviours;

/// <summary>A dry run tells what the import would do, and does none of it.</summary>
public sealed class DryRunTests(Servers servers) : IClassFixture<Servers>
{
    [Theory, OnBothDatabases]
    public async Task A_dry_run_counts_what_the_real_run_then_does_and_writes_nothing(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"甲{Builders.Next}";
        var known = await api.Account($"{tag} 旧客户", new { employees = 5 });
        var file = $"""
            name,industry,employees,parent
            {tag} 旧客户,,7,
            {tag} 一,{tag}行业,1,{tag} 二
            {tag} 二,{tag}行业,2,
            {tag} 三,,许多,
            {tag} 四,,4,{tag} 没有
            {tag} 二,,9,
            """;
        var mapping = new
        {
            columns = new
            {
                name = "name",
                industry = new { field = "industry", missing = "create" },
                employees = "employees",
                parent = new { field = "parentId", lookup = "name", missing = "skip" },
            },
        };
        var before = await StateAsync(api);

        var dry = await api.Import("accounts", file, mapping, "upsert", "name", dryRun: true);

        dry.Outcome().ShouldBe("done: 2 created, 2 updated, 1 skipped, 1 failed");
        (await StateAsync(api)).ShouldBe(before);
        (await api.Get($"accounts/{known.Id()}")).Version().ShouldBe(1);

        var dryErrors = await api.ErrorLines(dry.Id());
        (await api.Post($"imports/{dry.Id()}/start")).IsProblem(409, "import.dry_run");
        var ready = (await api.Patch($"imports/{dry.Id()}", new { dryRun = false })).Is(200);
        ready["status"].GetString().ShouldBe("ready");
        ready["processed"].GetInt64().ShouldBe(0);
        (await api.Post($"imports/{dry.Id()}/start")).Is(202);
        var real = await api.Ended(dry.Id());

        real.Outcome().ShouldBe(dry.Outcome());
        (await api.ErrorLines(dry.Id())).ShouldBe(dryErrors);
        (await api.Count("accounts", $"startswith(name,'{tag}')")).ShouldBe(3);
    }

    [Theory, OnBothDatabases]
    public async Task A_dry_run_creates_no_records_that_are_looked_up(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"乙{Builders.Next}";
        var file = $"name,account\n{tag} 张伟,{tag} 公司\n{tag} 李娜,{tag} 公司\n";
        var mapping = new { columns = new { name = "name", account = new { field = "accountId", lookup = "name", missing = "create" } } };

        (await api.Import("contacts", file, mapping, dryRun: true)).Outcome().ShouldBe("done: 2 created");
        (await api.Count("accounts", $"startswith(name,'{tag}')")).ShouldBe(0);

        (await api.Import("contacts", file, mapping)).Outcome().ShouldBe("done: 2 created");
        (await api.Count("accounts", $"startswith(name,'{tag}')")).ShouldBe(1);
    }

    private static async Task<string> StateAsync(ApiClient api) =>
        string.Join("\n", [
            (await api.Count("accounts")).ToString(System.Globalization.CultureInfo.InvariantCulture),
            (await api.Get("objects/account")).Is(200).Text,
            .. await api.Groups("accounts", "count,sum(version)", "industry"),
        ]);
}
