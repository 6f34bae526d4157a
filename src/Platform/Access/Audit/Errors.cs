using Rapport.Platform.Problems;

namespace Rapport.Platform.Access.Audit;

/// <summary>What can be wrong with a question to the audit log.</summary>
internal static class Errors
{
    public static Refusal Action(string text) => new(400, "audit.action",
        ($"没有操作“{text}”；可用的操作见接口说明。", $"There is no action “{text}”; the API's description lists them."));

    public static Refusal Id(string parameter) => new(400, "audit.id",
        ($"{parameter} 必须是编号（UUID）。", $"{parameter} must be an id (a UUID)."));

    public static Refusal Time(string parameter) => new(400, "audit.time",
        ($"{parameter} 必须是 2026-11-21 这样的日期，或 2026-11-21T09:30:00Z 这样带时区的时间。", $"{parameter} must be a date such as 2026-11-21, or a time with its zone such as 2026-11-21T09:30:00Z."));
}
