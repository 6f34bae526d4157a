using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Lists;

public sealed class FilterTests(FilterTests.Contacts contacts) : IClassFixture<FilterTests.Contacts>
{
    [Theory]
    [OnBothDatabases("name eq 'ada'", "Ada")]
    [OnBothDatabases("name eq 'ＡＤＡ'", "Ada")]
    [OnBothDatabases("name ne 'ada'", "Bo O'Hara,李雷,王芳,ﾃｽﾄ")]
    [OnBothDatabases("name eq 'テスト'", "ﾃｽﾄ")]
    [OnBothDatabases("name eq 'bo o''hara'", "Bo O'Hara")]
    [OnBothDatabases("name in ('ADA','王芳','nobody')", "Ada,王芳")]
    [OnBothDatabases("not (name in ('ADA','王芳'))", "Bo O'Hara,李雷,ﾃｽﾄ")]
    [OnBothDatabases("contains(name,'O''H')", "Bo O'Hara")]
    [OnBothDatabases("contains(name,'')", "Ada,Bo O'Hara,李雷,王芳,ﾃｽﾄ")]
    [OnBothDatabases("startswith(name,'李')", "李雷")]
    [OnBothDatabases("startswith(name,'')", "Ada,Bo O'Hara,李雷,王芳,ﾃｽﾄ")]
    [OnBothDatabases("endswith(name,'HARA')", "Bo O'Hara")]
    [OnBothDatabases("endswith(name,'')", "Ada,Bo O'Hara,李雷,王芳,ﾃｽﾄ")]
    [OnBothDatabases("contains(name,'%')", "")]
    [OnBothDatabases("contains(name,'_')", "")]
    [OnBothDatabases("title eq null", "Bo O'Hara,ﾃｽﾄ")]
    [OnBothDatabases("title ne null", "Ada,李雷,王芳")]
    [OnBothDatabases("title ne '经理'", "Ada,Bo O'Hara,ﾃｽﾄ")]
    [OnBothDatabases("not (title eq '经理')", "Ada,Bo O'Hara,ﾃｽﾄ")]
    [OnBothDatabases("not (title ne '经理')", "李雷,王芳")]
    [OnBothDatabases("title in ('cto',null)", "Ada,Bo O'Hara,ﾃｽﾄ")]
    [OnBothDatabases("title gt 'a' and title lt 'd'", "Ada")]
    [OnBothDatabases("birthday eq 1990-02-28", "Ada")]
    [OnBothDatabases("birthday eq '1990-02-28'", "Ada")]
    [OnBothDatabases("birthday ge 1990-02-28 and birthday le 2000-02-29", "Ada,李雷")]
    [OnBothDatabases("birthday gt 1990-02-28", "李雷")]
    [OnBothDatabases("birthday lt 2000-02-29", "Ada")]
    [OnBothDatabases("birthday lt today()", "Ada,李雷")]
    [OnBothDatabases("birthday gt daysAgo(30)", "")]
    [OnBothDatabases("birthday in (1990-02-28,null)", "Ada,Bo O'Hara,王芳,ﾃｽﾄ")]
    [OnBothDatabases("isDecisionMaker eq true", "李雷")]
    [OnBothDatabases("isDecisionMaker ne true", "Ada,Bo O'Hara,王芳,ﾃｽﾄ")]
    [OnBothDatabases("isDecisionMaker in (true)", "李雷")]
    [OnBothDatabases("createdAt le now()", "Ada,Bo O'Hara,李雷,王芳,ﾃｽﾄ")]
    [OnBothDatabases("createdAt ge 2200-01-01T00:00:00Z", "")]
    [OnBothDatabases("createdAt in period('today')", "Ada,Bo O'Hara,李雷,王芳,ﾃｽﾄ")]
    [OnBothDatabases("createdAt in period('last-year')", "")]
    [OnBothDatabases("mobile eq '+86 139 1234 5678'", "王芳")]
    [OnBothDatabases("email eq 'ADA@rapport.example'", "Ada")]
    [OnBothDatabases("endswith(email,'@rapport.example')", "Ada")]
    [OnBothDatabases("contains(address,'南京路')", "王芳")]
    [OnBothDatabases("contains(notes,'WORLD')", "Ada")]
    [OnBothDatabases("source eq 'referral'", "Ada")]
    [OnBothDatabases("source in ('referral','website')", "Ada,李雷")]
    [OnBothDatabases("account.name eq '远山科技'", "Ada,李雷")]
    [OnBothDatabases("account/name eq '远山科技'", "Ada,李雷")]
    [OnBothDatabases("account.annualRevenue ge 1000000.5", "Ada,李雷")]
    [OnBothDatabases("account.annualRevenue in (1000000.5, 3)", "Ada,李雷")]
    [OnBothDatabases("account.employees gt 9", "Ada,李雷")]
    [OnBothDatabases("account.parent.name eq '远山集团'", "Ada,李雷")]
    [OnBothDatabases("account.parent.name ne '远山集团'", "Bo O'Hara,王芳,ﾃｽﾄ")]
    [OnBothDatabases("accountId eq null", "Bo O'Hara,王芳,ﾃｽﾄ")]
    [OnBothDatabases("ownerId eq me()", "Ada,Bo O'Hara,李雷,王芳,ﾃｽﾄ")]
    [OnBothDatabases("ownerId ne me()", "")]
    [OnBothDatabases("name eq 'ada' or name eq '李雷' and title eq '经理'", "Ada,李雷")]
    [OnBothDatabases("(name eq 'ada' or name eq '李雷') and title eq '经理'", "李雷")]
    [OnBothDatabases("not (name eq 'ada' and title eq 'CTO')", "Bo O'Hara,李雷,王芳,ﾃｽﾄ")]
    [OnBothDatabases("not not name eq 'ada'", "Ada")]
    [OnBothDatabases("name eq 'x'' or 1 eq 1 --'", "")]
    public async Task A_filter_takes_these_records(TestDatabase database, string filter, string names)
    {
        var api = await contacts.Administrator(database);

        var found = (await api.Get($"contacts?select=name&filter={Uri.EscapeDataString(filter)}&count=true")).Is(200);

        found.Items.Select(i => i.Text("name")).ShouldBe(names.Split(',', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
        found["total"].GetInt32().ShouldBe(found.Items.Count);
        (await api.Get($"contacts/aggregate?filter={Uri.EscapeDataString(filter)}")).Groups.Single().At("count").GetInt32().ShouldBe(found.Items.Count);
    }

    [Theory, OnBothDatabases]
    public async Task Several_choices_are_asked_whether_one_is_among_them(TestDatabase database)
    {
        var api = await contacts.Administrator(database);
        async Task<int> Count(string filter) => (await api.Get($"stages?filter={filter}")).Is(200).Items.Count;
        var all = (await api.Get("stages")).Items.Count;
        var ids = (await api.Get("stages?select=id")).Items.Take(2).Select(i => i.Text("id")).ToList();
        await api.Patch($"stages/{ids[0]}", new { requires = new[] { "amount", "lossReason" } });
        await api.Patch($"stages/{ids[1]}", new { requires = new[] { "amount" } });
        var with = await Count("requires eq 'amount'");

        with.ShouldBeGreaterThanOrEqualTo(2);
        (await Count("requires ne 'amount'")).ShouldBe(all - with);
        (await Count("not (requires eq 'amount')")).ShouldBe(all - with);
        (await Count($"requires in ('amount','lossReason') and id in ({ids[0]},{ids[1]})")).ShouldBe(2);
        (await Count($"requires eq 'lossReason' and requires eq 'amount' and id in ({ids[0]},{ids[1]})")).ShouldBe(1);
        (await Count("requires eq null")).ShouldBe((await api.Get("stages")).Items.Count(s => s.At("requires").ValueKind == System.Text.Json.JsonValueKind.Null));
    }

    public sealed class Contacts : Servers
    {
        protected override async Task<TestServer> PrepareAsync(TestServer server)
        {
            var api = await server.As("administrator");
            var group = (await api.Account("远山集团")).Id();
            var account = (await api.Account("远山科技", new { parentId = group, annualRevenue = 1_000_000.5, employees = 10 })).Id();
            await api.Contact("Ada", new { title = "CTO", birthday = "1990-02-28", accountId = account, email = "ada@rapport.example", source = "referral", notes = "Hello\nＷorld" });
            await api.Contact("李雷", new { title = "经理", birthday = "2000-02-29", accountId = account, isDecisionMaker = true, source = "website" });
            await api.Contact("王芳", new { title = "经理", mobile = "139-1234-5678", address = new { city = "上海", street = "南京路 1 号" } });
            await api.Contact("Bo O'Hara");
            await api.Contact("ﾃｽﾄ");
            await api.Delete($"contacts/{(await api.Contact("Deleted", new { title = "CTO" })).Id()}");
            return server;
        }
    }
}
