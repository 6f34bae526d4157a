using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Currencies;

/// <summary>What an amount is worth in the company's currency, by the rates that are known when it is saved.</summary>
public sealed class BaseAmountTests(BaseAmountTests.World world) : IClassFixture<BaseAmountTests.World>
{
    [Theory]
    [OnBothDatabases("won", "2025-06-01", "2026-02-01", "110")]
    [OnBothDatabases("won", "2025-12-31", null, "110")]
    [OnBothDatabases("won", "2026-01-01", null, "120")]
    [OnBothDatabases("won", "2024-12-31", "2026-02-01", null)]
    [OnBothDatabases("needs", null, "2026-02-01", "120")]
    [OnBothDatabases("needs", null, "2030-01-01", "130")]
    [OnBothDatabases("needs", null, "2024-12-31", null)]
    [OnBothDatabases("needs", null, null, "130")]
    public async Task The_rate_is_of_the_close_else_of_the_expected_close_else_of_today(TestDatabase database, string stage, string? closedDate, string? expectedCloseDate, string? expected)
    {
        var api = await world.Administrator(database);
        var accountId = (await api.Account()).Id();

        var opportunity = await api.Opportunity(with: new { stage, accountId, amount = 100, currency = "EUR", closedDate, expectedCloseDate });

        opportunity.Json.Text("amountBase").ShouldBe(expected);
        (await api.Get($"opportunities/{opportunity.Id()}")).Text.ShouldBe(opportunity.Text);
    }

    [Theory]
    [OnBothDatabases("USD")]
    [OnBothDatabases((object?)null)]
    public async Task The_companys_own_currency_is_one_to_one_on_any_day(TestDatabase database, string? currency)
    {
        var api = await world.Administrator(database);

        var opportunity = await api.Opportunity(with: new { amount = 12.3456m, currency, expectedCloseDate = "1999-01-01" });

        opportunity["currency"].GetString().ShouldBe("USD");
        opportunity["amountBase"].GetDecimal().ShouldBe(12.3456m);
    }

    [Theory, OnBothDatabases]
    public async Task An_amount_in_a_currency_without_a_rate_has_no_base_amount(TestDatabase database)
    {
        var api = await world.Administrator(database);

        (await api.Opportunity(with: new { amount = 5, currency = "SEK" })).Json.Text("amountBase").ShouldBeNull();
        (await api.Opportunity(with: new { currency = "EUR" })).Json.Text("amountBase").ShouldBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task A_changed_amount_currency_or_date_is_worth_something_else(TestDatabase database)
    {
        var api = await world.Administrator(database);
        var id = (await api.Opportunity(with: new { amount = 100, currency = "EUR" })).Id();

        (await BaseAfter(new { amount = 10 })).ShouldBe("13");
        (await BaseAfter(new { expectedCloseDate = "2025-03-01" })).ShouldBe("11");
        (await BaseAfter(new { currency = "USD" })).ShouldBe("10");
        (await BaseAfter("{\"amount\": null}")).ShouldBeNull();

        async Task<string?> BaseAfter(object body) => (await api.Patch($"opportunities/{id}", body)).Is(200).Json.Text("amountBase");
    }

    [Theory, OnBothDatabases]
    public async Task Winning_takes_the_rate_of_the_day(TestDatabase database)
    {
        var api = await world.Administrator(database);
        var id = (await api.Opportunity(with: new { accountId = (await api.Account()).Id(), amount = 100, currency = "EUR", expectedCloseDate = "2025-03-01" })).Id();

        (await api.Post($"opportunities/{id}/move-stage", new { stage = "won" })).Is(200)["amountBase"].GetDecimal().ShouldBe(130);
        (await api.Post($"opportunities/{id}/move-stage", new { stage = "needs" })).Is(200)["amountBase"].GetDecimal().ShouldBe(110);
    }

    [Theory, OnBothDatabases]
    public async Task Base_amounts_are_summed_and_those_without_a_rate_counted(TestDatabase database)
    {
        var api = await world.Administrator(database);
        var name = $"合计 {Builders.Next}";
        foreach (var (amount, currency) in new (decimal?, string)[] { (100, "EUR"), (0.5m, "USD"), (7, "NOK"), (8, "SEK"), (null, "NOK") })
        {
            await api.Opportunity(name, new { amount, currency });
        }

        var group = (await api.Get($"opportunities/aggregate?measures=count,sum(amount),sum(amountBase)&filter=name eq '{name}'")).Is(200).Groups.Single();

        group.Text("count").ShouldBe("5");
        group.Text("sum(amount)").ShouldBeNull();
        group.Text("currencies").ShouldBe("4");
        group.At("sum(amountBase)").GetDecimal().ShouldBe(130.5m);
        group.Text("noRate").ShouldBe("2");
    }

    /// <summary>A company in Shanghai that keeps its books in dollars, on 2 March 2026, while it is still the first in Greenwich.</summary>
    public sealed class World : Servers
    {
        protected override ServerOptions Options => new() { Currency = "USD" };

        protected override async Task<TestServer> PrepareAsync(TestServer server)
        {
            server.Clock.Set(new(2026, 3, 1, 20, 0, 0, TimeSpan.Zero));
            var api = await server.As("administrator");
            await api.Rate("EUR", "2026-03-02", 1.3m);
            await api.Rate("EUR", "2025-01-01", 1.1m);
            await api.Rate("EUR", "2026-01-01", 1.2m);
            return server;
        }
    }
}
