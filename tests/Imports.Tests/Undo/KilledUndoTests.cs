using System.Globalization;
using Rapport.Imports.Tests.KilledImports;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Imports.Tests.Undo;

/// <summary>A big undoing, whose server is killed again and again, leaves what one that nobody touched would have left.</summary>
public sealed class KilledUndoTests
{
    private const int Rows = 20_000;
    private const int Kills = 3;

    [Theory, OnBothDatabases]
    public async Task An_undoing_killed_on_its_way_goes_on_and_undoes_everything_once(TestDatabase database)
    {
        await using var server = await ServerProcess.CreateAsync(database);
        (await server.Api.Import("users", SalesFiles.AgentFile(), SalesFiles.AgentMapping)).Outcome().ShouldBe("done: 35 created");
        (await server.Api.Import("accounts", SalesFiles.AccountFile(), SalesFiles.AccountMapping)).Outcome().ShouldStartWith("done");
        var before = await FiguresAsync(server.Api);
        var state = await server.Api.Import("opportunities", SalesFiles.OpportunityFile(), SalesFiles.OpportunityMapping, "upsert", "externalId");
        var id = state.Id();
        var kept = (await server.Api.Get("opportunities?filter=contains(externalId,'0')&limit=3")).Items.Select(i => i.Text("id")!).ToList();
        foreach (var deal in kept)
        {
            (await server.Api.Patch($"opportunities/{deal}", new { amount = 77_777 })).Is(200);
        }

        (await server.Api.Post($"imports/{id}/undo")).Is(202);
        (await server.Api.Post($"imports/{id}/undo")).IsProblem(409, "run.undoing");
        await KillAsync(server, id, new Random(20_261_122));

        (await server.Api.Undone(id)).ShouldStartWith("done");
        (await server.Api.Count("opportunities")).ShouldBe(kept.Count);
        (await server.Api.KeptItems(id)).Select(i => i.Text("id")).Distinct().Order().ShouldBe(await StayingAsync(server.Api, kept));
        (await FiguresAsync(server.Api)).ShouldBe(before);
        await using var ledger = Ledger.Open(database, server.ConnectionString);
        (await Ledger.WithoutOneBeginningAsync(ledger, "opportunities")).ShouldBe(0);
        (await Ledger.WithoutRecordAsync(ledger, "opportunities", "opportunity")).ShouldBe(0);
    }

    /// <summary>The records that stay, with the products that they point at.</summary>
    private static async Task<IEnumerable<string?>> StayingAsync(ApiClient api, IEnumerable<string> kept)
    {
        var products = new List<string?>();
        foreach (var deal in kept)
        {
            products.Add((await api.Get($"opportunities/{deal}")).Json.Text("productId"));
        }

        return kept.Concat(products).Distinct().Order();
    }

    private static async Task KillAsync(ServerProcess server, string id, Random random)
    {
        var met = 0;
        for (var kill = 1; kill <= Kills; kill++)
        {
            while (await SettledAsync(server.Api, id) is { } settled && settled < Rows * kill / (Kills + 1))
            {
            }

            if (await SettledAsync(server.Api, id) is null)
            {
                break;
            }

            await Task.Delay(random.Next(30));
            server.Kill();
            await server.StartAsync();
            met++;
        }

        met.ShouldBeGreaterThanOrEqualTo(Kills / 2, "The undoing ended before half of the kills.");
    }

    /// <summary>How many changes are settled; null once the undoing has ended.</summary>
    private static async Task<long?> SettledAsync(ApiClient api, string id)
    {
        var undo = (await api.Get($"imports/{id}")).Is(200)["undo"];
        return undo.GetProperty("status").GetString() is "queued" or "running" ? new[] { "deleted", "reverted", "kept" }.Sum(n => undo.GetProperty(n).GetInt64()) : null;
    }

    private static async Task<string> FiguresAsync(ApiClient api) => string.Join(" / ",
        (await api.Count("accounts")).ToString(CultureInfo.InvariantCulture), (await api.Count("users")).ToString(CultureInfo.InvariantCulture));
}
