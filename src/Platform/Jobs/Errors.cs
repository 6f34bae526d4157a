using Rapport.Platform.Problems;

namespace Rapport.Platform.Jobs;

/// <summary>Why a job ended without having done its work, or cannot be told of.</summary>
internal static class Errors
{
    public static Refusal Fault() => new(500, "job.fault",
        ("后台任务出错，已记入日志，请联系管理员。", "The job met a fault, which has been logged; tell the administrator."));

    public static Refusal Mine() => new(400, "jobs.mine",
        ("mine 只能是 true 或 false。", "mine must be true or false."));

    public static Refusal UnknownKind(string kind) => new(500, "job.unknown_kind",
        ($"这个版本不认识后台任务“{kind}”，请升级后重试。", $"This version does not know jobs of the kind “{kind}”; update it and try again."));
}
