using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Sales;

/// <summary>A stage is moved to by <c>move-stage</c> or by a PATCH of it, under one rule.</summary>
public sealed class MoveStageTests(SalesServers servers) : IClassFixture<SalesServers>
{
    [Theory]
    [OnBothDatabases("move-stage")]
    [OnBothDatabases("PATCH")]
    public async Task A_move_takes_probability_and_outcome_with_it_and_stands_in_the_history(TestDatabase database, string way)
    {
        var api = await servers.Administrator(database);
        var opportunity = await api.Opportunity();
        opportunity["stage"].GetString().ShouldBe("qualification");
        opportunity["probability"].GetDecimal().ShouldBe(10);
        opportunity["openedDate"].GetString().ShouldBe(SalesServers.Today);

        var moved = (await api.Move(way, opportunity.Id(), new { stage = "proposal" })).Is(200);

        moved.Json.Text("stage").ShouldBe("proposal");
        moved.Json.Text("outcome").ShouldBe("open");
        moved.Json.Text("probability").ShouldBe("50");
        moved.Json.Text("closedDate").ShouldBeNull();
        moved.ETag.ShouldBe("\"2\"");
        (await Changes(api, opportunity.Id())).ShouldBe(["stage: qualification → proposal", "probability: 10 → 50"], ignoreOrder: true);
    }

    [Theory]
    [OnBothDatabases("move-stage")]
    [OnBothDatabases("PATCH")]
    public async Task Winning_needs_an_account_and_an_amount(TestDatabase database, string way)
    {
        var api = await servers.Administrator(database);
        var (id, accountId) = ((await api.Opportunity()).Id(), (await api.Account()).Id());

        (await api.Move(way, id, new { stage = "won" })).IsProblem(422, "record.invalid").Errors().ShouldBe(["accountId stage.requires", "amount stage.requires"], ignoreOrder: true);
        (await api.Move(way, id, new { stage = "won", accountId })).Is(422).Errors().ShouldBe(["amount stage.requires"]);
        (await api.Get($"opportunities/{id}")).Version().ShouldBe(1);

        var won = (await api.Move(way, id, new { stage = "won", accountId, amount = 5 })).Is(200);
        won.Json.Text("outcome").ShouldBe("won");
        won.Json.Text("probability").ShouldBe("100");
        won.Json.Text("closedDate").ShouldBe(SalesServers.Today);
    }

    [Theory]
    [OnBothDatabases("move-stage")]
    [OnBothDatabases("PATCH")]
    public async Task Losing_needs_a_reason_and_reopening_clears_the_close(TestDatabase database, string way)
    {
        var api = await servers.Administrator(database);
        var id = (await api.Opportunity()).Id();

        (await api.Move(way, id, new { stage = "lost" })).Is(422).Errors().ShouldBe(["lossReason stage.requires"]);
        var lost = (await api.Move(way, id, new { stage = "lost", lossReason = "price" })).Is(200);
        lost.Json.Text("outcome").ShouldBe("lost");
        lost.Json.Text("probability").ShouldBe("0");
        lost.Json.Text("closedDate").ShouldBe(SalesServers.Today);

        var open = (await api.Move(way, id, new { stage = "needs" })).Is(200);
        open.Json.Text("outcome").ShouldBe("open");
        open.Json.Text("closedDate").ShouldBeNull();
        (await Changes(api, id)).ShouldBe(
            ["stage: lost → needs", "outcome: lost → open", "probability: 0 → 25", $"closedDate: {SalesServers.Today} → ", "lossReason: price → "], ignoreOrder: true);
        (await api.Move(way, id, new { stage = "lost" })).Is(422).Errors().ShouldBe(["lossReason stage.requires"]);
    }

