using Rapport.Platform.Definitions;

namespace Rapport.Sales.Objects;

/// <summary>How screens show pipelines.</summary>
internal static class PipelineLayout
{
    public static Layout Layout { get; } = new()
    {
        Highlights = ["active", "position"],
        Groups = [new("basics", ("基本信息", "Basics"), "name", "nameEn", "position", "active", "description")],
        Views = [ShippedView.All("name", "nameEn", "description", "position", "active")],
    };
}
