using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Currencies;

public sealed class CurrencyRateTests(CurrencyRateTests.World world) : IClassFixture<CurrencyRateTests.World>
{
    [Theory, OnBothDatabases]
    public async Task A_currency_has_one_rate_a_day(TestDatabase database)
    {
        var api = await world.Administrator(database);
        await api.Rate("EUR", "2024-01-01", 1.1m);
        var other = (await api.Rate("EUR", "2024-01-02", 1.2m)).Id();

        (await Post("EUR", "2024-01-01")).Is(409).Code.ShouldBe("currency_rate.duplicate");
        (await api.Patch($"currency-rates/{other}", new { date = "2024-01-01" })).Is(409).Code.ShouldBe("currency_rate.duplicate");
        (await Post("GBP", "2024-01-01")).Is(201);
        (await api.Patch($"currency-rates/{other}", new { rate = 1.25 })).Is(200)["rate"].GetDecimal().ShouldBe(1.25m);

        Task<ApiAnswer> Post(string currency, string date) => api.Post("currency-rates", new { currency, date, rate = 2 });
    }

    [Theory, OnBothDatabases]
    public async Task A_rate_comes_back_from_the_recycle_bin_only_where_its_day_is_free(TestDatabase database)
    {
        var api = await world.Administrator(database);
        var first = (await api.Rate("CHF", "2024-01-01", 1.1m)).Id();
        (await api.Delete($"currency-rates/{first}")).Is(204);
        var second = (await api.Rate("CHF", "2024-01-01", 1.2m)).Id();

        (await api.Post($"currency-rates/{first}/restore")).IsProblem(409, "record.duplicate");
        (await api.Delete($"currency-rates/{second}")).Is(204);
        (await api.Post($"currency-rates/{first}/restore")).Is(200);
    }

    [Theory, OnBothDatabases]
    public async Task Two_rates_of_a_day_in_one_batch_are_one_too_many(TestDatabase database)
    {
        var api = await world.Administrator(database);

        var answer = (await api.Post("currency-rates/batch", new[] { 1.5m, 1.6m }.Select(rate => new { op = "create", data = new { currency = "DKK", date = "2024-01-01", rate } }))).Is(200);

        answer.Items.Select(i => i.Text("status")).ShouldBe(["201", "409"]);
    }

    [Theory, OnBothDatabases]
    public async Task The_companys_own_currency_takes_no_rate(TestDatabase database)
    {
        var api = await world.Administrator(database);

        (await api.Post("currency-rates", new { currency = "usd", date = "2024-01-01", rate = 1 })).Is(422).FirstError.ShouldBe("currency currency_rate.own_currency");
    }

    [Theory]
    [OnBothDatabases("{\"currency\": \"NOK\", \"date\": \"2024-01-01\", \"rate\": 0}", "rate")]
    [OnBothDatabases("{\"currency\": \"NOK\", \"date\": \"2024-01-01\", \"rate\": -1}", "rate")]
    [OnBothDatabases("{\"currency\": \"NOK\", \"date\": \"2024-01-01\"}", "rate")]
    [OnBothDatabases("{\"currency\": \"NOK\", \"rate\": 1}", "date")]
    [OnBothDatabases("{\"currency\": \"QQQ\", \"date\": \"2024-01-01\", \"rate\": 1}", "currency")]
    public async Task A_rate_is_a_positive_number_of_a_known_currency_from_a_day_on(TestDatabase database, string body, string field)
    {
        var api = await world.Administrator(database);

        (await api.Post("currency-rates", body)).Is(422).FirstError!.Split(' ')[0].ShouldBe(field);
    }

    [Theory]
    [OnBothDatabases("manager")]
    [OnBothDatabases("salesperson")]
    [OnBothDatabases("reader")]
    public async Task Everybody_reads_rates_and_only_administrators_write_them(TestDatabase database, string role)
    {
        var server = await world.On(database);
        var rate = (await (await server.As("administrator")).Rate("CAD", $"2020-01-{10 + role.Length:00}", 0.7m)).Id();
        var api = await server.As(role);

        (await api.Get($"currency-rates/{rate}")).Is(200)["rate"].GetDecimal().ShouldBe(0.7m);
        (await api.Post("currency-rates", new { currency = "CAD", date = "2021-01-01", rate = 1 })).Is(403);
        (await api.Patch($"currency-rates/{rate}", new { rate = 1 })).Is(403);
        (await api.Delete($"currency-rates/{rate}")).Is(403);
        (await api.Get($"currency-rates/{rate}")).Version().ShouldBe(1);
    }

    public sealed class World : Servers
    {
        protected override ServerOptions Options => new() { Currency = "USD" };
    }
}
