using Rapport.Platform;
using Rapport.Platform.Records;
using Rapport.Sales.Objects;

namespace Rapport.Sales.Pipelines;

/// <summary>The pipeline that Rapport ships, for a workspace that has none.</summary>
internal static class DefaultPipeline
{
    private static readonly Labels Name = ("标准销售流程", "Standard sales");

    public static IReadOnlyList<ShippedStage> Stages { get; } =
    [
        new("qualification", ("线索确认", "Qualification"), Outcomes.Open, 10, [], "blue",
            ("确认客户有需求、有预算、找对了人、时间合适。", "Make sure there is a need, a budget, the right person and a time.")),
        new("needs", ("需求分析", "Needs analysis"), Outcomes.Open, 25, [], "cyan",
            ("弄清现状、问题及其影响，以及客户期望的结果；了解谁参与决策。", "Understand the situation, the problem and what it costs, the result they want, and who decides.")),
        new("proposal", ("方案呈现", "Proposal"), Outcomes.Open, 50, [], "gold",
            ("提交与需求一一对应的方案和报价，当面讲解并得到反馈。", "Present an offer that answers each need, in person, and hear what they think.")),
        new("negotiation", ("商务谈判", "Negotiation"), Outcomes.Open, 75, [], "orange",
            ("价格、条款与时间达成一致，走完客户的审批。", "Agree on price, terms and dates, and see it through their approvals.")),
        new("won", ("赢单", "Won"), Outcomes.Won, 100, ["accountId", "amount"], "green",
            ("合同已签或订单已下。", "The contract is signed or the order is placed.")),
        new("lost", ("输单", "Lost"), Outcomes.Lost, 0, ["lossReason"], "gray",
            ("写下真实的原因，约定以后再联系的时间。", "Note the true reason, and when to get in touch again.")),
    ];

    /// <summary>Adds the pipeline where there is none.</summary>
    public static async Task EnsureAsync(WriteSession session, CancellationToken cancel)
    {
        if ((await session.FindAsync(PipelineObject.Name, [], cancel)).Count > 0)
        {
            return;
        }

        var pipeline = await session.ApplyAsync(PipelineObject.Name, new Change(ChangeKind.Create).Set("name", Name.Zh).Set("nameEn", Name.En).Set("position", 1L), cancel);
        var language = session.Workspace.Company.Language;
        foreach (var (index, stage) in Stages.Index())
        {
            await session.ApplyAsync(StageObject.Name, stage.ToChange(pipeline.Id, index + 1, language), cancel);
        }
    }
}

/// <summary>A stage as Rapport ships it.</summary>
internal sealed record ShippedStage(string Value, Labels Label, string Outcome, decimal Probability, string[] Requires, string Colour, Labels Guidance)
{
    public Change ToChange(Guid pipeline, long position, Language language) => new Change(ChangeKind.Create)
        .Set("pipelineId", pipeline)
        .Set("value", Value)
        .Set("name", Label.Zh)
        .Set("nameEn", Label.En)
        .Set("position", position)
        .Set("outcome", Outcome)
        .Set("probability", Probability)
        .Set("requires", Requires.Length == 0 ? null : Requires)
        .Set("colour", Colour)
        .Set("guidance", Guidance.In(language));
}
