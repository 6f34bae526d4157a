using Rapport.Api.Tests.Audit;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Companies;

public sealed class CompanyTests(Servers servers) : IClassFixture<Servers>
{
    [Theory]
    [OnBothDatabases("salesperson")]
    [OnBothDatabases("reader")]
    public async Task Everybody_sees_the_settings_and_administrators_alone_change_them(TestDatabase database, string role)
    {
        var person = await (await servers.On(database)).As(role);

        (await person.Get("company")).Is(200)["currency"].GetString().ShouldBe("CNY");
        (await person.Patch("company", new { name = "x" })).IsProblem(403, "auth.not_allowed");
    }

    [Theory, OnBothDatabases]
    public async Task A_change_holds_at_once_and_stands_in_the_audit_log(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var administrator = await server.As("administrator");
        var before = (await administrator.Get("company")).Is(200);
        before.ETag.ShouldBe("\"1\"");

        var after = (await administrator.Patch("company", new { name = " 远山软件 ", timeZone = "America/New_York", fiscalYearStart = 4, currency = "CNY" }, ifMatch: 1)).Is(200);

        after.Text.ShouldBe("""{"version":2,"name":"远山软件","language":"zh-CN","timeZone":"America/New_York","currency":"CNY","fiscalYearStart":4}""");
        (await administrator.Get("company")).Text.ShouldBe(after.Text);
        (await administrator.Get("me"))["company.name"].GetString().ShouldBe("远山软件");
        (await administrator.Patch("company", new { name = "远山软件" }, ifMatch: 2)).Is(200).Version().ShouldBe(2);
        (await administrator.Patch("company", new { language = "en" }, ifMatch: 1)).IsProblem(412, "record.version_conflict");
        (await administrator.Audit("action=company.changed")).Single().At("detail").GetRawText().ShouldBe("""{"changed":["name","timeZone","fiscalYearStart"]}""");
    }

    [Theory, OnBothDatabases]
    public async Task The_new_fiscal_year_and_the_new_days_are_asked_for_from_then_on(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var administrator = await server.As("administrator");
        server.Clock.Set(new(2026, 5, 20, 4, 0, 0, TimeSpan.Zero));
        await administrator.Opportunity(with: new { openedDate = "2026-04-01" });
        await administrator.Opportunity(with: new { openedDate = "2026-03-31" });
        async Task<int> Count() => (await administrator.Get("opportunities?filter=openedDate in period('this-fiscal-year')")).Is(200).Items.Count;

        (await Count()).ShouldBe(2);
        (await administrator.Patch("company", new { fiscalYearStart = 4 })).Is(200);
        (await Count()).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_wrong_is_told_by_its_member_and_the_currency_stays(TestDatabase database)
    {
        var administrator = await servers.Administrator(database);

        var refused = (await administrator.Patch("company", new { name = "", language = "fr", timeZone = "Mars/Base", fiscalYearStart = 13 })).Is(422);
        refused["errors"].EnumerateArray().Select(e => e.Text("field")).ShouldBe(["name", "language", "timeZone", "fiscalYearStart"]);
        (await administrator.Patch("company", new { currency = "USD" })).IsProblem(409, "company.currency_fixed");
        (await administrator.Patch("company", new { colour = "red" })).IsProblem(400, "json.member");
        (await administrator.Get("company")).Is(200)["currency"].GetString().ShouldBe("CNY");
    }

    [Theory, OnBothDatabases]
    public async Task Changes_of_different_settings_at_once_both_stay(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database);
        var administrator = await server.As("administrator");

        await Task.WhenAll(
            administrator.Patch("company", new { name = "远山" }),
            administrator.Patch("company", new { language = "en" }),
            administrator.Patch("company", new { fiscalYearStart = 7 }));

        (await administrator.Get("company")).Text.ShouldBe("""{"version":4,"name":"远山","language":"en","timeZone":"Asia/Shanghai","currency":"CNY","fiscalYearStart":7}""");
    }
}
