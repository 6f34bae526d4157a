using Rapport.Platform.Definitions;

namespace Rapport.Platform.Access;

/// <summary>How screens show teams.</summary>
internal static class TeamLayout
{
    public static Layout Layout { get; } = new()
    {
        Highlights = ["parentId", "managerId"],
        Groups = [new("basics", ("基本信息", "Basics"), "name", "parentId", "managerId")],
        Views = [ShippedView.All("name", "parentId", "managerId", "createdAt")],
    };
}
