using Rapport.Platform.Definitions;

namespace Rapport.Platform.Access;

/// <summary>How screens show colleagues.</summary>
internal static class UserLayout
{
    public static Layout Layout { get; } = new()
    {
        Highlights = ["role", "teamId", "email", "active"],
        Groups =
        [
            new("basics", ("基本信息", "Basics"), "name", "title", "teamId", "managerId", "role", "active"),
            new("contact", ("联系方式", "Contact details"), "email", "phone"),
            new("settings", ("语言与时间", "Language and time"), "language", "timeZone", "workingHours"),
        ],
        Views =
        [
            new("active", ("在用", "Active"), "name", "title", "teamId", "managerId", "role", "email", "phone") { Filter = "active eq true" },
            new("inactive", ("已停用", "Inactive"), "name", "title", "teamId", "role", "email", "updatedAt") { Filter = "active ne true" },
            ShippedView.All("name", "title", "teamId", "managerId", "role", "email", "active"),
        ],
    };
}
