using System.Globalization;
using Rapport.Platform;
using Rapport.Platform.Problems;
using Rapport.Sales.Pipelines;

namespace Rapport.Sales.MoveStage;

internal static class Errors
{
    public static Refusal StageNeeded() => new(422, "stage.needed",
        ("请说明要移到哪个阶段。", "Say which stage to move to."), "stage");

    public static Refusal NotInPipeline(string text, Pipeline pipeline) => new(422, "stage.not_in_pipeline",
        ($"“{text}”不是“{pipeline.Label.Zh}”的阶段。可选：{string.Join("、", Active(pipeline).Select(s => $"{s.Label.Zh}（{s.Value}）"))}。",
         $"“{text}” is not a stage of “{pipeline.Label.En}”. Its stages are: {string.Join(", ", Active(pipeline).Select(s => $"{s.Label.En} ({s.Value})"))}."), "stage");

    public static Refusal Inactive(Stage stage) => new(422, "stage.inactive",
        ($"阶段“{stage.Label.Zh}”已停用，请选择其他阶段。", $"The stage “{stage.Label.En}” is no longer in use; choose another."), "stage");

    public static Refusal Requires(Stage stage, string field, Labels label) => new(422, "stage.requires",
        ($"进入“{stage.Label.Zh}”之前，请先填写{label.Zh}。", $"“{stage.Label.En}” needs the {label.En.ToLowerInvariant()}."), field);

    public static Refusal PipelineNotFound() => new(422, "reference.not_found",
        ("“销售流程”指向的记录不存在，或者您无权查看。", "The record that “Pipeline” points at does not exist, or you may not see it."), "pipelineId");

    public static Refusal PipelineInactive(Pipeline pipeline) => new(422, "pipeline.inactive",
        ($"销售流程“{pipeline.Label.Zh}”已停用，请选择其他流程。", $"The pipeline “{pipeline.Label.En}” is no longer in use; choose another."), "pipelineId");

    public static Refusal NoStages() => new(422, "pipeline.no_stages",
        ("还没有可用的销售流程与阶段，请管理员先设置。", "There is no pipeline with stages yet; ask an administrator to set one up."), "pipelineId");

    public static Refusal ClosedBeforeOpened(DateOnly closed, DateOnly opened) => new(422, "opportunity.closed_before_opened",
        ($"关闭日期（{Iso(closed)}）早于开始日期（{Iso(opened)}）。", $"It cannot close ({Iso(closed)}) before it opened ({Iso(opened)})."), "closedDate");

    public static Refusal ClosedWhileOpen() => new(422, "opportunity.closed_while_open",
        ("进行中的商机没有关闭日期；请先移到赢单或输单，或者填写预计成交日期。", "An open opportunity has no close date: move it to won or lost first, or set the expected close."), "closedDate");

    public static Refusal CloseDateNeeded() => new(422, "opportunity.close_date_needed",
        ("已关闭的商机必须有关闭日期；要重新打开，请移回进行中的阶段。", "A closed opportunity keeps its close date; to reopen it, move it back to an open stage."), "closedDate");

    private static IEnumerable<Stage> Active(Pipeline pipeline) => pipeline.Stages.Where(s => s.Active);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
