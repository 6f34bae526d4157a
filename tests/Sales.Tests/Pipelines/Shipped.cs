using Rapport.Sales.Pipelines;

namespace Rapport.Sales.Tests.Pipelines;

/// <summary>The shipped pipeline as decisions see it, and a second one beside it.</summary>
internal static class Shipped
{
    public static readonly Guid Standard = new(1, 0, 0, new byte[8]);
    public static readonly Guid Renewal = new(2, 0, 0, new byte[8]);

    public static Process Process(bool renewalActive = true) => new(
    [
        new(Standard, ("标准销售流程", "Standard sales"), true,
            [.. DefaultPipeline.Stages.Select(s => new Stage(s.Value, s.Label, s.Outcome, s.Probability, s.Requires, true))]),
        new(Renewal, ("续约", "Renewals"), renewalActive,
        [
            new("due", ("到期提醒", "Due"), "open", null, [], false),
            new("talking", ("续约洽谈", "Talking"), "open", 60, [], true),
            new("renewed", ("已续约", "Renewed"), "won", null, [], true),
            new("dropped", ("流失", "Dropped"), "lost", null, [], true),
        ]),
    ]);
}
