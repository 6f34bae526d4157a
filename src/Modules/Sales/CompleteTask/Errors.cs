using Rapport.Platform.Problems;

namespace Rapport.Sales.CompleteTask;

internal static class Errors
{
    public static Refusal AlreadyDone() => new(409, "task.already_done",
        ("这项任务已经完成了。", "This task is done already."));
}
