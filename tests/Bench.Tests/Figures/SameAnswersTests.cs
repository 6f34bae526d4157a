using System.Text;
using System.Text.Json;
using Rapport.Bench.Figures;
using Rapport.Bench.Load;
using Rapport.Bench.Worlds;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Bench.Tests.Figures;

/// <summary>A ratio means something only where both sides answer the same.</summary>
public sealed class SameAnswersTests(GeneratedWorlds worlds) : IClassFixture<GeneratedWorlds>
{
    [Theory, OnBothDatabases]
    public async Task A_list_and_its_bare_SQL_name_the_same_deals_in_the_same_order(TestDatabase database)
    {
        var stage = await worlds.On(database);
        foreach (var figure in await Lists.FiguresAsync(stage, TestContext.Current.CancellationToken))
        {
            var (unit, answered) = (figure.Units(1)[0], figure.Bare);
            var page = Json(stage, unit[0]);
            var ids = page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetGuid()).ToList();
            var bare = (await BareRows.AskAsync(stage, answered))[0].Select(row => BareRows.Id(row[0])).ToList();
            bare.Take(50).ShouldBe(ids, figure.Name);
            (bare.Count == 51).ShouldBe(page.GetProperty("next").ValueKind == JsonValueKind.String, figure.Name);
            ids.Count.ShouldBeGreaterThan(0);
        }
    }

    [Theory, OnBothDatabases]
    public async Task An_account_page_and_its_bare_SQL_show_the_same_record_contacts_and_timeline(TestDatabase database)
    {
        var stage = await worlds.On(database);
        var figure = await Pages.FigureAsync(stage, TestContext.Current.CancellationToken);
        var unit = figure.Units(1)[0];
        var bare = await BareRows.AskAsync(stage, figure.Bare);
        Json(stage, unit[0]).GetProperty("id").GetGuid().ShouldBe(BareRows.Id(bare[0].Single()[0]));
        Ids(Json(stage, unit[1])).ShouldBe(bare[1].Take(20).Select(row => BareRows.Id(row[0])));
        Ids(Json(stage, unit[2])).ShouldBe(bare[2].Take(20).Select(row => BareRows.Id(row[1])));
        bare[2].ShouldNotBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Groups_and_their_bare_SQL_count_the_same(TestDatabase database)
    {
        var stage = await worlds.On(database);
        foreach (var figure in await Groups.FiguresAsync(stage, TestContext.Current.CancellationToken))
        {
            var counts = Json(stage, figure.Units(1)[0][0]).GetProperty("groups").EnumerateArray().ToDictionary(g => g.GetProperty("stage").GetString()!, g => g.GetProperty("count").GetInt64());
            (await BareRows.AskAsync(stage, figure.Bare))[0].ToDictionary(row => (string)row[0], row => (long)row[1]).ShouldBe(counts, ignoreOrder: true, figure.Name);
            counts.Count.ShouldBe(6);
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_salesperson_sees_200_own_deals_and_50_shared_ones_each_with_its_history(TestDatabase database)
    {
        var stage = await worlds.On(database);
        var token = await stage.TokenAsync(World.Email(World.Salesperson), TestContext.Current.CancellationToken);
        var list = Json(stage, HttpChannel.Request("GET", "/api/v1/opportunities?limit=1&count=exact", token));
        // On so small a world the colleague has fewer than 50 to share.
        var shared = Math.Min(World.Shared, stage.World.OwnedAt(Kind.Opportunity, World.Colleague, World.End));
        list.GetProperty("total").GetInt64().ShouldBe(World.Few + shared);
        var id = list.GetProperty("items")[0].GetProperty("id").GetGuid();
        Json(stage, HttpChannel.Request("GET", $"/api/v1/opportunities/{id}/history", token)).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_world_that_is_there_is_not_made_again(TestDatabase database)
    {
        await worlds.On(database);
        (await worlds.EnsureAgainAsync(database)).ShouldBeFalse();
    }

    private static IEnumerable<Guid> Ids(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetGuid());

    private static JsonElement Json(Stage stage, byte[] request)
    {
        using var channel = new HttpChannel(stage.Server.Address);
        channel.Send(request).ShouldBe(200, channel.Answer);
        var answer = channel.Answer;
        return JsonDocument.Parse(Encoding.UTF8.GetBytes(answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..])).RootElement;
    }
}
