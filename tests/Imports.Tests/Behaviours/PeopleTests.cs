using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.Behaviours;

/// <summary>Colleagues come in from a list of personnel, in Chinese or in English, with their teams and whom they report to.</summary>
public sealed class PeopleTests
{
    private const string Chinese = """
        姓名,邮箱,手机,职务,部门,直属上级,角色,语言
        陈小北,chen@rapport.example,138 0013 8000,客户经理,华东一组,林大山,销售,中文
        林大山,lin@rapport.example,,销售总监,华东区,,销售主管,中文
        周只看,zhou@rapport.example,,财务,财务部,林大山,只读,
        没有邮箱的人,,,实习生,华东一组,陈小北,,
        """;

    private const string English = """
        Name,E-mail,Job title,Team,Manager,Role,Language
        Sam Rivers,sam@rapport.example,Account manager,EMEA North,lee@rapport.example,Salesperson,English
        Lee Brook,lee@rapport.example,Head of sales,EMEA,,Sales manager,English
        Kim Stone,KIM@rapport.example,Controller,Finance,lee@rapport.example,Reader,
        """;

    private static readonly object ChineseMapping = new
    {
        columns = new Dictionary<string, object>
        {
            ["姓名"] = "name",
            ["邮箱"] = "email",
            ["手机"] = "phone",
            ["职务"] = "title",
            ["部门"] = new { field = "teamId", lookup = "name", missing = "create" },
            ["直属上级"] = new { field = "managerId", lookup = "name" },
            ["角色"] = "role",
            ["语言"] = "language",
        },
    };

    private static readonly object EnglishMapping = new
    {
        columns = new Dictionary<string, object>
        {
            ["Name"] = "name",
            ["E-mail"] = "email",
            ["Job title"] = "title",
            ["Team"] = new { field = "teamId", lookup = "name", missing = "create" },
            ["Manager"] = new { field = "managerId", lookup = "email" },
            ["Role"] = "role",
            ["Language"] = "language",
        },
    };

    [Theory, OnBothDatabases]
    public async Task A_Chinese_list_brings_people_teams_roles_and_reporting_lines(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("administrator");

        (await api.Import("users", Chinese, ChineseMapping)).Outcome().ShouldBe("done: 3 created, 1 failed");
        (await api.Import("users", Chinese.Replace(",陈小北,,", ",陈小北,销售,", StringComparison.Ordinal), ChineseMapping, "upsert", "email")).Outcome().ShouldBe("done: 1 created, 3 unchanged");

        (await People(api)).ShouldBe(
        [
            "陈小北 | 华东一组 | 林大山 | salesperson | zh-CN", "林大山 | 华东区 |  | manager | zh-CN",
            "周只看 | 财务部 | 林大山 | reader | ", "没有邮箱的人 | 华东一组 | 陈小北 | salesperson | ",
        ], ignoreOrder: true);
        (await api.Get("teams?select=name&sort=name")).Items.Select(t => t.Text("name")).ShouldBe(["财务部", "华东区", "华东一组"], ignoreOrder: true);
        (await api.Get("users?filter=name eq '陈小北'")).Items.Single().Text("phone").ShouldBe("138 0013 8000");
    }

    [Theory, OnBothDatabases]
    public async Task An_English_list_names_managers_by_e_mail(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("administrator");

        (await api.Import("users", English, EnglishMapping)).Outcome().ShouldBe("done: 3 created");
        (await api.Import("users", English.Replace("Controller", "Head of finance", StringComparison.Ordinal), EnglishMapping, "upsert", "email")).Outcome().ShouldBe("done: 1 updated, 2 unchanged");
        (await api.Import("users", English + " ", EnglishMapping)).Outcome().ShouldBe("done: 3 failed");

        (await People(api)).ShouldBe(
        [
            "Sam Rivers | EMEA North | Lee Brook | salesperson | en", "Lee Brook | EMEA |  | manager | en", "Kim Stone | Finance | Lee Brook | reader | ",
        ], ignoreOrder: true);
    }

    [Theory, OnBothDatabases]
    public async Task The_proposal_finds_the_columns_in_both_languages(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("administrator");

        foreach (var (file, fields) in new[] { (Chinese, "name email phone title teamId managerId role language"), (English, "name email title teamId managerId role language") })
        {
            var id = (await api.Upload("users", file)).Is(202).Id();
            var columns = (await api.Get($"imports/{id}/preview")).Is(200)["mapping.columns"].EnumerateObject().Select(c => c.Value.ValueKind == System.Text.Json.JsonValueKind.String ? c.Value.GetString() : c.Value.GetProperty("field").GetString());
            columns.ShouldBe(fields.Split(' '), ignoreOrder: true);
        }
    }

    [Theory, OnBothDatabases]
    public async Task An_import_neither_demotes_the_last_administrator_nor_turns_people_in_circles(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var api = await server.As("administrator");
        var me = (await api.Get("me"))["email"].GetString();
        const string Head = "Name,E-mail,Manager,Role,Active\n";
        var mapping = new { columns = new Dictionary<string, object> { ["Name"] = "name", ["E-mail"] = "email", ["Manager"] = new { field = "managerId", lookup = "email" }, ["Role"] = "role", ["Active"] = "active" } };

        var demoted = await api.Import("users", $"{Head}Me,{me},,Reader,yes\n", mapping, "upsert", "email");
        var deactivated = await api.Import("users", $"{Head}Me,{me},,Administrator,no\n", mapping, "upsert", "email");
        var circle = await api.Import("users", $"{Head}Own,own@rapport.example,own@rapport.example,Reader,yes\n", mapping);

        foreach (var (state, reason) in new[] { (demoted, "last administrator"), (deactivated, "last administrator"), (circle, "own@rapport.example") })
        {
            state.Outcome().ShouldBe("done: 1 failed");
            (await api.In("en").ErrorFile(state.Id())).ShouldContain(reason);
        }

        (await api.Get("me")).Is(200)["role"].GetString().ShouldBe("administrator");
    }

    [Theory]
    [OnBothDatabases("manager")]
    [OnBothDatabases("salesperson")]
    [OnBothDatabases("reader")]
    public async Task Only_administrators_import_people(TestDatabase database, string role)
    {
        await using var server = await TestServer.StartAsync(database);

        (await (await server.As(role)).Upload("users", English, EnglishMapping)).IsProblem(403, "record.not_allowed");
    }

    private static async Task<IEnumerable<string>> People(ApiClient api) =>
        (await api.Get("users?select=name,team.name,manager.name,role,language&filter=role ne 'administrator'")).Is(200).Items
            .Select(u => string.Join(" | ", Of(u, "name"), Of(u, "team.name"), Of(u, "manager.name"), Of(u, "role"), Of(u, "language")));

    private static string? Of(System.Text.Json.JsonElement user, string path)
    {
        var at = path.Split('.');
        return at.Length == 2 && user.GetProperty(at[0]).ValueKind == System.Text.Json.JsonValueKind.Null ? null : user.Text(path);
    }
}
