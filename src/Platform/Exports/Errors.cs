using Rapport.Platform.Definitions;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Exports;

/// <summary>Why there is no export.</summary>
internal static class Errors
{
    public static Refusal NotAllowed(ObjectDefinition definition) => new(403, "export.not_allowed",
        ($"您的角色不能导出{definition.Label.Zh}，请联系管理员。", $"Your role may not export {definition.Plural.En.ToLowerInvariant()}; ask an administrator."));

    public static Refusal Format() => new(400, "export.format",
        ("format 只能是 csv。", "format must be csv."));

    public static Refusal NotFound() => new(404, "export.not_found",
        ("没有这次导出，或它还没有结束，或者您无权查看。", "There is no such export, it has not ended, or you may not see it."));
}
