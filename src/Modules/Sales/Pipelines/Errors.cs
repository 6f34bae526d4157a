using Rapport.Platform.Problems;

namespace Rapport.Sales.Pipelines;

internal static class Errors
{
    public static Refusal Duplicate(string value) => new(409, "stage.duplicate",
        ($"这个销售流程里已有代码为“{value}”的阶段。", $"The pipeline already has a stage with the code “{value}”."), "value");

    public static Refusal BadCode() => new(422, "stage.code",
        ("代码由小写字母、数字和下划线组成，以字母开头，例如 proposal。", "A code is made of lower-case letters, digits and underscores and starts with a letter, such as proposal."), "value");

    public static Refusal Fixed(string field) => new(422, "stage.fixed",
        ("阶段建好后，所属流程、代码与结果不能再改，因为商机与统计都依赖它们。请新建一个阶段，并停用这个。",
         "A stage keeps its pipeline, code and outcome, because opportunities and figures rely on them. Add a new stage and deactivate this one."), field);
}
