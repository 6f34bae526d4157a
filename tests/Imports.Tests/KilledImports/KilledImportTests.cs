using Rapport.Platform.Storage;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.KilledImports;

/// <summary>A server that is killed again and again while it imports leaves what one that nobody touched would have left.</summary>
public sealed class KilledImportTests
{
    private const int Kills = 10;

    [Theory, OnBothDatabases]
    public async Task An_import_killed_ten_times_ends_with_every_row_once(TestDatabase database)
    {
        await using var server = await ServerProcess.CreateAsync(database);
        await PrepareAsync(server.Api);
        (await server.Api.Import("accounts", SalesFiles.AccountFile(), SalesFiles.AccountMapping)).Outcome().ShouldStartWith("done");

        var id = (await server.Api.Upload("opportunities", SalesFiles.OpportunityFile(), SalesFiles.OpportunityMapping, "upsert", "externalId")).Is(202).Id();
        await KillAsync(server, id, SalesFiles.Opportunities, Kills);

        await CompareAsync(server, database, id, "opportunities", "opportunity", api => api.Import("opportunities", SalesFiles.OpportunityFile(), SalesFiles.OpportunityMapping, "upsert", "externalId"));
        var ids = (await server.Api.Groups("opportunities", "count,countDistinct(externalId)")).Single().Split(" | ");
        ids[1].ShouldBe(ids[0]);
    }

    [Theory, OnBothDatabases]
    public async Task Rows_that_wait_for_others_survive_kills(TestDatabase database)
    {
        await using var server = await ServerProcess.CreateAsync(database);
        await PrepareAsync(server.Api);

        var id = (await server.Api.Upload("accounts", SalesFiles.AccountFile(), SalesFiles.AccountMapping)).Is(202).Id();
        await KillAsync(server, id, SalesFiles.Accounts, 3);

        await CompareAsync(server, database, id, "accounts", "account", api => api.Import("accounts", SalesFiles.AccountFile(), SalesFiles.AccountMapping));
    }

    private static async Task PrepareAsync(ApiClient api)
    {
        (await api.Import("users", SalesFiles.AgentFile(), SalesFiles.AgentMapping)).Outcome().ShouldBe("done: 35 created");
    }

    /// <summary>
    /// Kills the server at random points spread over the whole import, and lets it go on each time. On a busy machine an import may end
    /// between a start and the next look at it; most of the kills must have met it at work all the same.
    /// </summary>
    private static async Task KillAsync(ServerProcess server, string import, int rows, int kills)
    {
        var random = new Random(20_261_121);
        for (var left = kills; left > 0; left--)
        {
            if (left <= kills / 2 && await ProcessedAsync(server.Api, import) is null)
            {
                return;
            }

            // Of what is still to be done, so that a fast machine has something left for the last kill.
            var processed = await WorkingAsync(server.Api, import);
            var point = processed + (long)((rows - processed) * random.NextDouble() * 1.8 / (left + 1));
            while (await ProcessedAsync(server.Api, import) < point)
            {
            }

            // Somewhere inside a batch, not always right after one.
            await Task.Delay(random.Next(40));
            server.Kill();
            await server.StartAsync();
        }
    }

    private static async Task<long> WorkingAsync(ApiClient api, string import) =>
        (await ProcessedAsync(api, import)).ShouldNotBeNull("The import ended before half of the kills.");

    /// <summary>The rows that are done; null once the import has ended.</summary>
    private static async Task<long?> ProcessedAsync(ApiClient api, string import)
    {
        var state = (await api.Get($"imports/{import}")).Is(200);
        return state["status"].GetString() is "queued" or "running" ? state["processed"].GetInt64() : null;
    }

    private static async Task CompareAsync(ServerProcess killed, TestDatabase database, string import, string objects, string objectName, Func<ApiClient, Task<ApiAnswer>> uninterrupted)
    {
        var state = await killed.Api.Ended(import);
        await using var other = await TestServer.StartAsync(database);
        var api = await other.As("administrator");
        await PrepareAsync(api);
        if (objectName == "opportunity")
        {
            await api.Import("accounts", SalesFiles.AccountFile(), SalesFiles.AccountMapping);
        }

        var whole = await uninterrupted(api);

        state.Outcome().ShouldBe(whole.Outcome());
        (await killed.Api.ErrorFile(import)).ShouldBe(await api.ErrorFile(whole.Id()));
        (await FiguresAsync(killed.Api)).ShouldBe(await FiguresAsync(api));
        await using var ledger = Ledger.Open(database, killed.ConnectionString);
        await ShouldBeWholeAsync(ledger, objects, objectName);
    }

    private static async Task ShouldBeWholeAsync(Database ledger, string table, string objectName)
    {
        (await Ledger.WithoutOneBeginningAsync(ledger, table)).ShouldBe(0);
        (await Ledger.WithoutRecordAsync(ledger, table, objectName)).ShouldBe(0);
        (await Ledger.WaitingAsync(ledger)).ShouldBe(0);
    }

    private static async Task<List<string>> FiguresAsync(ApiClient api) =>
    [
        .. await api.Groups("opportunities", "count,sum(amount),countDistinct(externalId)", "stage"),
        .. await api.Groups("opportunities", "count,sum(amount)", "owner.name"),
        .. await api.Groups("opportunities", "count,sum(amount)", "product.name"),
        .. await api.Groups("opportunities", "count,sum(amount)", "closedDate:month"),
        .. await api.Groups("accounts", "count,sum(employees)", "parent.name"),
        .. await api.Groups("accounts", "count", "industry"),
    ];
}
