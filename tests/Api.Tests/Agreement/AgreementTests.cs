using System.Text.Json.Nodes;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Agreement;

/// <summary>The same hostile records and the same questions, put to both databases: every answer must be the same, character by character.</summary>
public sealed class AgreementTests(AgreementTests.SameRecords servers) : IClassFixture<AgreementTests.SameRecords>
{
    private const int Seed = 20261121;

    [Fact]
    public async Task Both_databases_answer_the_same_lists_pages_and_filters()
    {
        PostgresServer.Need();
        var (sqlite, postgres) = (await servers.Administrator(TestDatabase.Sqlite), await servers.Administrator(TestDatabase.Postgres));
        for (var i = 0; i < 200; i++)
        {
            var question = new RandomQuestions(Seed + i).List();

            var (one, other) = (await PagesAsync(sqlite, question), await PagesAsync(postgres, question));

            other.ShouldBe(one, $"seed {Seed + i}: {Uri.UnescapeDataString(question)}");
        }
    }

    [Fact]
    public async Task Both_databases_answer_the_same_groups()
    {
        PostgresServer.Need();
        var (sqlite, postgres) = (await servers.Administrator(TestDatabase.Sqlite), await servers.Administrator(TestDatabase.Postgres));
        for (var i = 0; i < 150; i++)
        {
            var question = new RandomQuestions(Seed + i).Aggregate();

            var (one, other) = (await sqlite.Get(question), await postgres.Get(question));

            one.Status.ShouldBe(200, $"seed {Seed + i}: {Uri.UnescapeDataString(question)}\n{one.Text}");
            Groups(other).ShouldBe(Groups(one), $"seed {Seed + i}: {Uri.UnescapeDataString(question)}");
        }
    }

    /// <summary>Groups that share a sort key may come in either order.</summary>
    private static string Groups(ApiAnswer answer) => string.Join("\n", answer.Is(200).Groups.Select(g => g.GetRawText()).Order(StringComparer.Ordinal));

    private static async Task<string> PagesAsync(ApiClient api, string question)
    {
        var pages = new List<string>();
        string? cursor = null;
        do
        {
            var page = await api.Get(question + (cursor is null ? "" : $"&cursor={cursor}"));
            page.Status.ShouldBe(200, $"{Uri.UnescapeDataString(question)}\n{page.Text}");
            pages.Add(page["total"].GetRawText());
            pages.AddRange(page.Items.Select(WithoutId));
            cursor = page["next"].GetString();
        }
        while (cursor is not null);
        return string.Join("\n", pages);
    }

    private static string WithoutId(System.Text.Json.JsonElement item)
    {
        var record = JsonNode.Parse(item.GetRawText())!.AsObject();
        record.Remove("id");
        return record.ToJsonString();
    }

    public sealed class SameRecords : Servers
    {
        private const int Count = 400;

        protected override ServerOptions Options => new() { FiscalYearStart = 4 };

        protected override async Task<TestServer> PrepareAsync(TestServer server)
        {
            // Both servers stand at one time, which is that of the base amounts.
            server.Clock.Set(new(2024, 6, 1, 3, 0, 0, TimeSpan.Zero));
            var api = await server.As("administrator");
            foreach (var (name, type) in new[] { ("number", "integer"), ("score", "decimal"), ("fee", "money"), ("flag", "boolean"), ("day", "date"), ("at", "dateTime"), ("note", "text"), ("tags", "multiChoice"), ("kind", "choice") })
            {
                await api.Field("opportunity", name, type, type.EndsWith("hoice", StringComparison.Ordinal) ? new { options = new[] { new { value = "a" }, new { value = "b" }, new { value = "c" } } } : null);
            }

            await api.Rate("USD", "1900-01-01", 7.1234567m);
            var records = new HostileRecords(Seed);
            await api.Many("opportunities", Enumerable.Range(0, Count).Select(records.Next));
            return server;
        }
    }
}
