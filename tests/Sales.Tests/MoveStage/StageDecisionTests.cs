using Rapport.Sales.MoveStage;
using Rapport.Sales.Tests.Pipelines;
using Shouldly;
using Xunit;

namespace Rapport.Sales.Tests.MoveStage;

public sealed class StageDecisionTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly DateOnly Spring = new(2026, 3, 1);
    private static readonly DateOnly Autumn = new(2026, 10, 1);
    private static readonly SaleState Nothing = new(null, null, null, null, null, null, null);
    private static readonly SaleState InNeeds = new(Shipped.Standard, "needs", "open", 25, Spring, null, null);
    private static readonly SaleState Won = new(Shipped.Standard, "won", "won", 100, Spring, Autumn, null);
    private static readonly SaleState Lost = new(Shipped.Standard, "lost", "lost", 0, Spring, Autumn, "price");

    [Fact]
    public void A_new_sale_starts_today_on_the_first_stage_of_the_default_pipeline() =>
        Accepted(null, Nothing, "").ShouldBe(new(Shipped.Standard, "qualification", "open", 10, Today, null, null));

    [Theory]
    [InlineData("proposal")]
    [InlineData("方案呈现")]
    [InlineData("Proposal")]
    [InlineData("ＰＲＯＰＯＳＡＬ")]
    public void A_stage_is_known_by_its_value_and_its_names(string text) =>
        Accepted(InNeeds, InNeeds with { Stage = text }, "stage").Stage.ShouldBe("proposal");

    [Fact]
    public void A_stage_of_another_pipeline_is_refused_with_those_there_are()
    {
        var refusal = Decide(InNeeds, InNeeds with { Stage = "talking" }, "stage").Refusals.ShouldHaveSingleItem();

        (refusal.Status, refusal.Code, refusal.Field).ShouldBe((422, "stage.not_in_pipeline", "stage"));
        refusal.Text.Zh.ShouldContain("线索确认（qualification）");
        refusal.Text.En.ShouldContain("Won (won)");
    }

    [Fact]
    public void Probability_and_outcome_follow_the_stage() =>
        Accepted(InNeeds, InNeeds with { Stage = "negotiation" }, "stage").ShouldBe(InNeeds with { Stage = "negotiation", Probability = 75 });

    [Fact]
    public void A_probability_named_with_the_stage_stands() =>
        Accepted(InNeeds, InNeeds with { Stage = "negotiation", Probability = 90 }, "stage probability").Probability.ShouldBe(90);

    [Fact]
    public void A_probability_of_ones_own_stays_while_the_stage_does() =>
        Accepted(InNeeds with { Probability = 40 }, InNeeds with { Probability = 40 }, "").Probability.ShouldBe(40);

    [Theory]
    [InlineData("renewed", 100)]
    [InlineData("dropped", 0)]
    public void A_closed_stage_without_a_probability_is_certain(string stage, int probability) =>
        Accepted(null, Nothing with { PipelineId = Shipped.Renewal, Stage = stage }, "stage pipelineId").Probability.ShouldBe(probability);

    [Fact]
    public void A_sale_closes_today_unless_said_otherwise()
    {
        Accepted(InNeeds, InNeeds with { Stage = "won" }, "stage", has: "amount accountId").ShouldBe(Won with { Closed = Today });
        Accepted(InNeeds, InNeeds with { Stage = "won", Closed = Autumn }, "stage closedDate", has: "amount accountId").ShouldBe(Won);
    }

    [Fact]
    public void Every_missing_fact_is_named_at_its_field() =>
        Decide(InNeeds, InNeeds with { Stage = "won" }, "stage").Refusals.Select(r => (r.Code, r.Field)).ShouldBe(
            [("stage.requires", "accountId"), ("stage.requires", "amount")]);

    [Fact]
    public void A_sale_is_not_lost_without_a_reason()
    {
        Decide(InNeeds, InNeeds with { Stage = "lost" }, "stage", has: "amount accountId").Refusals.ShouldHaveSingleItem().Field.ShouldBe("lossReason");
        Accepted(InNeeds, InNeeds with { Stage = "lost", LossReason = "price" }, "stage lossReason", has: "lossReason").Outcome.ShouldBe("lost");
    }

    [Fact]
    public void What_a_stage_requires_does_not_bind_who_stays_on_it() =>
        Accepted(Won, Won, "").ShouldBe(Won);

    [Fact]
    public void A_sale_that_is_open_again_has_neither_close_date_nor_loss_reason() =>
        Accepted(Lost, Lost with { Stage = "proposal" }, "stage").ShouldBe(new(Shipped.Standard, "proposal", "open", 50, Spring, null, null));

    [Fact]
    public void A_lost_sale_that_is_won_after_all_closes_anew() =>
        Accepted(Lost, Lost with { Stage = "won" }, "stage", has: "amount accountId").ShouldBe(Won with { Closed = Today });

    [Fact]
    public void Who_names_no_stage_leaves_it_as_it_is() =>
        Accepted(InNeeds, InNeeds with { Stage = null, PipelineId = null }, "stage pipelineId").ShouldBe(InNeeds);

    [Fact]
    public void A_change_of_pipeline_starts_on_its_first_active_stage() =>
        Accepted(Won, Won with { PipelineId = Shipped.Renewal }, "pipelineId").ShouldBe(new(Shipped.Renewal, "talking", "open", 60, Spring, null, null));

    [Fact]
    public void A_stage_that_is_no_longer_in_use_takes_nobody_in_and_throws_nobody_out()
    {
        var due = new SaleState(Shipped.Renewal, "due", "open", null, Spring, null, null);

        Decide(due with { Stage = "talking" }, due, "stage").Refusals.ShouldHaveSingleItem().Code.ShouldBe("stage.inactive");
        Accepted(due, due, "").ShouldBe(due);
    }

    [Fact]
    public void A_pipeline_that_is_no_longer_in_use_takes_no_new_sale()
    {
        var decision = new StageDecision(Shipped.Process(renewalActive: false), Today, ofThePast: false);

        decision.Decide(Request(null, Nothing with { PipelineId = Shipped.Renewal }, "pipelineId", "")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("pipeline.inactive");
    }

    [Fact]
    public void A_pipeline_that_does_not_exist_is_refused_at_its_field() =>
        Decide(null, Nothing with { PipelineId = Guid.Empty }, "pipelineId").Refusals.ShouldHaveSingleItem().Field.ShouldBe("pipelineId");

    [Fact]
    public void Without_any_pipeline_there_is_no_sale() =>
        new StageDecision(new([]), Today, ofThePast: false).Decide(Request(null, Nothing, "", "")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("pipeline.no_stages");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_sale_closes_before_it_opened(bool ofThePast)
    {
        var refusal = Decide(null, Nothing with { Stage = "dropped", PipelineId = Shipped.Renewal, Opened = Autumn, Closed = Spring }, "stage pipelineId openedDate closedDate", ofThePast: ofThePast)
            .Refusals.ShouldHaveSingleItem();

        (refusal.Code, refusal.Field).ShouldBe(("opportunity.closed_before_opened", "closedDate"));
    }

    [Fact]
    public void Of_a_sale_that_closed_earlier_nobody_knows_when_it_opened() =>
        Accepted(null, Nothing with { Stage = "won", Closed = Spring }, "stage closedDate", has: "amount accountId").Opened.ShouldBeNull();

    [Fact]
    public void An_open_sale_takes_no_close_date() =>
        Decide(InNeeds, InNeeds with { Closed = Autumn }, "closedDate").Refusals.ShouldHaveSingleItem().Code.ShouldBe("opportunity.closed_while_open");

    [Fact]
    public void A_closed_sale_keeps_its_close_date_but_can_have_another()
    {
        Decide(Won, Won with { Closed = null }, "closedDate").Refusals.ShouldHaveSingleItem().Code.ShouldBe("opportunity.close_date_needed");
        Accepted(Won, Won with { Closed = Today }, "closedDate").Closed.ShouldBe(Today);
    }

    [Fact]
    public void Of_the_past_nothing_is_required_and_no_date_is_made_up() =>
        Accepted(null, Nothing with { Stage = "won" }, "stage openedDate closedDate", ofThePast: true)
            .ShouldBe(new(Shipped.Standard, "won", "won", 100, null, null, null));

    [Theory]
    [InlineData("stage openedDate expectedCloseDate", "won", true)]
    [InlineData("stage openedDate expectedCloseDate closedDate", "won", false)]
    [InlineData("stage openedDate expectedCloseDate", "needs", false)]
    public void Of_the_past_a_sale_closed_on_the_one_date_its_system_knows(string named, string stage, bool closed) =>
        Accepted(null, Nothing with { Stage = stage, Opened = Spring, Expected = Autumn }, named, ofThePast: true).Closed.ShouldBe(closed ? Autumn : null);

    [Fact]
    public void A_date_that_is_still_to_come_or_before_the_sale_began_is_no_close_date()
    {
        Accepted(null, Nothing with { Stage = "won", Expected = Today.AddDays(1) }, "stage expectedCloseDate", ofThePast: true).Closed.ShouldBeNull();
        Accepted(null, Nothing with { Stage = "won", Opened = Autumn, Expected = Spring }, "stage openedDate expectedCloseDate", ofThePast: true).Closed.ShouldBeNull();
    }

    [Fact]
    public void The_same_row_of_the_past_changes_nothing() =>
        Accepted(Lost, Lost, "stage openedDate closedDate", ofThePast: true).ShouldBe(Lost);

    private static SaleState Accepted(SaleState? before, SaleState wanted, string named, string has = "", bool ofThePast = false)
    {
        var answer = Decide(before, wanted, named, has, ofThePast);
        answer.Refusals.ShouldBeEmpty();
        return answer.After;
    }

    private static StageAnswer Decide(SaleState? before, SaleState wanted, string named, string has = "", bool ofThePast = false) =>
        new StageDecision(Shipped.Process(), Today, ofThePast).Decide(Request(before, wanted, named, has));

    private static StageRequest Request(SaleState? before, SaleState wanted, string named, string has) =>
        new(before, wanted, named.Split(' ').Contains, has.Split(' ').Contains, field => (field, field));
}