    [Theory]
    [OnBothDatabases("move-stage")]
    [OnBothDatabases("PATCH")]
    public async Task What_is_said_of_the_move_is_kept(TestDatabase database, string way)
    {
        var api = await servers.Administrator(database);
        var id = (await api.Opportunity(with: new { openedDate = "2026-01-05" })).Id();

        (await api.Move(way, id, new { stage = "negotiation", probability = 60 })).Is(200).Json.Text("probability").ShouldBe("60");
        (await api.Move(way, id, new { stage = "lost", lossReason = "timing", closedDate = "2026-01-04" })).Is(422).Errors().ShouldBe(["closedDate opportunity.closed_before_opened"]);
        (await api.Move(way, id, new { stage = "lost", lossReason = "timing", closedDate = "2026-02-01" })).Is(200).Json.Text("closedDate").ShouldBe("2026-02-01");
        (await api.Move(way, id, new { stage = "needs", closedDate = "2026-02-02" })).Is(422).Errors().ShouldBe(["closedDate opportunity.closed_while_open"]);
    }

    [Theory]
    [OnBothDatabases("move-stage")]
    [OnBothDatabases("PATCH")]
    public async Task A_stage_of_another_pipeline_is_refused_until_the_pipeline_is_the_opportunitys(TestDatabase database, string way)
    {
        var api = await servers.Administrator(database);
        var pipelineId = (await api.Post("pipelines", new { name = "续约流程" })).Is(201).Id();
        (await api.Post("stages", new { pipelineId, value = "renewing", name = "续约中" })).Is(201);
        var id = (await api.Opportunity()).Id();

        (await api.Move(way, id, new { stage = "renewing" })).Is(422).Errors().ShouldBe(["stage stage.not_in_pipeline"]);
        (await api.Move(way, id, new { stage = "nowhere" })).Is(422).Errors().ShouldBe(["stage stage.not_in_pipeline"]);
        var moved = (await api.Move(way, id, new { pipelineId, stage = "renewing" })).Is(200);
        moved.Json.Text("pipelineId").ShouldBe(pipelineId);
        (await api.Move(way, id, new { stage = "proposal" })).Is(422).Errors().ShouldBe(["stage stage.not_in_pipeline"]);
    }

    [Theory]
    [OnBothDatabases("move-stage")]
    [OnBothDatabases("PATCH")]
    public async Task A_stale_move_is_refused_and_one_to_the_same_stage_changes_nothing(TestDatabase database, string way)
    {
        var api = await servers.Administrator(database);
        var id = (await api.Opportunity()).Id();
        var moved = (await api.Move(way, id, new { stage = "needs" }, ifMatch: 1)).Is(200);

        (await api.Move(way, id, new { stage = "proposal" }, ifMatch: 1)).IsProblem(412, "record.version_conflict");
        (await api.Move(way, id, new { stage = "needs" }, ifMatch: 2)).Is(200).Text.ShouldBe(moved.Text);
    }

    [Theory, OnBothDatabases]
    public async Task A_move_says_where_to_and_of_what(TestDatabase database)
    {
        var api = await servers.Administrator(database);
        var id = (await api.Opportunity()).Id();

        (await api.Post($"opportunities/{id}/move-stage", new { amount = 5 })).IsProblem(422, "stage.needed").Errors().ShouldBe(["stage stage.needed"]);
        (await api.Post($"opportunities/{id}/move-stage", new { stage = "needs", colour = "red" })).Is(422).Errors().ShouldBe(["colour field.unknown"]);
        (await api.Post($"opportunities/{Guid.NewGuid()}/move-stage", new { stage = "needs" })).IsProblem(404, "record.not_found");
        (await api.Patch($"opportunities/{id}", new { outcome = "won" })).Is(422).Errors().Single().ShouldStartWith("outcome ");
    }

    private static async Task<IEnumerable<string>> Changes(ApiClient api, string id) =>
        (await api.Get($"opportunities/{id}/history")).Is(200).Items[0].At("changes").EnumerateArray().Select(c => $"{c.Text("field")}: {c.Text("from")} → {c.Text("to")}");
}
