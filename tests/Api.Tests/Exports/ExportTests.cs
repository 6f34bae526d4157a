using Rapport.Api.Tests.Audit;
using Rapport.Api.Tests.Schema;
using Rapport.Api.Tests.Security;
using Rapport.Testing;
using Shouldly;
using Xunit;
using static Rapport.Api.Tests.Security.RightsBuilders;

namespace Rapport.Api.Tests.Exports;

public sealed class ExportTests(Servers servers) : IClassFixture<Servers>
{
    [Theory]
    [OnBothDatabases("zh-CN", "商机名称,客户,客户 / 行业,阶段,金额,货币,赢单概率,预计成交日期,负责人", "是,甲; 丙,8")]
    [OnBothDatabases("en", "Name,Account,Account / Industry,Stage,Amount,Currency,Probability,Expected close,Owner", "Yes,A; C,8")]
    public async Task A_file_reads_as_its_reader_does(TestDatabase database, string language, string header, string custom)
    {
        await using var server = await TestServer.StartAsync(database);
        var administrator = await server.As("administrator");
        await administrator.Field("opportunity", "strategic", "boolean");
        await administrator.Field("opportunity", "risks", "multiChoice", new { options = new[] { Option("a", "甲", "A"), Option("b", "乙", "B"), Option("c", "丙", "C") } });
        await administrator.Field("opportunity", "score", "decimal");
        var person = await server.AddUserAsync("salesperson", name: "王芳");
        (await person.Patch("me", new { timeZone = "America/New_York" })).Is(200);
        var account = (await person.Account("远山, 科技", new { industry = "software" })).Id();
        server.Clock.Set(new(2026, 3, 8, 6, 30, 15, TimeSpan.Zero));
        await person.Opportunity("年度\"框架\"", new { accountId = account, stage = "proposal", amount = 128000.50, currency = "USD", expectedCloseDate = "2026-06-30", custom = new { strategic = true, risks = new[] { "a", "c" }, score = 8.0 } });

        var file = await server.Export(person, "opportunities/export?select=name,accountId,account.industry,stage,amount,probability,expectedCloseDate,ownerId,custom.strategic,custom.risks,custom.score,createdAt", language);

        file.Lines[0].ShouldStartWith(header);
        file.Lines[1].ShouldBe($"\"年度\"\"框架\"\"\",\"远山, 科技\",{(language == "en" ? "Software and internet,Proposal" : "软件与互联网,方案呈现")},128000.5,USD,50,2026-06-30,王芳,{custom},2026-03-08 01:30:15");
        file.Lines.Length.ShouldBe(2);
        file.Disposition!.FileNameStar.ShouldBe(language == "en" ? "Opportunities-2026-03-08.csv" : "商机-2026-03-08.csv");
        file.Disposition.DispositionType.ShouldBe("attachment");
    }

    [Theory, OnBothDatabases]
    public async Task Every_field_of_every_object_can_be_exported(TestDatabase database)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        var name = $"f{Builders.Next}";
        foreach (var (type, value) in new (string, object)[] { ("text", "x"), ("longText", "x\ny"), ("integer", -5), ("decimal", 1.5), ("money", -7), ("percent", 3), ("boolean", false), ("date", "2026-01-02"), ("dateTime", "2026-01-02T03:04:05Z"), ("email", "a@rapport.example"), ("phone", "+86 138 0013 8000"), ("web", "https://a.example"), ("address", new { country = "中国", city = "杭州" }) })
        {
            await administrator.Field("contact", name + type, type);
            await administrator.Contact("全", new Dictionary<string, object> { ["custom"] = new Dictionary<string, object> { [name + type] = value } });
        }

        (await administrator.Patch("me", new { workingHours = new[] { new { days = new[] { 1, 2 }, from = "09:00", to = "18:00" } } })).Is(200);
        foreach (var definition in (await administrator.Get("objects")).Is(200).Items)
        {
            var file = await server.Export(administrator, $"{definition.Text("path")}/export");
            file.Lines[0].Split(',').Length.ShouldBeGreaterThanOrEqualTo(definition.At("fields").GetArrayLength(), definition.Text("name"));
            (await server.Export(administrator, $"{definition.Text("path")}/export?view=recycle-bin")).Lines[0].ShouldContain("删除时间");
        }

