using Rapport.Platform.Problems;

namespace Rapport.Demo;

internal static class Errors
{
    public static Refusal NotEmpty() => new(409, "demo.not_empty",
        ("工作区里已有数据，不能再加入演示公司。演示数据只能放进空的工作区。", "There is data in this workspace. The demo company goes into an empty one only."));

    public static Refusal UnderWay() => new(409, "demo.under_way",
        ("演示数据正在加入或移除，请等它结束。", "Demo data is being added or removed; wait for it to end."));

    public static Refusal NotThere() => new(409, "demo.not_there",
        ("这个工作区里没有演示数据。", "There is no demo data in this workspace."));

    public static Refusal InTheWay(int count) => new(409, "demo.in_the_way",
        (count > 1 ? $"有 {count} 条记录引用了演示数据；请先把它们改为引用别的记录，或者删除。" : "有一条记录引用了演示数据；请先把它改为引用别的记录，或者删除。",
         count > 1 ? $"{count} records point at demo data; point them elsewhere or delete them first." : "A record points at demo data; point it elsewhere or delete it first."));

    public static Refusal NoPipeline() => new(409, "demo.no_pipeline",
        ("演示公司按“标准销售流程”的阶段讲述，这个工作区里没有这些阶段。", "The demo company needs the stages of “Standard sales”, which this workspace does not have."));

    public static Refusal PersonGone() => new(409, "demo.person_gone",
        ("发起移除的管理员已被停用，或不再是管理员。", "The administrator who asked for the removal is no longer active, or no longer an administrator."));
}
