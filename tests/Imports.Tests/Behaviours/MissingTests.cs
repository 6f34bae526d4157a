using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.Behaviours;

/// <summary>What becomes of a row whose cell names a record or an option that is not there.</summary>
public sealed class MissingTests(Servers servers) : IClassFixture<Servers>
{
    [Theory]
    [OnBothDatabases("create", "done: 2 created")]
    [OnBothDatabases("skip", "done: 1 created, 1 skipped")]
    [OnBothDatabases("error", "done: 1 created, 1 failed")]
    [OnBothDatabases("empty", "done: 2 created")]
    public async Task A_record_that_is_missing(TestDatabase database, string missing, string outcome)
    {
        var api = await servers.Administrator(database);
        var tag = $"寅{Builders.Next}";
        var mapping = new { columns = new { name = "name", account = new { field = "accountId", lookup = "name", missing } } };

        var state = await api.Import("contacts", $"name,account\n{tag} 一,\n{tag} 二,{tag} 公司\n", mapping);

        state.Outcome().ShouldBe(outcome);
        var second = (await api.Get($"contacts?filter=name eq '{tag} 二'&select=account.name")).Items;
        (await api.Count("accounts", $"name eq '{tag} 公司'")).ShouldBe(missing == "create" ? 1 : 0);
        second.Count.ShouldBe(missing is "create" or "empty" ? 1 : 0);
        if (missing == "create")
        {
            second[0].Text("account.name").ShouldBe($"{tag} 公司");
        }

        (await api.In("en").ErrorLines(state.Id())).ShouldBe(missing == "error" ? [$"{tag} 二,{tag} 公司,3,\"account: There is no account “{tag} 公司”, or you may not see it.\""] : []);
    }

    [Theory]
    [OnBothDatabases("create", "done: 2 created")]
    [OnBothDatabases("skip", "done: 1 created, 1 skipped")]
    [OnBothDatabases("error", "done: 1 created, 1 failed")]
    [OnBothDatabases("empty", "done: 2 created")]
    public async Task An_option_that_is_missing_from_an_open_choice(TestDatabase database, string missing, string outcome)
    {
        var api = await servers.Administrator(database);
        var tag = $"卯{Builders.Next}";
        var mapping = new { columns = new { name = "name", industry = new { field = "industry", missing } } };

        var state = await api.Import("accounts", $"name,industry\n{tag} 一,\n{tag} 二,{tag}业\n", mapping);

        state.Outcome().ShouldBe(outcome);
        (await api.Get("objects/account")).Text.Contains($"{tag}业", StringComparison.Ordinal).ShouldBe(missing == "create");
        if (missing is "create" or "empty")
        {
            (await api.Get($"accounts?filter=name eq '{tag} 二'")).Items.Single().Text("industry").ShouldBe(missing == "create" ? $"{tag}业" : null);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_new_option_is_added_once_however_it_is_written(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"Q{Builders.Next}x";
        var mapping = new { columns = new { name = "name", industry = new { field = "industry", missing = "create" } } };

        (await api.Import("accounts", $"name,industry\n{tag} 一,{tag} Energy\n{tag} 二,{tag.ToLowerInvariant()} energy\n{tag} 三,{tag} ＥＮＥＲＧＹ\n", mapping)).Outcome().ShouldBe("done: 3 created");

        (await api.Groups("accounts", "count", "industry", $"startswith(name,'{tag}')")).ShouldBe([$"{tag} Energy | 3"]);
    }

    [Theory, OnBothDatabases]
    public async Task Empty_clears_the_field_of_a_record_that_has_a_value(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var tag = $"辰{Builders.Next}";
        var account = await api.Account($"{tag} 公司");
        var contact = await api.Contact($"{tag} 张伟", new { accountId = account.Id() });
        var mapping = new { columns = new { name = "name", account = new { field = "accountId", lookup = "name", missing = "empty" } } };

        (await api.Import("contacts", $"name,account\n{tag} 张伟,没有这家\n", mapping, "update", "name")).Outcome().ShouldBe("done: 1 updated");

        (await api.Get($"contacts/{contact.Id()}")).Json.Text("accountId").ShouldBeNull();
    }
}