        (await server.Export(administrator, "users/export?select=workingHours&filter=workingHours ne null")).Lines[1].ShouldBe("周一、周二 09:00–18:00");
        (await server.Export(administrator, $"contacts/export?select=custom.{name}address,custom.{name}money&filter=custom.{name}address ne null")).Lines[1].ShouldBe("中国 杭州,,");
        (await server.Export(administrator, $"contacts/export?select=custom.{name}money&filter=custom.{name}money lt 0")).Lines[1].ShouldBe("-7,CNY");
    }

    [Theory, OnBothDatabases]
    public async Task No_cell_runs_as_a_formula_and_numbers_stay_numbers(TestDatabase database)
    {
        var server = await servers.On(database);
        var person = await server.AddUserAsync("salesperson");
        foreach (var (amount, name) in new[] { "=1+1", "+1", "-x", "@SUM(A1)", "＝1", "x=1" }.Index())
        {
            await person.Opportunity(name, new { amount = -amount });
        }

        var file = await server.Export(person, "opportunities/export?select=name,amount&sort=-amount");

        file.Lines.Skip(1).ShouldBe(["'=1+1,0,CNY", "'+1,-1,CNY", "'-x,-2,CNY", "'@SUM(A1),-3,CNY", "'＝1,-4,CNY", "x=1,-5,CNY"]);
    }

    [Theory, OnBothDatabases]
    public async Task All_records_of_the_list_are_there_in_its_order(TestDatabase database)
    {
        var server = await servers.On(database);
        var person = await server.AddUserAsync("salesperson");
        await person.Many("accounts", Enumerable.Range(0, 1_201).Select(i => new { name = $"客户 {i:0000}", employees = i }));
        await (await server.AddUserAsync("salesperson")).Account("别人的");

        var all = await server.Export(person, "accounts/export?select=employees&sort=-employees");
        all.Lines.Skip(1).ShouldBe(Enumerable.Range(0, 1_201).Reverse().Select(i => $"{i}"));
        var some = await server.Export(person, "accounts/export?select=name&filter=employees in (3,5)&sort=name");
        some.Lines.Skip(1).ShouldBe(["客户 0003", "客户 0005"]);
    }

    [Theory, OnBothDatabases]
    public async Task A_role_exports_what_it_reaches_and_what_is_shared(TestDatabase database)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        var team = (await administrator.Team()).Id();
        var role = await administrator.Role(new { account = new { read = "all", create = true, change = "all", export = "own" } });
        var person = await server.AddUserAsync(role, team);
        var none = await server.AddUserAsync(await administrator.Role(new { account = new { read = "all" } }));
        var (mark, other) = ($"标 {Builders.Next}", await server.AddUserAsync("salesperson", team));
        await person.Account($"{mark} 自己");
        await other.Account($"{mark} 同事");
        await administrator.Share("accounts", (await other.Account($"{mark} 共享")).Id(), new { userId = person.UserId });
        var address = $"accounts/export?select=name&sort=name&filter=startswith(name,'{mark}')";

        (await person.Get($"accounts?filter=startswith(name,'{mark}')")).Items.Count.ShouldBe(3);
        (await server.Export(person, address)).Lines.Skip(1).ShouldBe([$"{mark} 共享", $"{mark} 自己"]);
        (await server.Export(person, $"{address} and ownerId eq {other.UserId}")).Lines.Skip(1).ShouldBe([$"{mark} 共享"]);
        (await none.Get(address)).IsProblem(403, "export.not_allowed");
        (await server.Export(await server.As("reader"), address)).Lines.Length.ShouldBe(4);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_hidden_stays_out_and_what_is_masked_stays_masked(TestDatabase database)
    {
        var server = await servers.On(database);
        var role = await (await server.As("administrator")).Role(new { contact = Everything("own", new { mobile = "masked", email = "hidden" }), account = Everything("own") });
        var person = await server.AddUserAsync(role);
        var elsewhere = (await (await server.AddUserAsync("salesperson")).Account("看不到")).Id();
        var contact = (await person.Contact("张伟", new { mobile = "13800138000" })).Id();
        (await (await server.As("administrator")).Patch($"contacts/{contact}", new { accountId = elsewhere, email = "a@rapport.example" })).Is(200);

        var file = await server.Export(person, "contacts/export");

        string.Join('\n', file.Lines).ShouldNotContain("a@rapport.example");
        file.Lines[0].ShouldNotContain("邮箱");
        (await server.Export(person, "contacts/export?select=name,mobile,accountId,account.industry")).Lines[1].ShouldBe("张伟,138****8000,,");
        (await person.Get("contacts/export?select=email")).IsProblem(400, "select.unknown_field");
        (await person.Get("contacts/export?filter=mobile ne null")).IsProblem(403, "field.masked");
        (await person.Get("contacts/export?format=xlsx")).IsProblem(400, "export.format");
        (await person.Get("contacts/export?view=mine")).IsProblem(400, "list.view");
        (await person.Get("contacts/export?limit=5")).IsProblem(400, "request.unknown_parameter");
    }

    [Theory, OnBothDatabases]
    public async Task A_select_that_names_nothing_asks_for_all_fields_as_in_a_list(TestDatabase database)
    {
        var server = await servers.On(database);
        var person = await server.AddUserAsync("salesperson");
        await person.Account("全部");

        var all = await server.Export(person, "accounts/export");
        var list = (await person.Get("accounts")).Is(200).Items.Single().GetRawText();
        foreach (var nothing in new[] { "", ",", "%20,%20" })
        {
            (await server.Export(person, $"accounts/export?select={nothing}")).Lines.ShouldBe(all.Lines);
            (await person.Get($"accounts?select={nothing}")).Is(200).Items.Single().GetRawText().ShouldBe(list);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_receipt_tells_count_and_hash_and_stands_in_the_audit_log(TestDatabase database)
    {
        var server = await servers.On(database);
        var (administrator, person) = (await server.As("administrator"), await server.AddUserAsync("salesperson"));
        await person.Many("contacts", Enumerable.Range(0, 3).Select(i => new { name = $"人 {i}", mobile = "13800138000" }));

        var file = await server.Export(person, "contacts/export?select=name,mobile");

        var receipt = (await person.Get($"exports/{file.Id}")).Is(200);
        (receipt["rows"].GetInt64(), receipt["complete"].GetBoolean(), receipt["sha256"].GetString(), receipt["object"].GetString()).ShouldBe((3, true, file.Hash, "contact"));
        (await administrator.Get($"exports/{file.Id}")).Is(200).Text.ShouldBe(receipt.Text);
        (await (await server.As("manager")).Get($"exports/{file.Id}")).IsProblem(404, "export.not_found");
        (await person.Get("exports/x")).IsProblem(404, "export.not_found");
        var entry = (await administrator.Audit($"action=export.made&subjectId={file.Id}")).Single();
        entry.At("detail").GetRawText().ShouldBe($$"""{"rows":3,"complete":true,"sha256":"{{file.Hash}}","fields":["name","mobile"]}""", StringCompareShould.IgnoreLineEndings);
        (await administrator.Audit($"action=records.read_sensitive&userId={person.UserId}")).ShouldContain(e => e.At("detail").GetRawText().Contains("mobile", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task A_file_that_breaks_off_never_looks_whole(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var administrator = await server.As("administrator");
        await administrator.Field("account", "tags", "multiChoice", new { options = new[] { Option("a", "甲", "A") } });
        await administrator.Many("accounts", Enumerable.Range(0, 3_000).Select(i => new { name = $"客户 {i:0000}", description = new string('长', 300) }));
        var column = (await administrator.Get("accounts?filter=name eq '客户 2999'")).Items.Single().Text("id");
        await Catalogue.ExecuteAsync(server, "UPDATE accounts SET custom = '{\"tags:multiChoice\": 5}' WHERE name = '客户 2999'");
        column.ShouldNotBeNull();

        using var response = await server.BeginExport(administrator, "accounts/export?select=name,description,custom.tags&sort=name");

        ((int)response.StatusCode).ShouldBe(200);
        await Should.ThrowAsync<HttpRequestException>(() => response.Content.ReadAsByteArrayAsync());
        var receipt = (await administrator.Get($"exports/{response.Headers.GetValues("Export-Id").Single()}")).Is(200);
        (receipt["complete"].GetBoolean(), receipt["sha256"].ValueKind, receipt["rows"].GetInt64()).ShouldBe((false, System.Text.Json.JsonValueKind.Null, 2_999));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_goes_away_in_the_middle_is_noted_with_what_was_sent(TestDatabase database)
    {
        var server = await servers.On(database);
        var person = await server.AddUserAsync("salesperson");
        await person.Many("leads", Enumerable.Range(0, 2_500).Select(i => new { name = $"线索 {i}", description = new string('长', 2_000) }));

        string id;
        using (var response = await server.BeginExport(person, "leads/export"))
        {
            id = response.Headers.GetValues("Export-Id").Single();
        }

        await Until(async () => (await person.Get($"exports/{id}")).Status == 200);
        var receipt = (await person.Get($"exports/{id}")).Is(200);
        (receipt["complete"].GetBoolean(), receipt["rows"].GetInt64() < 2_500).ShouldBe((false, true));
    }

    private static object Option(string value, string zh, string en) => new { value, label = new Dictionary<string, string> { ["zh-CN"] = zh, ["en"] = en } };
}
