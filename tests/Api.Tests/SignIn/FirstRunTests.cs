using Microsoft.Extensions.DependencyInjection;
using Rapport.Platform.Access.SignIn;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.SignIn;

public sealed class FirstRunTests
{
    private static readonly ServerOptions Empty = new() { Administrator = false };

    [Theory, OnBothDatabases]
    public async Task The_first_run_makes_the_company_and_its_administrator_who_is_in(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database, Empty);
        using var browser = server.Browser();
        (await browser.Api.Get("setup")).Is(200).Text.ShouldBe("""{"needed":true,"codeNeeded":false,"shortestPassword":8,"company":{"language":"zh-CN","timeZone":"Asia/Shanghai","currency":"CNY","fiscalYearStart":1}}""");

        var me = (await browser.Api.Post("setup", Request())).Is(200);

        me["role"].GetString().ShouldBe("administrator");
        me["company"].GetRawText().ShouldBe("""{"name":"远山科技","language":"en","timeZone":"Europe/Paris","currency":"EUR"}""");
        (await browser.Api.Get("me")).Is(200).Text.ShouldBe(me.Text);
        (await browser.Api.Get("setup")).Is(200).Text.ShouldBe("""{"needed":false,"codeNeeded":false,"shortestPassword":8,"company":null}""");
        (await browser.Api.Post("setup", Request())).IsProblem(409, "setup.done");
        (await browser.SignIn("li@rapport.example", "an orderly first sentence")).Is(200);
        (await browser.Api.Post("opportunities", new { name = "x", amount = 10 })).Is(201)["amountBase"].GetDecimal().ShouldBe(10);
        (await browser.Api.Get("opportunities/aggregate?groupBy=createdAt:fiscalYear&measures=count")).Is(200);
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_first_runs_at_once_one_wins(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database, Empty);

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => server.Anonymous().Post("setup", Request($"li{i}@rapport.example"))));

        answers.Select(a => a.Status).Order().ShouldBe([200, 409, 409, 409, 409]);
        answers.Where(a => a.Status == 409).ShouldAllBe(a => a.Code == "setup.done");
        using var winner = server.Browser();
        var email = answers.Single(a => a.Status == 200)["email"].GetString()!;
        (await winner.SignIn(email, "an orderly first sentence")).Is(200);
        (await winner.Api.Get("users?count=exact")).Is(200)["total"].GetInt32().ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_server_that_others_can_reach_asks_for_the_code_on_its_console(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database, Empty with { SetUpCode = true });
        server.Clock.Set(new(2031, 3, 3, 8, 0, 0, TimeSpan.Zero));
        var code = await server.Services.GetRequiredService<FirstRun>().MakeCodeAsync(TestContext.Current.CancellationToken);
        code.ShouldMatch("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$");
        (await server.Anonymous().Get("setup")).Is(200)["codeNeeded"].GetBoolean().ShouldBeTrue();
        (await server.Anonymous().Post("setup", Request())).IsProblem(403, "setup.code");
        for (var i = 0; i < 19; i++)
        {
            (await server.Anonymous().Post("setup", Request(code: $"0000-00{i:00}"))).IsProblem(403, "setup.code");
        }

        (await server.Anonymous().Post("setup", Request(code: code))).IsProblem(429, "auth.locked");
        server.Clock.Set(new(2031, 3, 3, 8, 0, 1, TimeSpan.Zero));
        (await server.Anonymous().Post("setup", Request(code: code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)))).Is(200);
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_is_set_up_by_halves(TestDatabase database)
    {
        await using var server = await TestServer.StartAsync(database, Empty);
        var nobody = server.Anonymous();

        var wrong = (await nobody.Post("setup", new
        {
            company = new { name = " ", language = "fr", timeZone = "Mars/Olympus", currency = "XXX", fiscalYearStart = 13 },
            administrator = new { name = "李娜", email = "", password = "12345678" },
        })).IsProblem(422, "record.invalid");
        wrong["errors"].EnumerateArray().Select(e => e.GetProperty("field").GetString())
            .ShouldBe(["company.name", "company.language", "company.timeZone", "company.currency", "company.fiscalYearStart", "administrator.password", "administrator.email"]);
        (await nobody.Post("setup", Request("no e-mail"))).IsProblem(422, "record.invalid").FirstError.ShouldBe("email email.invalid");

        (await nobody.Get("setup")).Is(200)["needed"].GetBoolean().ShouldBeTrue();
        (await nobody.Post("setup", Request())).Is(200);
    }

    private static object Request(string email = "li@rapport.example", string? code = null) => new
    {
        code,
        company = new { name = "远山科技", language = "en", timeZone = "Europe/Paris", currency = "EUR", fiscalYearStart = 4 },
        administrator = new { name = "李娜", email, password = "an orderly first sentence" },
    };
}
