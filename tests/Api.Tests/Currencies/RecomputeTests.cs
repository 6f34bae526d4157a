using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Currencies;

/// <summary>After the rates of a currency changed, a job computes the amounts in it anew. Each test has a currency of its own.</summary>
public sealed class RecomputeTests(RecomputeTests.World world) : IClassFixture<RecomputeTests.World>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory, OnBothDatabases]
    public async Task A_rate_that_comes_changes_goes_and_comes_back_is_seen_in_open_records(TestDatabase database)
    {
        var api = await world.Administrator(database);
        var id = (await api.Opportunity(with: new { amount = 100, currency = "EUR" })).Id();

        var rate = (await api.Rate("EUR", "2020-01-01", 1.1m)).Id();
        await BaseBecomes(api, id, "110");
        (await api.Patch($"currency-rates/{rate}", new { rate = 1.2 })).Is(200);
        await BaseBecomes(api, id, "120");
        (await api.Delete($"currency-rates/{rate}")).Is(204);
        await BaseBecomes(api, id, null);
        (await api.Post($"currency-rates/{rate}/restore")).Is(200);
        await BaseBecomes(api, id, "120");
    }

    [Theory, OnBothDatabases]
    public async Task A_rate_that_moves_to_another_currency_is_seen_in_both(TestDatabase database)
    {
        var api = await world.Administrator(database);
        var rate = (await api.Rate("AUD", "2020-01-01", 2)).Id();
        var old = (await api.Opportunity(with: new { amount = 1, currency = "AUD" })).Id();
        var other = (await api.Opportunity(with: new { amount = 1, currency = "NZD" })).Id();

        (await api.Patch($"currency-rates/{rate}", new { currency = "NZD" })).Is(200);

        await BaseBecomes(api, old, null);
        await BaseBecomes(api, other, "2");
    }

    [Theory, OnBothDatabases]
    public async Task An_administrators_amount_follows_the_rates_as_well(TestDatabase database)
    {
        var api = await world.Administrator(database);
        await api.Field("contact", "budget", "money");
        var id = (await api.Contact(with: new { custom = new { budget = 100, currency = "DKK" } })).Id();

        await api.Rate("DKK", "2020-01-01", 1.5m);

        await Becomes(api, $"contacts/{id}", a => a["custom.budgetBase"].GetRawText(), "150");
    }

    [Theory, OnBothDatabases]
    public async Task Computing_anew_makes_no_version_and_no_history(TestDatabase database)
    {
        var api = await world.Administrator(database);
        var before = await api.Opportunity(with: new { amount = 100, currency = "GBP" });

        await api.Rate("GBP", "2020-01-01", 1.5m);
        var after = await BaseBecomes(api, before.Id(), "150");

        after.Text.Replace("\"amountBase\":150", "\"amountBase\":null", StringComparison.Ordinal).ShouldBe(before.Text);
        after.ETag.ShouldBe(before.ETag);
        (await api.Get($"opportunities/{before.Id()}/history")).Items.Count.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_closed_opportunity_keeps_its_base_amount(TestDatabase database)
    {
        var api = await world.Administrator(database);
        var rate = (await api.Rate("CHF", "2020-01-01", 1)).Id();
        var won = await Won(api, "CHF");
        var open = (await api.Opportunity(with: new { amount = 100, currency = "CHF" })).Id();

        (await api.Patch($"currency-rates/{rate}", new { rate = 2 })).Is(200);
        await BaseBecomes(api, open, "200");

        (await api.Get($"opportunities/{won}"))["amountBase"].GetDecimal().ShouldBe(100);
        (await api.Patch($"opportunities/{won}", new { nextStep = "回访" })).Is(200)["amountBase"].GetDecimal().ShouldBe(100);
    }

    [Theory, OnBothDatabases]
    public async Task A_closed_opportunity_without_a_base_amount_gets_one(TestDatabase database)
    {
        var api = await world.Administrator(database);
        var won = await Won(api, "JPY");

        await api.Rate("JPY", "2020-01-01", 0.01m);

        await BaseBecomes(api, won, "1");
    }

    [Theory, OnBothDatabases]
    public async Task What_lies_in_the_recycle_bin_comes_back_with_the_new_rate(TestDatabase database)
    {
        var api = await world.Administrator(database);
        var binned = (await api.Opportunity(with: new { amount = 100, currency = "SGD" })).Id();
        var open = (await api.Opportunity(with: new { amount = 100, currency = "SGD" })).Id();
        (await api.Delete($"opportunities/{binned}")).Is(204);

        await api.Rate("SGD", "2020-01-01", 0.75m);
        await BaseBecomes(api, open, "75");

        (await api.Post($"opportunities/{binned}/restore")).Is(200)["amountBase"].GetDecimal().ShouldBe(75);
    }

    [Theory, OnBothDatabases]
    public async Task Imported_rates_are_seen_as_typed_ones_are(TestDatabase database)
    {
        var api = await world.Administrator(database);
        var old = (await api.Opportunity(with: new { amount = 100, currency = "HKD", expectedCloseDate = "2020-06-01" })).Id();
        var late = (await api.Opportunity(with: new { amount = 100, currency = "HKD", expectedCloseDate = "2021-06-01" })).Id();
        var form = new MultipartFormDataContent
        {
            { new StringContent("currency-rates"), "object" },
            { new StringContent("{\"columns\": {\"currency\": \"currency\", \"from\": \"date\", \"rate\": \"rate\"}}"), "mapping" },
            { new StringContent("currency,from,rate\nHKD,2020-01-01,0.125\nHKD,2021-01-01,0.25\n"), "file", "rates.csv" },
        };

        (await api.SendAsync(new(HttpMethod.Post, "imports") { Content = form })).Is(202);

        await BaseBecomes(api, old, "12.5");
        await BaseBecomes(api, late, "25");
    }

    private static async Task<string> Won(ApiClient api, string currency) =>
        (await api.Opportunity(with: new { stage = "won", accountId = (await api.Account()).Id(), amount = 100, currency })).Id();

    private static Task<ApiAnswer> BaseBecomes(ApiClient api, string opportunity, string? expected) =>
        Becomes(api, $"opportunities/{opportunity}", a => a.Json.Text("amountBase"), expected);

    private static async Task<ApiAnswer> Becomes(ApiClient api, string address, Func<ApiAnswer, string?> amount, string? expected)
    {
        var until = DateTime.UtcNow + Patience;
        while (true)
        {
            var answer = (await api.Get(address)).Is(200);
            if (amount(answer) == expected)
            {
                return answer;
            }

            DateTime.UtcNow.ShouldBeLessThan(until, $"The base amount is still {amount(answer) ?? "null"}, not {expected ?? "null"}.");
            await Task.Delay(20);
        }
    }

    public sealed class World : Servers
    {
        protected override ServerOptions Options => new() { Currency = "USD" };
    }
}
