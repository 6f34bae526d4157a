using Rapport.Platform.Definitions;

namespace Rapport.Sales.Objects;

/// <summary>How screens show the stages of pipelines.</summary>
internal static class StageLayout
{
    public static Layout Layout { get; } = new()
    {
        Highlights = ["pipelineId", "outcome", "probability", "active"],
        Groups =
        [
            new("basics", ("基本信息", "Basics"), "name", "nameEn", "value", "pipelineId", "position", "colour", "active"),
            new("rules", ("规则", "Rules"), "outcome", "probability", "requires", "guidance"),
        ],
        Views = [ShippedView.All("name", "pipelineId", "outcome", "probability", "requires", "position", "active")],
    };
}
