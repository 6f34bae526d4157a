using Rapport.Platform.Problems;

namespace Rapport.Platform.Jobs;

/// <summary>Why a job ended without having done its work.</summary>
internal static class Errors
{
    public static Refusal Fault() => new(500, "job.fault",
        ("后台任务出错，已记入日志，请联系管理员。", "The job met a fault, which has been logged; tell the administrator."));

    public static Refusal UnknownKind(string kind) => new(500, "job.unknown_kind",
        ($"这个版本不认识后台任务“{kind}”，请升级后重试。", $"This version does not know jobs of the kind “{kind}”; update it and try again."));
}
