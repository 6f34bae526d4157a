using Rapport.Sales.Objects;
using Rapport.Sales.Pipelines;
using Shouldly;
using Xunit;

namespace Rapport.Sales.Tests.Pipelines;

public sealed class DefaultPipelineTests
{
    [Fact]
    public void The_shipped_stages_are_those_of_the_contract() =>
        DefaultPipeline.Stages.Select(s => (s.Value, s.Label.Zh, s.Outcome, s.Probability)).ShouldBe(
        [
            ("qualification", "线索确认", Outcomes.Open, 10m),
            ("needs", "需求分析", Outcomes.Open, 25m),
            ("proposal", "方案呈现", Outcomes.Open, 50m),
            ("negotiation", "商务谈判", Outcomes.Open, 75m),
            ("won", "赢单", Outcomes.Won, 100m),
            ("lost", "输单", Outcomes.Lost, 0m),
        ]);

    [Fact]
    public void What_the_shipped_stages_require_and_their_colours_are_options_of_a_stage()
    {
        var stage = StageObject.Define();

        DefaultPipeline.Stages.SelectMany(s => s.Requires).ShouldAllBe(f => stage["requires"].OptionOf(f) != null);
        DefaultPipeline.Stages.ShouldAllBe(s => stage["colour"].OptionOf(s.Colour) != null);
    }
}
